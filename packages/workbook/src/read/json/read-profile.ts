import { importProblem } from "../collect/problem-list.ts";
import type { GivenFigure } from "../figures/figure.ts";
import { statedCurrency } from "../figures/figure-unit.ts";
import { readFigure } from "../figures/read-figure.ts";
import { foldName } from "../names/fold-name.ts";
import type { Target } from "../names/find-target.ts";
import { findVariable, profileTarget } from "../names/find-target.ts";
import type { JsonObject } from "./json-values.ts";
import { numberAt, textAt } from "./json-values.ts";
import type { RecordContext } from "./read-city-record.ts";
import { cellOf } from "./read-city-record.ts";

/**
 * Reads the profile of a city record: quantities by name, where the name may end in a unit (`areaKm2`), with
 * `<name>Unit`, `<name>Year` and a common `note` beside them. What no profile quantity is called is reported.
 */
export function readProfile(profile: JsonObject, context: RecordContext): void {
  const { figures, draft, path } = context;
  const note = textAt(profile, "note") ?? "";
  for (const [key, value] of Object.entries(profile)) {
    const at = { path: `${path}profile.${key}` };
    if (key === "note" || value === null) continue;
    const found = quantityOf(key, context);
    if (found === null && isAside(key, profile)) continue;
    if (found === null) {
      figures.report(importProblem("note", "unknown-profile-quantity", at, { raw: `${key}: ${String(value)}` }));
      continue;
    }
    const year = numberAt(profile, `${key}Year`);
    const unitText = textAt(profile, `${key}Unit`) ?? found.unit;
    const figure: GivenFigure = {
      cell: cellOf(value),
      at,
      besideAt: () => at,
      unit: unitText,
      status: "",
      reason: "",
      quality: "",
      origin: "",
      source: context.source ?? "",
      sourceYear: year === null ? "" : String(year),
      evidence: "",
      note,
      raw: null,
    };
    const observation = readFigure(found.target, figure, figures);
    if (observation !== null) draft.add(observation);
    const currency = statedCurrency(figure, figures);
    if (currency !== null) draft.addCurrency(currency, { path: `${at.path}Unit` });
  }
}

/** `populationYear` and `cityGdpUnit` belong to the quantity before them. */
function isAside(key: string, profile: JsonObject): boolean {
  const base = /^(.+)(?:Year|Unit)$/.exec(key)?.[1];
  return base !== undefined && Object.hasOwn(profile, base);
}

function quantityOf(key: string, { index }: RecordContext): { target: Target; unit: string | null } | null {
  const whole = findVariable(index, null, key);
  if (whole !== null && whole.kpiId === null) return { target: whole, unit: null };
  const suffix = /(?:Km2|SqKm|Ha|M2|Million|Percent)$/.exec(key)?.[0];
  const bare = suffix === undefined ? null : key.slice(0, -suffix.length);
  if (bare === null || suffix === undefined) return null;
  const quantity = index.profile.get(foldName(bare)) ?? index.profile.get(foldName(`city${bare}`));
  return quantity === undefined ? null : { target: profileTarget(quantity), unit: suffix };
}
