import type { Observation } from "@urbimetry/model";
import { chance, integer, pick } from "../random/draws.ts";
import { anyNumber, numbersIn } from "./editing.ts";
import type { Fault } from "./fault.ts";

const isResult = ({ kpiId, variable }: Observation): boolean => kpiId !== null && variable === null;

/** Mistakes made with many figures at once. */
export const fileFaults: readonly Fault[] = [
  {
    name: "last year's file sent again",
    expects: ["many-copied-from-last-year"],
    apply: ({ submission, previous }) => ({
      submission: { ...submission, observations: previous.observations },
      kpiId: null,
    }),
  },
  {
    name: "half of last year's figures kept",
    expects: ["many-copied-from-last-year"],
    apply({ submission, previous, random }) {
      const kept = new Set(previous.observations.map(({ kpiId }) => kpiId).filter(() => chance(random, 0.5)));
      const observations = [
        ...submission.observations.filter(({ kpiId }) => kpiId === null || !kept.has(kpiId)),
        ...previous.observations.filter(({ kpiId }) => kpiId !== null && kept.has(kpiId)),
      ];
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
  {
    name: "one figure kept from last year as if new",
    expects: ["copied-from-last-year"],
    apply({ submission, previous, random }) {
      const telling = anyNumber(
        previous,
        random,
        (one, value) => isResult(one) && one.component === null && value > 150 && !Number.isInteger(value * 10),
      );
      if (!telling) return null;
      const { kpiId } = telling.observation;
      const observations = submission.observations.filter((one) => one.kpiId !== kpiId);
      const year = Number(submission.period);
      const kept = { ...telling.observation, sourceYear: telling.observation.sourceYear === null ? null : year };
      return { submission: { ...submission, observations: [...observations, kept] }, kpiId };
    },
  },
  {
    name: "one figure pasted over several KPIs",
    expects: ["identical-figures"],
    apply({ submission, random }) {
      const spots = numbersIn(submission, (one) => isResult(one) && one.component === null);
      const first = spots.find(({ value }) => String(value).replace(".", "").length >= 4);
      if (!first || spots.length < 12) return null;
      const start = integer(random, 0, spots.length - 7);
      const over = new Set(spots.slice(start, start + integer(random, 5, 7)).map(({ at }) => at));
      const observations = submission.observations.map((one, at) =>
        over.has(at) ? { ...one, value: first.value } : one,
      );
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
  {
    name: "column pasted one row off",
    expects: [
      "slip-against-last-year",
      "unusual-change",
      "outside-plausible-range",
      "percent-above-100",
      "out-of-range",
      "zero-for-missing",
    ],
    apply({ submission, random }) {
      const spots = numbersIn(submission, isResult);
      if (spots.length < 25) return null;
      const start = integer(random, 0, spots.length - 15);
      const block = spots.slice(start, start + integer(random, 8, 14));
      const moved = new Map(block.slice(1).map(({ at }, place) => [at, block[place]?.value ?? 0]));
      const observations = submission.observations.map((one, at) => ({ ...one, value: moved.get(at) ?? one.value }));
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
  {
    name: "all percentages as fractions",
    expects: ["fractions-throughout"],
    apply({ framework, submission }) {
      const percent = new Set(
        framework.dataPoints
          .filter(({ unit }) => unit === "percent")
          .map(({ kpiId, component }) => `${kpiId} ${component}`),
      );
      const isPercent = (one: Observation) => isResult(one) && percent.has(`${one.kpiId} ${one.component}`);
      if (numbersIn(submission, isPercent).length < 12) return null;
      const observations = submission.observations.map((one) =>
        isPercent(one) && typeof one.value === "number" ? { ...one, value: one.value / 100 } : one,
      );
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
  {
    name: "zeros for everything that is missing",
    expects: ["many-zeros", "zero-for-missing"],
    apply({ submission, random }) {
      if (numbersIn(submission, isResult).length < 30) return null;
      const observations = submission.observations.map((one) =>
        isResult(one) && typeof one.value === "number" && chance(random, 0.5) ? { ...one, value: 0 } : one,
      );
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
  {
    name: "file of another city pasted in part",
    expects: [
      "slip-against-last-year",
      "unusual-change",
      "outside-plausible-range",
      "subgroup-size",
      "part-greater-than-whole",
    ],
    apply({ submission, random }) {
      // Another city of ten or of a tenth the size: its counts, under this city's population.
      const size = pick(random, [0.08, 12]);
      const counts = numbersIn(submission, ({ kpiId, variable }) => kpiId !== null && variable !== null);
      if (counts.length < 40) return null;
      const foreign = new Set(counts.slice(0, integer(random, 20, 40)).map(({ at }) => at));
      const observations = submission.observations.map((one, at) =>
        foreign.has(at) && typeof one.value === "number" ? { ...one, value: Math.round(one.value * size) } : one,
      );
      return { submission: { ...submission, observations }, kpiId: null };
    },
  },
];
