import type { Language } from "@urbimetry/model";

/** Where a command writes and reads, so that tests can run it without a terminal. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
  /** Columns of the terminal; null when results go to a file or a pipe. */
  columns: number | null;
  /** True when a person watches `err`, so that progress is worth writing. */
  interactive: boolean;
  /** Today as `2026-03-14`, in the machine's time zone. */
  today(): string;
}

/** 0 fine, 1 findings of severity error, 2 bad usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Options as `parseArgs` of Node takes them. */
export type OptionTable = Record<string, { type: "string" | "boolean"; short?: string; multiple?: boolean }>;

/** What the user typed after the command's name, parsed. */
export interface Given {
  positionals: string[];
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  language: Language;
}

/** One command of the command line. Its help text is the message `cli.<name>.help`. */
export interface Command {
  options: OptionTable;
  /** Fewest and most words that may follow. */
  positionals: readonly [fewest: number, most: number];
  run(given: Given, terminal: Terminal): Promise<ExitCode>;
}
