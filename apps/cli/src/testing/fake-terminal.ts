import type { Terminal } from "../command.ts";

/** A terminal that keeps what was written to it. Today is always 14 March 2026. */
export function fakeTerminal(columns: number | null = null): Terminal & { said(): string; told(): string } {
  let out = "";
  let err = "";
  return {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns,
    interactive: false,
    today: () => "2026-03-14",
    said: () => out,
    told: () => err,
  };
}
