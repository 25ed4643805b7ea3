import type { IndexData, IndexProblem, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import type { PreparedFactor } from "./factor.ts";

type DataFactor = Extract<UncertaintyFactor, { type: "data" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/** Half-width of the even distribution with deviation 1. */
const evenHalfWidth = Math.sqrt(3);

/** Spread of each value of an indicator, and the least and largest value that can be true. */
interface Spread {
  readonly deviations: Float64Array;
  readonly min: number;
  readonly max: number;
}

/**
 * Values that are not known exactly: each is drawn around the reported one with its own relative deviation, which shrinks
 * by `verifiedFactor` where a verifier confirmed the value. A draw beyond what can be true stays at its end; a reported
 * value beyond it is not corrected, but goes no further.
 */
export function prepareData(plan: IndexPlan, factor: DataFactor, fail: Fail): PreparedFactor | null {
  const spreads = plan.data.values.map((_, column) => spreadOf(plan, column, factor.verifiedFactor));
  if (spreads.every((spread) => spread === null)) return fail("uncertainty-data-without-errors");
  const draw = factor.distribution === "normal" ? normal : (random: Random) => evenHalfWidth * (2 * random() - 1);
  return {
    id: factor.id,
    type: factor.type,
    options: null,
    apply(draft, _option, random) {
      const standing = draft.values ?? plan.data.values;
      draft.values = standing.map((values, column) => {
        const spread = spreads[column]!;
        return spread === null ? values : drawValues(values, spread, () => draw(random));
      });
    },
  };
}

/** Deviations of one indicator's values, null when all are exact or nothing is known of them. */
function spreadOf({ data, structure }: IndexPlan, column: number, verifiedFactor: number): Spread | null {
  const errors = data.relativeError?.[column];
  if (errors === undefined) return null;
  const deviations = deviationsOf(data, column, errors, verifiedFactor);
  if (deviations.every((deviation) => deviation === 0)) return null;
  const place = structure.places.get(data.indicators[column]!)!;
  const range = structure.levels[place.level - 1]!.elements[place.position]!.validRange;
  return { deviations, min: range?.min ?? -Infinity, max: range?.max ?? Infinity };
}

function deviationsOf(data: IndexData, column: number, errors: Float64Array, verifiedFactor: number): Float64Array {
  const values = data.values[column]!;
  const verified = data.verified?.[column];
  return errors.map((error, row) => {
    const deviation = Math.abs(values[row]!) * error * (verified?.[row] === 1 ? verifiedFactor : 1);
    return deviation > 0 && deviation < Infinity ? deviation : 0;
  });
}

function drawValues(values: Float64Array, { deviations, min, max }: Spread, draw: () => number): Float64Array {
  const drawn = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    const deviation = deviations[row]!;
    if (deviation === 0) {
      drawn[row] = value;
      continue;
    }
    const other = value + deviation * draw();
    drawn[row] = other < value ? Math.max(other, Math.min(min, value)) : Math.min(other, Math.max(max, value));
  }
  return drawn;
}
