import { importProblem } from "../collect/problem-list.ts";
import type { GivenFigure } from "../figures/figure.ts";
import { readFigure } from "../figures/read-figure.ts";
import { foldName } from "../names/fold-name.ts";
import type { Target } from "../names/find-target.ts";
import { findVariable, profileTarget } from "../names/find-target.ts";
import { findUnit } from "../names/unit-index.ts";
import type { JsonObject } from "./json-values.ts";
import { numberAt, textAt } from "./json-values.ts";
import type { RecordContext } from "./read-city-record.ts";
import { cellOf } from "./read-city-record.ts";

/**
 * Reads the profile of a city record: quantities by name, where the name may end in a unit (`areaKm2`), with
 * `<name>Unit`, `<name>Year` and a common `note` beside them. What no profile quantity is called is reported.
 */
export function readProfile(profile: JsonObject, context: RecordContext): void {
  const { figures, draft, index, path } = context;
  const note = textAt(profile, "note") ?? "";
  for (const [key, value] of Object.entries(profile)) {
    const at = { path: `${path}profile.${key}` };
    if (key === "note" || isAside(key, profile) || value === null) continue;
    const found = quantityOf(key, context);
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
    const currency = unitText === null ? null : (findUnit(index.units, unitText)?.currency ?? null);
    if (currency !== null && textAt(profile, "currency") === null) addCurrency(currency, at.path, context);
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

/** The currency that an amount's unit names, where the profile does not state it by itself. */
function addCurrency(code: string, path: string, { index, draft, source }: RecordContext): void {
  const quantity = index.framework.profile.find(({ kind }) => kind === "currency-code");
  if (quantity === undefined) return;
  draft.add({
    kpiId: null,
    component: null,
    variable: quantity.id,
    value: code,
    unit: null,
    status: "given",
    reason: null,
    quality: null,
    origin: null,
    source,
    sourceYear: null,
    evidence: null,
    note: null,
    raw: null,
    at: { path: `${path}Unit` },
  });
}
