import type { DataPoint, Formula, Framework } from "@urbimetry/model";
import { logistic, logit, normal } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import { formulaValue } from "../truth/point-values.ts";
import type { Quantities } from "../truth/quantities.ts";
import type { MethodBreak } from "./method-breaks.ts";
import type { Office } from "./office.ts";

/** Part of an error that stays from year to year, because the way of measuring stays. */
const lasting = 0.9;

/** What varies so little between cities that nobody who estimates it is far off, as a part of the grade's error. */
const stiff: Readonly<Record<string, number>> = {
  SC_EH_H_1C: 0.15,
  SC_SH_SI_2C: 0.4,
  SC_SH_SI_1C: 0.4,
  EC_P_IN_3A: 0.1,
  EC_I_T_5A: 0.4,
};

/** KPIs whose data points are parts of one whole that is always known. */
const sums: ReadonlySet<string> = new Set(["EC_I_T_4A", "EN_EN_WA_1C"]);

/** KPIs whose data points are measured together, so that they err together. */
const together: ReadonlySet<string> = new Set(["EN_EN_WS_4C", "EC_ICT_ICT_4C", "EN_EN_AQ_1C", "EC_ICT_PS_1A"]);

/**
 * What an office measures of the truth: every figure with an error of the size that its quality grade stands for, most
 * of it the same each year. Half the relative uncertainty of the grade is one standard deviation.
 *
 * Whole counts stay whole, parts stay within their wholes, and shares of one whole add up.
 */
export function measureQuantities(
  framework: Framework,
  truth: Quantities,
  { office, year, breaks, random }: { office: Office; year: number; breaks: readonly MethodBreak[]; random: Random },
): Quantities {
  const measured: Quantities = { ...truth };
  framework.kpis.forEach((kpi, place) => {
    const own = office.kpis[place];
    const grade = framework.qualityGrades[own?.grade ?? 0];
    if (!own || !grade) return;
    const deviation = (grade.relativeUncertainty / 2) * (stiff[kpi.id] ?? 1);
    const error = () => deviation * (lasting * own.bias + Math.sqrt(1 - lasting ** 2) * normal(random));
    const shift = breaks
      .filter((one) => one.kpiId === kpi.id && year >= one.year)
      .reduce((sum, one) => sum + one.shift, 0);
    const points = pointsOf(framework, kpi.id);
    const common = error();
    const first = points[0]?.formula;
    const whole = sums.has(kpi.id) && first?.type === "share" ? first.whole : undefined;
    for (const point of points) {
      const relative = together.has(kpi.id) ? common : whole === undefined ? error() : deviation * normal(random);
      write(point, moved(point, formulaValue(point.formula, truth), { shift, relative }), measured);
    }
    if (whole !== undefined) rescale(points, whole, measured);
  });
  return measured;
}

const byFramework = new WeakMap<Framework, Map<string, DataPoint[]>>();

/** Data points of a KPI; grouped once for a framework. */
export function pointsOf(framework: Framework, kpiId: string): readonly DataPoint[] {
  let groups = byFramework.get(framework);
  if (!groups) {
    groups = Map.groupBy(framework.dataPoints, (point) => point.kpiId);
    byFramework.set(framework, groups);
  }
  return groups.get(kpiId) ?? [];
}

/** A value by another definition, and with its error; kept within what can be. */
function moved(point: DataPoint, value: number, { shift, relative }: { shift: number; relative: number }): number {
  if (point.unit === "yes-no" || !(value > 0)) return value;
  const { min, max } = point.validRange;
  // Whoever reports all knows that it is all.
  if (value === max && shift === 0) return value;
  const redefined =
    shift === 0
      ? value
      : max === 100
        ? value < 100
          ? 100 * logistic(logit(value / 100) + shift)
          : value
        : value * Math.exp(shift);
  const wrong = redefined * Math.max(0.05, 1 + relative);
  // Nobody reports more than all: what is over is given back.
  const held = max !== null && wrong > max ? Math.max(max - (wrong - max) * 0.4, max * 0.5) : wrong;
  return min !== null && held < min ? min + (min - held) * 0.2 : held;
}

/** Writes a value into the input that the formula counts with, beside the others as they are. */
function write({ formula }: DataPoint, value: number, q: Quantities): void {
  const [input, figure] = solved(formula, value, q);
  if (input === undefined || !Number.isFinite(figure)) return;
  const before = q[input] ?? 0;
  q[input] = Number.isInteger(before) && before !== 0 ? Math.round(figure) : Number(figure.toPrecision(6));
}

function solved(formula: Formula, value: number, q: Quantities): [input: string | undefined, figure: number] {
  const the = (name: string) => q[name] ?? 0;
  switch (formula.type) {
    case "ratio":
      return [formula.numerator, (value * the(formula.denominator)) / formula.factor];
    case "rate":
      return [formula.numerator, (value * the(formula.denominator)) / formula.per];
    case "share":
      return [formula.part, (value * the(formula.whole)) / 100];
    case "remainder-share":
      return [formula.part, the(formula.whole) * (1 - value / 100)];
    case "mean":
      return [formula.total, value * the(formula.count)];
    case "input":
      return [formula.input, value];
    default:
      return [undefined, value];
  }
}

/** Brings parts back to their whole, as an office does that knows the whole; the largest part takes the rest. */
function rescale(points: readonly DataPoint[], whole: string, q: Quantities): void {
  const parts = points.flatMap(({ formula }) => (formula.type === "share" ? [formula.part] : []));
  const all = q[whole] ?? 0;
  const sum = parts.reduce((total, part) => total + (q[part] ?? 0), 0);
  if (sum <= 0) return;
  let rest = all;
  for (const part of parts) {
    q[part] = Math.floor(((q[part] ?? 0) * all) / sum);
    rest -= q[part];
  }
  const largest = parts.reduce((one, other) => ((q[other] ?? 0) > (q[one] ?? 0) ? other : one));
  q[largest] = (q[largest] ?? 0) + rest;
}
