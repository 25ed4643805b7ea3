import type { DataPoint, Kpi, Observation } from "@urbimetry/model";
import { detailsText, subjectKey, type Details } from "../layout/figure-details.ts";
import type { GivenFigures, TemplateContext } from "./template-input.ts";

/** The observation whose details stand in the row of a data point: the result's, else those of the first input given. */
export function besideFigure(given: GivenFigures, point: DataPoint): Observation | undefined {
  const own = point.inputs.map((input) => given.input(point.kpiId, input));
  return given.result(point.kpiId, point.component) ?? own.find((one) => one !== undefined);
}

const hasValue = (observation: Observation | undefined): observation is Observation =>
  observation !== undefined && observation.value !== null;

/** Details as their cells give them back: texts without blanks around them. */
function readable(status: Details["status"], reason: string | null, of: Observation | undefined): string {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return detailsText({
    status,
    reason,
    quality: of?.quality ?? null,
    origin: of?.origin ?? null,
    source: text(of?.source),
    sourceYear: of?.sourceYear ?? null,
    evidence: text(of?.evidence),
    note: text(of?.note),
  });
}

/** What a reader of the visible cells finds beside each figure, by the key of what the figure is about. */
function shownDetails({ framework, given }: TemplateContext): Map<string, string> {
  const shown = new Map<string, string>();
  for (const { id } of framework.profile) {
    const observation = given.profile(id);
    if (hasValue(observation)) shown.set(subjectKey(observation), readable("given", null, observation));
  }
  const kpis = new Map(framework.kpis.map((kpi) => [kpi.id, kpi]));
  for (const point of framework.dataPoints) {
    const beside = besideFigure(given, point);
    for (const input of point.inputs) {
      const observation = given.input(point.kpiId, input);
      // Several data points of a KPI show the same input; it is read where it stands first.
      if (hasValue(observation) && !shown.has(subjectKey(observation)))
        shown.set(subjectKey(observation), readable("given", null, beside));
    }
    const result = given.result(point.kpiId, point.component);
    if (result === undefined) continue;
    const figure = hasValue(result);
    const status = figure && result.status !== "not-verified" ? "given" : result.status;
    const silent = !figure && (status === "given" || isComplete(given, kpis.get(point.kpiId), point));
    if (!silent)
      shown.set(
        subjectKey({ kpiId: point.kpiId, component: point.component, variable: null }),
        readable(status, result.reason, result),
      );
    // A statement for the whole KPI is shown at each of its data points, and is not kept besides.
    if (result.component !== point.component) shown.set(subjectKey(result), detailsText(result));
  }
  return shown;
}

/** Whether all inputs have a figure, here or in the profile: then a statement that there is none does not count. */
function isComplete(given: GivenFigures, kpi: Kpi | undefined, { kpiId, inputs }: DataPoint): boolean {
  return inputs.every((input) => {
    const shared = kpi?.inputs[input]?.profile;
    return hasValue(given.input(kpiId, input)) || (shared !== undefined && hasValue(given.profile(shared)));
  });
}

/**
 * What the visible cells cannot say, as rows for the hidden sheet: a row of a sheet has one quality and one source for all
 * its figures, and no place for the statement that an input is withheld.
 *
 * Each row holds what a figure is about, what the cells show beside it (empty where they show no figure), and what is
 * really said of it. A reader takes the latter only while the cells still show the former: whatever is typed wins.
 */
export function keptDetails(context: TemplateContext): [key: string, shown: string, said: string][] {
  const shown = shownDetails(context);
  return (context.submission?.observations ?? []).flatMap((observation): [string, string, string][] => {
    const key = subjectKey(observation);
    const [visible, said] = [shown.get(key) ?? "", detailsText(observation)];
    return visible === said ? [] : [[key, visible, said]];
  });
}
