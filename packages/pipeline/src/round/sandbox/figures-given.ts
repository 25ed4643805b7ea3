import type { FigureChange, FigureContent, Framework, Observation } from "@urbimetry/model";
import { figureIdOf } from "@urbimetry/store";
import type { TrueCity, TrueYear } from "@urbimetry/world";

/** Figures of a file as changes on an empty round. */
export function figuresOfFile(observations: readonly Observation[]): FigureChange[] {
  const changes = observations.map((observation): [string, FigureChange] => {
    const { value, unit, status, reason, quality, origin, source, sourceYear, evidence, note } = observation;
    // Only what was given has a value; what U4SSC did not verify was not printed as one.
    const content: FigureContent = {
      value: status === "given" ? value : null,
      unit,
      status: status === "not-verified" ? "withheld" : status,
      reason,
      quality,
      origin,
      source,
      sourceYear,
      evidence,
      note,
    };
    const figureId = figureIdOf(observation);
    return [figureId, { figureId, baseVersion: 0, content }];
  });
  return [...new Map(changes).values()];
}

/** Says on every figure of an invented city that it is one. */
const invented = "SYNTHETIC: an invented city";

/** Figures of an invented city's year, as its officer would enter them: profile and inputs, never results. */
export function figuresInvented(framework: Framework, { profile }: TrueCity, year: TrueYear): FigureChange[] {
  const change = (
    about: { kpiId: string | null; variable: string },
    value: FigureContent["value"],
    unit: string | null,
  ): FigureChange => ({
    figureId: figureIdOf({ ...about, component: null }),
    baseVersion: 0,
    content: {
      value,
      unit,
      status: "given",
      reason: null,
      quality: "official-statistics",
      origin: null,
      source: invented,
      sourceYear: year.year,
      evidence: invented,
      note: null,
    },
  });
  const own = framework.profile.flatMap(({ id, unit, kind }) => {
    if (kind === "currency-code") return [change({ kpiId: null, variable: id }, profile.country.currency, unit)];
    const value = year.quantities[id];
    return value === undefined ? [] : [change({ kpiId: null, variable: id }, value, unit)];
  });
  const inputs = framework.kpis.flatMap((kpi) =>
    Object.entries(kpi.inputs).flatMap(([variable, { unit, profile: shared }]) => {
      const value = year.quantities[variable];
      if (shared !== undefined || value === undefined) return [];
      return [change({ kpiId: kpi.id, variable }, unit === "yes-no" ? value === 1 : value, unit)];
    }),
  );
  return [...own, ...inputs];
}
