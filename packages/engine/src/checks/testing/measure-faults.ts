import type { Finding } from "@urbimetry/model";
import { type Fault, type Faulty, faults } from "@urbimetry/world";
import { runChecks } from "../run-checks.ts";
import { framework } from "./framework.ts";
import { type GeneratedSubmission, generateSubmission } from "./generate-submission.ts";
import { seededRandom } from "./seeded-random.ts";
import { valuesOf } from "./values-of.ts";

/** How often one kind of fault was sown, and found. */
export interface FaultMeasure {
  name: string;
  sown: number;
  found: number;
}

export interface FaultsMeasure {
  kinds: readonly FaultMeasure[];
  sown: number;
  found: number;
  /** One finding of each rule that spoke. */
  samples: ReadonlyMap<string, Finding>;
}

interface Sown extends GeneratedSubmission {
  faulty: Faulty;
}

/** Most files have something for a fault to happen to; a few kinds need a rare one. */
const tries = 200;

/** Makes a fault in the first of a run of seeded files that has a place for it. */
function sow(fault: Fault, seed: number): Sown {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const random = seededRandom(1_000_000 + seed * tries + attempt);
    const generated = generateSubmission(framework, random);
    const faulty = fault.apply({ ...generated, framework, random });
    if (faulty) return { ...generated, faulty };
  }
  throw new RangeError(`no file has a place for the fault: ${fault.name}`);
}

const key = ({ rule, kpiId, component }: Finding): string => `${rule} ${kpiId} ${component}`;

/**
 * Sows faults in turn into generated files, each file with last year's, and asks the rule book.
 *
 * A fault is found when one of the rules that are meant for it says something that it did not say of the clean file,
 * at the KPI of the fault or of the file as a whole.
 */
export function measureFaults(submissions: number): FaultsMeasure {
  const kinds = faults.map(({ name }) => ({ name, sown: 0, found: 0 }));
  const samples = new Map<string, Finding>();
  for (let place = 0; place < submissions; place += 1) {
    const fault = faults[place % faults.length];
    const kind = kinds[place % faults.length];
    if (!fault || !kind) continue;
    const { submission, previous, faulty } = sow(fault, place);
    const last = { submission: previous, values: valuesOf(previous) };
    const before = runChecks({ framework, submission, values: valuesOf(submission), previous: last });
    const after = runChecks({
      framework,
      submission: faulty.submission,
      values: valuesOf(faulty.submission),
      previous: last,
    });
    const known = new Set(before.map(key));
    for (const finding of after) if (!samples.has(finding.rule)) samples.set(finding.rule, finding);
    const found = after.some(
      (finding) =>
        fault.expects.includes(finding.rule) &&
        !known.has(key(finding)) &&
        (faulty.kpiId === null || finding.kpiId === null || finding.kpiId === faulty.kpiId),
    );
    kind.sown += 1;
    if (found) kind.found += 1;
  }
  const sum = (count: (kind: FaultMeasure) => number) => kinds.reduce((total, kind) => total + count(kind), 0);
  return { kinds, sown: sum(({ sown }) => sown), found: sum(({ found }) => found), samples };
}
