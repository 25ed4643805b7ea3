import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  findImport,
  listEvidence,
  listFigureVersions,
  listRemarks,
  readAudit,
  verifyAudit,
  type Database,
  type RoundKey,
} from "@urbimetry/store";
import type { Acknowledged } from "./mixed-writes.ts";

/** Everything acknowledged that is not there, each in a line. */
export async function missingWrites(
  database: Database,
  folder: string,
  key: RoundKey,
  done: Acknowledged,
): Promise<string[]> {
  const versions = new Set<string>();
  const piece = 1000;
  for (let offset = 0; ; offset += piece) {
    const found = await listFigureVersions(database, key, { offset, limit: piece });
    for (const { figureId, version, content, importId } of found) {
      versions.add(`${figureId} ${version} ${content?.value}`);
      if (importId !== null) versions.add(`${importId} ${content?.value}`);
    }
    if (found.length < piece) break;
  }
  const remarks = new Set((await listRemarks(database, key)).map(({ remarkId, text }) => `${remarkId} ${text}`));
  const evidence = new Set(
    (await listEvidence(database, key.cityId)).map(({ evidenceId, sha256 }) => `${evidenceId} ${sha256}`),
  );
  const missing = [
    ...done.figures.map(({ figureId, version, value }) => `${figureId} ${version} ${value}`).filter(notIn(versions)),
    ...done.remarks.map(({ remarkId, text }) => `${remarkId} ${text}`).filter(notIn(remarks)),
    ...done.evidence.map(({ evidenceId, sha256 }) => `${evidenceId} ${sha256}`).filter(notIn(evidence)),
    ...done.imports.map(({ importId, value }) => `${importId} ${value}`).filter(notIn(versions)),
    ...done.evidence.map(({ sha256 }) => sha256).filter((sha256) => !isFileWhole(join(folder, "evidence"), sha256)),
  ];
  for (const { importId } of done.imports) {
    const state = (await findImport(database, { cityId: key.cityId, importId }))?.state;
    if (state !== "confirmed") missing.push(`import ${importId} is ${state}`);
  }
  return missing;
}

const notIn = (there: ReadonlySet<string>) => (line: string) => !there.has(line);

function isFileWhole(folder: string, sha256: string): boolean {
  const path = join(folder, sha256.slice(0, 2), sha256);
  return existsSync(path) && createHash("sha256").update(readFileSync(path)).digest("hex") === sha256;
}

/** Last hash of each chain by its position, as it was seen once. */
export type SeenChains = Map<string, { position: number; hash: string }>;

/**
 * What does not hold of the audit log: breaks of its chains, ends that were seen and are gone, and states of figures that
 * stand in the history and not in the log, or the other way round.
 */
export async function auditFaults(database: Database, key: RoundKey, seen: SeenChains): Promise<string[]> {
  const { chains, breaks } = await verifyAudit(database);
  const faults = breaks.map(({ cityId, position, what }) => `${cityId} ${position}: ${what}`);
  for (const [cityId, { position, hash }] of seen) {
    const { value: entry } = await readAudit(database, cityId, position).next();
    if (entry === undefined || entry.hash !== hash) faults.push(`${cityId} ${position}: was ${hash}`);
  }
  for (const { cityId, entries, lastHash } of chains) seen.set(cityId, { position: entries, hash: lastHash });
  const written: string[] = [];
  for await (const { action, subject, after } of readAudit(database, key.cityId))
    if (action.startsWith("figures.") && subject === key.roundId) written.push(...Object.keys(after ?? {}));
  const kept: string[] = [];
  const piece = 1000;
  for (let offset = 0; ; offset += piece) {
    const found = await listFigureVersions(database, key, { offset, limit: piece });
    kept.push(...found.map(({ figureId }) => figureId));
    if (found.length < piece) break;
  }
  if (written.toSorted().join() !== kept.toSorted().join())
    faults.push(`${written.length} states of figures in the audit log, ${kept.length} in the history`);
  return faults;
}
