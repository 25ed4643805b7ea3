import type { Terminal } from "./command.ts";
import { writeOutput } from "./files.ts";

/**
 * Writes a result for machines: to a file, or to stdout where the path is `-`.
 *
 * @returns true when it went to stdout, so that nothing else may
 */
export async function writeJson(terminal: Terminal, path: string, content: unknown): Promise<boolean> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (path === "-") terminal.out(text);
  else await writeOutput(path, text);
  return path === "-";
}
