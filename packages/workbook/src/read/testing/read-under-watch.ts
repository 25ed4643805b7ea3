import { existsSync, readFileSync, statSync } from "node:fs";
import { SourceError } from "@urbimetry/model";
import { defaultReadLimits } from "../limits.ts";
import { readSubmissions } from "../read-submissions.ts";
import { emptyFramework } from "./empty-framework.ts";

// Run in a process of its own by the tests of hostile files: reads the file named as first argument and prints how it
// ended, with the processor time and the memory it took.
const [path = "", name = ""] = process.argv.slice(2);
const before = process.cpuUsage();
let code = "read";
try {
  // As the command line does: a file beyond the limit is not even taken into memory.
  if (statSync(path).size > defaultReadLimits.fileBytes) throw new SourceError("file-too-large", path);
  readSubmissions(readFileSync(path), name, { framework: emptyFramework });
} catch (error) {
  code = error instanceof SourceError ? error.code : `not a SourceError: ${String(error)}`;
}
const used = process.cpuUsage(before);
const seconds = (used.user + used.system) / 1e6;
process.stdout.write(JSON.stringify({ code, seconds, megabytes: mostMemory() / 1024 }));

/** Kilobytes. The figure of getrusage counts the parent's memory too, from before this program took its place. */
function mostMemory(): number {
  if (!existsSync("/proc/self/status")) return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? Number.NaN);
}
