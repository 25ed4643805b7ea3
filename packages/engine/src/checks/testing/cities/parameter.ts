import { chance, normal, type Random } from "../seeded-random.ts";

/** One property of an invented city, with how it was drawn and how it moves from year to year. */
export interface Parameter {
  kind: "share" | "amount" | "answer";
  value: number;
  /** Typical yearly movement: of the logit for shares, of the logarithm for amounts. */
  movement: number;
}

/** How a property is drawn. `wealth` of a city runs from 0 to 1. */
export type Draw = (wealth: number, random: Random) => Parameter;

const logit = (part: number): number => Math.log(part / (1 - part));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * A percentage: centres for the poorest and the richest cities, and how widely cities of one wealth differ (in
 * logits). `full` and `zero` are the chances of exactly all and none, as programmes and networks have.
 */
export function share(
  poor: number,
  rich: number,
  spread: number,
  { full = 0, zero = 0, movement = 0.08 }: { full?: number; zero?: number; movement?: number } = {},
): Draw {
  return (wealth, random) => {
    const centre = logit(poor / 100) + (logit(rich / 100) - logit(poor / 100)) * wealth;
    const drawn = 100 * logistic(normal(random, centre, spread));
    const value = chance(random, full * (0.3 + 0.7 * wealth))
      ? 100
      : chance(random, zero * (1 - 0.6 * wealth))
        ? 0
        : drawn;
    return { kind: "share", value, movement };
  };
}

/** A positive amount, log-normal between the centres for the poorest and the richest cities. */
export function amount(
  poor: number,
  rich: number,
  spread: number,
  { zero = 0, movement = 0.05 }: { zero?: number; movement?: number } = {},
): Draw {
  return (wealth, random) => {
    const centre = Math.log(poor) + (Math.log(rich) - Math.log(poor)) * wealth;
    const value = chance(random, zero * (1 - 0.5 * wealth)) ? 0 : Math.exp(normal(random, centre, spread));
    return { kind: "amount", value, movement };
  };
}

/** Yes (1) with a chance. */
export const answer =
  (probability: number): Draw =>
  (_wealth, random) => ({ kind: "answer", value: chance(random, probability) ? 1 : 0, movement: 0 });

/** The property a year later: some percent of movement, and once in seventy years a real jump. */
export function nextYear(parameter: Parameter, random: Random): Parameter {
  const { kind, value, movement } = parameter;
  if (kind === "answer") return chance(random, 0.05) ? { ...parameter, value: 1 } : parameter;
  const step = normal(random, 0, movement) * (chance(random, 1 / 70) ? 8 : 1);
  if (kind === "amount") return { ...parameter, value: value * Math.exp(step) };
  return value <= 0 || value >= 100 ? parameter : { ...parameter, value: 100 * logistic(logit(value / 100) + step) };
}
