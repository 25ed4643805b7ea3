import type { Terminal } from "./command.ts";

/** The real terminal: results to stdout, messages to stderr. */
export function processTerminal(): Terminal {
  // Whoever reads the results may stop early: `urbimetry kpi list | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    interactive: process.stderr.isTTY === true,
    today: () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}
