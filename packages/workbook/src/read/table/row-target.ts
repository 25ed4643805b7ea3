import type { Formula, Kpi, MessageValues } from "@urbimetry/model";
import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { foldCode } from "../names/fold-code.ts";
import { foldName } from "../names/fold-name.ts";
import type { Target } from "../names/find-target.ts";
import { dataPointTarget, findComponent, findKpi, findVariable, inputTarget } from "../names/find-target.ts";
import type { NameIndex } from "../names/name-index.ts";
import { nearest } from "../names/nearest.ts";
import type { Suggest } from "../names/suggester.ts";
import { findUnit } from "../names/unit-index.ts";

/** What a row of a long table says about what its figure is. Texts are empty where nothing stands. */
export interface NamedRow {
  code: string;
  name: string;
  component: string;
  variable: string;
  unit: string;
}

/** The quantity of a row, or why none was found: a problem's code and values. `mismatch` is worth a warning. */
export type RowTarget =
  | { kind: "target"; target: Target; mismatch: string | null }
  | { kind: "problem"; code: ImportProblemCode; values: MessageValues }
  | { kind: "nothing" };

/** Finds the quantity that a row of a long table gives. */
export function rowTarget(index: NameIndex, row: NamedRow, suggest: Suggest): RowTarget {
  if (row.code === "" && row.name === "" && row.variable === "") return { kind: "nothing" };
  const byCode = row.code === "" ? null : findKpi(index, row.code);
  const found = byCode ?? (row.name === "" ? null : findKpi(index, row.name));
  if (found === null) return withoutKpi(index, row, suggest);
  const { kpi } = found;
  const mismatch = byCode === null ? null : otherName(index, kpi, row.name);
  if (row.code !== "" && byCode === null) return unknown(index, "unknown-code", row.code, suggest);
  if (row.variable !== "" && !namesDataPoint(row.variable)) {
    const target = findVariable(index, kpi, row.variable);
    if (target !== null) return { kind: "target", target, mismatch };
    const component = findComponent(index, kpi, row.variable);
    return component === null ? unknownVariable(kpi, row.variable, suggest) : point(index, kpi, component, mismatch);
  }
  if (kpi.components.length === 0) return point(index, kpi, null, mismatch);
  return componentTarget(index, row, kpi, found.component, mismatch);
}

function componentTarget(
  index: NameIndex,
  row: NamedRow,
  kpi: Kpi,
  inCode: string | null,
  mismatch: string | null,
): RowTarget {
  const components = kpi.components.map(({ id }) => id).join(", ");
  if (row.component !== "") {
    const component = findComponent(index, kpi, row.component);
    return component === null
      ? { kind: "problem", code: "unknown-component", values: { text: row.component, components } }
      : point(index, kpi, component, mismatch);
  }
  const inName = inCode ?? findKpi(index, row.name)?.component ?? findComponent(index, kpi, row.name);
  const component = inName ?? byUnit(index, kpi, row.unit);
  return component === null
    ? { kind: "problem", code: "component-missing", values: { code: kpi.code, components } }
    : point(index, kpi, component, mismatch);
}

/** The only component in this unit, where the others have another: Open Data is a number and a percentage. */
function byUnit(index: NameIndex, kpi: Kpi, text: string): string | null {
  const unit = text === "" ? null : findUnit(index.units, text)?.unit;
  const fitting = kpi.components.filter((component) => component.unit === unit);
  return fitting.length === 1 && fitting.length < kpi.components.length ? (fitting[0]?.id ?? null) : null;
}

/** A row without a KPI is about the city profile, or about an input that only one KPI has. */
function withoutKpi(index: NameIndex, row: NamedRow, suggest: Suggest): RowTarget {
  for (const text of [row.variable, row.code, row.name]) {
    const target = text === "" ? null : findVariable(index, null, text);
    if (target !== null && (row.code === "" || text === row.code || isProfileWord(row.code)))
      return { kind: "target", target, mismatch: null };
  }
  const shared = index.inputKpis.get(index.inputs.get(foldName(row.variable)) ?? "");
  if (shared !== undefined && row.code === "") {
    const codes = shared.map((id) => index.kpis.get(id)?.code ?? id).join(", ");
    return { kind: "problem", code: "variable-of-several", values: { text: row.variable, codes } };
  }
  if (row.code !== "") return unknown(index, "unknown-code", row.code, suggest);
  if (row.name !== "") return unknown(index, "unknown-name", row.name, suggest);
  return unknown(index, "unknown-variable", row.variable, suggest);
}

/** Words that stand in the code column of rows of the city profile. */
function isProfileWord(text: string): boolean {
  return /^(?:city ?profile|profile?|perfil|общие|профиль|城市概况|ملف المدينة|city|-)$/i.test(text.trim());
}

/** Words that say that the row gives the result itself and none of its inputs. */
function namesDataPoint(text: string): boolean {
  return /^(?:result|value|kpi|indicator|résultat|resultado|valor|النتيجة|结果|результат|-|—)$/i.test(text.trim());
}

function point(index: NameIndex, kpi: Kpi, component: string | null, mismatch: string | null): RowTarget {
  const id = component === null ? kpi.id : `${kpi.id}.${component}`;
  const found = index.points.get(id);
  return found === undefined ? { kind: "nothing" } : { kind: "target", target: dataPointTarget(found), mismatch };
}

/** The name of another KPI beside this one's code: one of the two is a slip. */
function otherName(index: NameIndex, kpi: Kpi, name: string): string | null {
  const named = name === "" ? undefined : index.names.get(foldName(name));
  return named === undefined || named === kpi.id ? null : (index.kpis.get(named)?.code ?? null);
}

function unknown(index: NameIndex, code: ImportProblemCode, text: string, suggest: Suggest): RowTarget {
  const suggestion = suggest("kpi", text, () => {
    const folded = foldCode(text);
    const byCode = /\d/.test(folded) && folded.length <= 16 ? nearest(folded, index.codes) : null;
    return byCode ?? nearest(foldName(text), index.names);
  });
  const kpi = index.kpis.get(suggestion);
  const named = kpi === undefined ? {} : { suggestion: kpi.code, suggestedName: `@kpi.${kpi.id}.name` };
  return {
    kind: "problem",
    code,
    values: { text, suggested: kpi !== undefined, suggestion: "", suggestedName: "", ...named },
  };
}

function unknownVariable(kpi: Kpi, text: string, suggest: Suggest): RowTarget {
  const own = Object.keys(kpi.inputs);
  const suggestion = suggest(kpi.id, text, () =>
    nearest(
      foldName(text),
      own.map((input) => [foldName(input), input] as const),
    ),
  );
  return {
    kind: "problem",
    code: "unknown-variable-of-kpi",
    values: {
      text,
      code: kpi.code,
      inputs: own.join(", "),
      suggested: suggestion !== "",
      suggestion: suggestion === "" ? "" : `@input.${suggestion}`,
    },
  };
}

/**
 * The input that stands over or under the line in a data point's formula; null where the formula is of another shape,
 * or takes the difference of the two (then nobody knows which of the two a "numerator" is).
 */
export function formulaTarget(index: NameIndex, target: Target, part: "numerator" | "denominator"): Target | null {
  const kpi = index.kpis.get(target.kpiId ?? "");
  const formula = index.points.get(pointId(target))?.formula;
  if (kpi === undefined || formula === undefined) return null;
  const [over, under] = parts(formula);
  const input = part === "numerator" ? over : under;
  return input === null ? null : inputTarget(kpi, input);
}

function pointId({ kpiId, component }: Target): string {
  return component === null ? (kpiId ?? "") : `${kpiId}.${component}`;
}

function parts(formula: Formula): [over: string | null, under: string | null] {
  switch (formula.type) {
    case "ratio":
    case "rate":
      return [formula.numerator, formula.denominator];
    case "share":
      return [formula.part, formula.whole];
    case "mean":
      return [formula.total, formula.count];
    case "input":
      return [formula.input, null];
    default:
      return [null, null];
  }
}
