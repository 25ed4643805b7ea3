import type { Terminal } from "./command.ts";
import { writeOutput } from "./files.ts";

/**
 * Writes a result for machines: to a file, or to stdout where the path is `-`. It takes the place of what is printed for
 * people.
 */
export async function writeJson(terminal: Terminal, path: string, content: unknown): Promise<void> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (path === "-") terminal.out(text);
  else await writeOutput(path, text);
}
