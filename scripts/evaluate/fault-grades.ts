import { computeValues, ruleBook, runChecks } from "@urbimetry/engine";
import type { Finding, KpiValue, RuleDescription, Submission } from "@urbimetry/model";
import { type Fault, faults } from "@urbimetry/world";
import { surroundings } from "./comparable-cities.ts";
import type { EvaluatedYear, EvaluationSize, EvaluationWorld } from "./evaluation-world.ts";
import { atLeast, atMost, grade, type Grade, percent } from "./grade.ts";
import { seeded } from "./seeded.ts";

/** What was counted over one or several worlds. */
export interface FaultCounts {
  /** Kind of fault → how often it was sown, and found by one of the rules meant for it. */
  kinds: Map<string, { sown: number; found: number }>;
  /** Rule → faults it was meant for, those found by any rule meant, those it found itself, and false alarms. */
  rules: Map<string, { meant: number; found: number; spoke: number; alarms: number }>;
  honestFiles: number;
  honestValues: number;
  /** Values of honest files with a finding that is not a note. */
  flagged: number;
}

export const noFaultCounts = (): FaultCounts => ({
  kinds: new Map(faults.map(({ name }) => [name, { sown: 0, found: 0 }])),
  rules: new Map(ruleBook.map(({ id }) => [id, { meant: 0, found: 0, spoke: 0, alarms: 0 }])),
  honestFiles: 0,
  honestValues: 0,
  flagged: 0,
});

/** Files whose city has one of the year before. */
interface Pair {
  file: EvaluatedYear;
  before: EvaluatedYear;
}

const key = ({ rule, kpiId, component }: Finding): string => `${rule} ${kpiId} ${component}`;

/** Rules that are meant for one thing; a fault that any of a dozen rules may find says little of each of them. */
const meantFor = (fault: Fault): readonly string[] =>
  fault.expects.length <= 4 ? fault.expects : fault.expects.slice(0, 2);

/** Sows every kind of fault into files of the last three years, with last year, comparable cities and national figures. */
export function countFaults(world: EvaluationWorld, { faultTrials }: EvaluationSize, counts: FaultCounts): void {
  const { framework, plan, last } = world;
  const around = new Map([last - 2, last - 1, last].map((year) => [year, surroundings(world, year)]));
  const pairs = world.cities.flatMap(({ years }) =>
    years.flatMap((file, place): Pair[] => {
      const before = years[place - 1];
      return before && around.has(file.year) ? [{ file, before }] : [];
    }),
  );
  const known = new Map<
    Pair,
    { findings: Finding[]; check: (submission: Submission, values: readonly KpiValue[]) => Finding[] }
  >();
  const checked = (pair: Pair) => {
    const earlier = known.get(pair);
    if (earlier) return earlier;
    const { peersOf, nationalOf } = around.get(pair.file.year) ?? surroundings(world, pair.file.year);
    const given = {
      framework,
      previous: { submission: pair.before.submission, values: pair.before.values },
      peers: peersOf(pair.file),
      national: nationalOf(pair.file),
    };
    const check = (submission: Submission, values: readonly KpiValue[]) => runChecks({ ...given, submission, values });
    const fresh = { findings: check(pair.file.submission, pair.file.values), check };
    known.set(pair, fresh);
    return fresh;
  };
  for (const pair of pairs) countHonest(pair, checked(pair).findings, counts);
  const random = seeded(world.seed);
  for (const fault of faults) {
    for (let trial = 0, attempt = 0; trial < faultTrials && attempt < faultTrials * 40; attempt += 1) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      const { file, before } = pair ?? {};
      if (!pair || !file || !before) continue;
      const faulty = fault.apply({ submission: file.submission, previous: before.submission, framework, random });
      if (!faulty) continue;
      const { findings, check } = checked(pair);
      const silent = new Set(findings.map(key));
      // What was said of the whole file before cannot be said anew.
      if (fault.expects.every((rule) => silent.has(`${rule} null null`))) continue;
      trial += 1;
      const fresh = check(faulty.submission, computeValues(plan, faulty.submission)).filter(
        (finding) =>
          !silent.has(key(finding)) &&
          (faulty.kpiId === null || finding.kpiId === null || finding.kpiId === faulty.kpiId),
      );
      countSown(fault, new Set(fresh.map(({ rule }) => rule)), counts);
    }
  }
}

function countHonest({ file }: Pair, findings: readonly Finding[], counts: FaultCounts): void {
  counts.honestFiles += 1;
  counts.honestValues += file.values.filter((value) => "value" in value).length;
  for (const { rule } of findings) {
    const of = counts.rules.get(rule);
    if (of) of.alarms += 1;
  }
  counts.flagged += new Set(
    findings.filter(({ severity }) => severity !== "note").map(({ kpiId, component }) => `${kpiId} ${component}`),
  ).size;
}

function countSown(fault: Fault, spoke: ReadonlySet<string>, counts: FaultCounts): void {
  const found = fault.expects.some((rule) => spoke.has(rule));
  const kind = counts.kinds.get(fault.name);
  if (kind) {
    kind.sown += 1;
    if (found) kind.found += 1;
  }
  for (const rule of meantFor(fault)) {
    const of = counts.rules.get(rule);
    if (!of) continue;
    of.meant += 1;
    if (found) of.found += 1;
    if (spoke.has(rule)) of.spoke += 1;
  }
}

const perThousand = (value: number): string => `${(1000 * value).toFixed(2)} in 1 000 values`;

/** Lines of the table: all faults, all honest values, then rule by rule. */
export function faultGrades(counts: FaultCounts): Grade[] {
  const area = "Faults in files";
  const kinds = [...counts.kinds.values()];
  const sown = kinds.reduce((sum, one) => sum + one.sown, 0);
  const found = kinds.reduce((sum, one) => sum + one.found, 0);
  const weak = [...counts.kinds].filter(([, one]) => one.sown > 0 && one.found / one.sown < 0.8);
  const unsown = [...counts.kinds].filter(([, one]) => one.sown === 0);
  return [
    grade(
      { id: "faults-found", area, what: `Sown faults found, ${kinds.length} kinds`, figure: found / sown, count: sown },
      atLeast(0.95, 0.9),
    ),
    grade(
      {
        id: "kinds-weak",
        area,
        what: `Kinds of fault found less than four times in five${weak.length > 0 ? `: ${weak.map(([name, one]) => `${name} (${one.found} of ${one.sown})`).join("; ")}` : ""}`,
        figure: weak.length / kinds.length,
        shown: `${weak.length} of ${kinds.length}`,
        count: kinds.length,
      },
      { good: [0, 0.02], fair: [0, 0.08], words: "none, at most one or two" },
    ),
    grade(
      {
        id: "kinds-unsown",
        area,
        what: `Kinds that found no file to happen in${unsown.length > 0 ? `: ${unsown.map(([name]) => name).join("; ")}` : ""}`,
        figure: unsown.length,
        shown: String(unsown.length),
        count: kinds.length,
      },
      { good: [0, 0], fair: [0, 2], words: "none" },
    ),
    grade(
      {
        id: "honest-flagged",
        area,
        what: "Values of honest files with an error or warning",
        figure: counts.flagged / counts.honestValues,
        count: counts.honestValues,
      },
      atMost(0.02, 0.04),
    ),
    ...ruleBook.map((rule) => ruleGrade(rule, counts)),
  ];
}

/** What is said of honest files because it is so: gaps, missing units and grades, old sources, surveys used again. */
const trueOfHonest: ReadonlySet<string> = new Set([
  "many-not-reported",
  "unit-missing",
  "quality-missing",
  "source-year-old",
  "copied-from-last-year",
]);

const verdicts = ["good", "fair", "poor"] as const;

function ruleGrade({ id, severity }: RuleDescription, counts: FaultCounts): Grade {
  const { meant, found, spoke, alarms } = counts.rules.get(id) ?? { meant: 0, found: 0, spoke: 0, alarms: 0 };
  const figure = meant === 0 ? Number.NaN : found / meant;
  const rate = alarms / counts.honestValues;
  const isTrue = trueOfHonest.has(id);
  const line = grade(
    {
      id: `rule-${id}`,
      area: "Faults, rule by rule",
      what: `\`${id}\` (${severity})`,
      figure,
      shown: `${percent(figure)} found, ${percent(spoke / meant)} by this rule; ${perThousand(rate)} ${isTrue ? "rightly" : "falsely"}`,
      count: meant,
    },
    {
      good: [0.9, 1],
      fair: [0.75, 1],
      words: isTrue ? "at least 90 % found" : "at least 90 % found, at most 1 in 1 000 falsely",
    },
  );
  const ofAlarms = isTrue || rate <= 0.001 ? "good" : rate <= 0.005 ? "fair" : "poor";
  const worse = Math.max(verdicts.indexOf(ofAlarms), verdicts.indexOf(line.verdict as (typeof verdicts)[number]));
  return { ...line, verdict: verdicts[worse] ?? "poor" };
}
