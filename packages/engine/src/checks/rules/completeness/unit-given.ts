import type { Finding, Observation } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import type { Figure } from "../../context/figure-index.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { isUnsaid } from "../../unit-words.ts";

/** Figures that should have a unit, in the order they stand. */
function measured({ plan, figures }: CheckContext): Figure[] {
  const rows: Figure[] = [];
  figures.profile.forEach((figure, index) => {
    const unit = plan.profile[index]?.quantity.unit;
    if (figure && unit && !isUnsaid(unit)) rows.push(figure);
  });
  figures.inputs.forEach((figure, slot) => {
    const unit = plan.inputs[slot]?.unit?.id;
    if (figure && unit && !isUnsaid(unit)) rows.push(figure);
  });
  figures.results.forEach((figure, index) => {
    const unit = plan.dataPoints[index]?.dataPoint.unit;
    if (figure && unit && !isUnsaid(unit)) rows.push(figure);
  });
  return rows;
}

/** The words for what an observation is about: an input, a profile quantity or the data point itself. */
export function subjectWord({ kpiId, variable }: Observation): string {
  if (variable === null) return `@kpi.${kpiId}.name`;
  return kpiId === null ? `@profile.${variable}` : `@input.${variable}`;
}

/**
 * A figure without a unit was taken in the unit the method asks for. Where most figures of a file have none, that is
 * said once.
 */
export const unitMissing: Rule = {
  id: "unit-missing",
  screening: "R15",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 152-153",
  prepare: () => (context) => {
    const figures = measured(context);
    // Zero is zero in every unit.
    const bare = figures.filter(({ observation, value }) => observation.unit === null && value !== 0);
    if (bare.length === 0) return nothing;
    if (bare.length > 1 && bare.length > figures.length / 2) {
      return [
        makeFinding(
          unitMissing,
          wholeSubmission,
          { count: bare.length },
          { severity: "note", words: { scope: "all", what: "", value: null } },
        ),
      ];
    }
    return bare.map(({ value, observation }) =>
      makeFinding(
        unitMissing,
        observation,
        { value },
        { words: { scope: "one", count: 1, what: subjectWord(observation) } },
      ),
    );
  },
};

/** A unit that measures something else than what is asked for: kilometres for hectares. The figure is not used. */
export const unitNotConvertible: Rule = {
  id: "unit-not-convertible",
  screening: "R15",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 152-153",
  prepare: (plan) => (context) => {
    let findings: Finding[] | null = null;
    for (const observation of context.figures.unconvertible) {
      const { kpiId, component, variable, value, unit } = observation;
      const kpi = kpiId === null ? undefined : plan.kpis.get(kpiId);
      const wanted =
        kpiId === null
          ? plan.profileById.get(variable ?? "")?.quantity.unit
          : variable === null
            ? kpi?.byComponent.get(component)?.dataPoint.unit
            : kpi?.inputs.get(variable)?.unit?.id;
      const known = unit !== null && plan.units.has(unit);
      (findings ??= []).push(
        makeFinding(
          unitNotConvertible,
          observation,
          { value, unit, wanted: wanted ?? null },
          {
            words: {
              what: subjectWord(observation),
              unit: known ? `@unit.${unit}` : unit,
              wanted: wanted ? `@unit.${wanted}` : "",
            },
          },
        ),
      );
    }
    return findings ?? nothing;
  },
};
