import { foldName } from "../names/fold-name.ts";
import type { Target } from "../names/find-target.ts";
import { dataPointTarget, findKpi, findVariable } from "../names/find-target.ts";
import type { ColumnRole } from "../names/header-words.ts";
import { columnRole } from "../names/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import { findUnit } from "../names/unit-index.ts";
import { readPeriod } from "../figures/read-period.ts";
import { cellText } from "./table.ts";
import type { TableCell } from "./table.ts";

/**
 * What a heading says about its column: a role in a long table, the figures of one period, the figures of one quantity
 * (with the unit its heading names), or nothing known. `empty` has no heading.
 */
export type ColumnMeaning =
  | { kind: "role"; role: ColumnRole }
  | { kind: "period"; period: string }
  | { kind: "target"; target: Target; unit: string | null }
  | { kind: "several-components"; kpiId: string }
  | { kind: "unknown" }
  | { kind: "empty" };

/** Reads one heading. */
export function columnMeaning(index: NameIndex, heading: TableCell | undefined): ColumnMeaning {
  const text = cellText(heading);
  if (text === "") return { kind: "empty" };
  if (text.length > 300) return { kind: "unknown" };
  const role = columnRole(text);
  if (role !== null) return periodOf(text) ?? { kind: "role", role };
  return periodOf(text) ?? quantityOf(index, text) ?? { kind: "unknown" };
}

/** `2020`, `2020 (estimate)`, `Value 2020`, `Année 2020`. */
function periodOf(text: string): ColumnMeaning | null {
  const plain = readPeriod(text);
  if (plain !== null) return plain.fromDate ? null : { kind: "period", period: plain.period };
  const match = /(?<!\d)((?:19|20|21)\d{2})(?!\d)/.exec(text);
  if (match === null) return null;
  const words = text.replace(match[0], " ");
  const role = columnRole(words) ?? columnRole(words.replace(/[()[\]]/g, " "));
  const bare = foldName(words.replace(/[([（].*$/u, ""));
  return role === "value" || role === "period" || bare === "" ? { kind: "period", period: match[1] ?? "" } : null;
}

function quantityOf(index: NameIndex, text: string): ColumnMeaning | null {
  const unit = /[([]([^()[\]]+)[)\]]\s*$/.exec(text)?.[1] ?? null;
  const named = unit !== null && findUnit(index.units, unit) !== null ? unit : null;
  const bare = named === null ? text : text.slice(0, text.lastIndexOf(named) - 1).trim();
  const found = findKpi(index, bare) ?? findKpi(index, text);
  if (found !== null) {
    const { kpi, component } = found;
    const id = component === null ? kpi.dataPointIds[0] : `${kpi.id}.${component}`;
    if (component === null && kpi.components.length > 0) return { kind: "several-components", kpiId: kpi.id };
    const point = index.points.get(id ?? "");
    return point === undefined ? null : { kind: "target", target: dataPointTarget(point), unit: named };
  }
  const target = inputOfKpi(index, bare) ?? findVariable(index, null, bare);
  return target === null ? null : { kind: "target", target, unit: named };
}

/** `EC_ICT_ICT_1C.householdsWithInternet`, `EC: ICT: ICT: 1C / households_total`. */
function inputOfKpi(index: NameIndex, text: string): Target | null {
  const match = /^(.*[^.:/|\s])\s*[.:/|]\s*([^.:/|]+)$/u.exec(text);
  if (match === null) return null;
  const kpi = findKpi(index, match[1] ?? "")?.kpi;
  return kpi === undefined ? null : findVariable(index, kpi, match[2] ?? "");
}
