import type { Framework, Unit } from "@urbimetry/model";
import { chance, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

const kinOf = new WeakMap<Framework, Map<string, { own: Unit; others: readonly Unit[] }>>();

/** Units of one kind, for every unit of a framework; found once. */
function kinsOf(framework: Framework): Map<string, { own: Unit; others: readonly Unit[] }> {
  const known = kinOf.get(framework);
  if (known) return known;
  const kins = new Map(
    framework.units.map((own) => {
      const dimension = JSON.stringify(own.dimension);
      const wanted = own.kind === "measure" || own.kind === "currency";
      const others = framework.units.filter(
        (other) => wanted && other.factor > own.factor && JSON.stringify(other.dimension) === dimension,
      );
      return [own.id, { own, others }] as const;
    }),
  );
  kinOf.set(framework, kins);
  return kins;
}

/** A tenth of the large measures come in another unit of the same kind; null for the others. */
export function otherUnit(
  framework: Framework,
  unit: string,
  figure: number,
  random: Random,
): { unit: string; value: number } | null {
  if (figure < 1e5 || !chance(random, 0.1)) return null;
  const kin = kinsOf(framework).get(unit);
  const fitting = kin?.others.filter((other) => (figure * kin.own.factor) / other.factor > 100) ?? [];
  if (!kin || fitting.length === 0) return null;
  const other = pick(random, fitting);
  return { unit: other.id, value: Number(((figure * kin.own.factor) / other.factor).toPrecision(7)) };
}
