import type { Benchmark, DataPoint, Input, Kpi, Observation } from "@urbimetry/model";
import { pointColumn, pointColumns, rowsOfPoint, type PointColumn } from "../layout/template-layout.ts";
import { besideFigure } from "./kept-details.ts";
import type { TemplateLists } from "./list-sheet.ts";
import {
  bandFormula,
  computedFormula,
  convertedFigure,
  overrideFigure,
  performanceFormula,
  quoted,
  unitFactor,
  type InputCell,
} from "./point-formulas.ts";
import type { ProfileSheet } from "./profile-sheet.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { styles, withDecimals } from "./styles.ts";
import type { TemplateContext } from "./template-input.ts";
import { wholeSentences } from "./whole-sentences.ts";

/** What writing the rows of data points needs. */
export interface PointRowsContext extends TemplateContext {
  lists: TemplateLists;
  profile: ProfileSheet;
  /** First row of each data point of the sheet, known before the rows are written. */
  rowOf: ReadonlyMap<string, number>;
}

const at = (role: PointColumn) => pointColumns.indexOf(role);
const cell = (role: PointColumn, row: number) => `${pointColumn(role)}${row}`;

function inputContent(context: PointRowsContext, input: Input, own: Observation | undefined, answer: boolean) {
  const { translator } = context;
  if (own && own.value !== null) {
    if (answer) return translator.text(own.value === true || own.value === 1 ? "answer.yes" : "answer.no");
    return own.value;
  }
  const shared = input.profile === undefined ? null : context.profile.cells(input.profile);
  if (!shared) return null;
  const factor = unitFactor(context.framework, input.unit);
  const figure = convertedFigure(shared.value, shared.unit, context.lists.units, factor);
  return { formula: `IF(${shared.value}="","",${figure})` };
}

function putInput(
  builder: SheetBuilder,
  context: PointRowsContext,
  { kpi, inputId, row, place }: { kpi: Kpi; inputId: string; row: number; place: 1 | 2 },
): InputCell {
  const { translator, lists, given, framework } = context;
  const input = kpi.inputs[inputId];
  if (!input) throw new RangeError(`the template requires an input ${inputId} of ${kpi.code}`);
  const own = given.input(kpi.id, inputId);
  const answer = input.unit === "yes-no";
  const [value, unit] = [cell(`input${place}`, row), cell(`unit${place}`, row)];
  builder.put(at(`idInput${place}`), inputId, undefined, row);
  builder.put(at(`inputName${place}`), translator.text(`input.${inputId}`), styles.inputName, row);
  builder.put(
    at(`input${place}`),
    inputContent(context, input, own, answer),
    answer ? styles.choice : styles.input,
    row,
  );
  if (answer) {
    builder.choose(value, lists.answer);
    builder.put(
      at(`unit${place}`),
      own && own.unit === null ? null : translator.text("unit.yes-no"),
      styles.quiet,
      row,
    );
    return { cell: value, figure: value };
  }
  builder.validate({
    type: "decimal",
    operator: "greaterThanOrEqual",
    formula1: "0",
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "warning",
    errorTitle: translator.text("template.error.title").slice(0, 32),
    errorMessage: translator.text("template.error.number").slice(0, 255),
    range: value,
  });
  const label = own ? own.unit : input.unit;
  builder.put(at(`unit${place}`), label === null ? null : translator.text(`unit.${label}`), styles.unit, row);
  builder.choose(unit, lists.unitsLike(input.unit));
  return { cell: value, figure: convertedFigure(value, unit, lists.units, unitFactor(framework, input.unit)) };
}

function putDetails(builder: SheetBuilder, context: PointRowsContext, point: DataPoint, row: number): void {
  const { translator, lists, given } = context;
  const result = given.result(point.kpiId, point.component);
  const first = besideFigure(given, point);
  const named = (family: string, id: string | null | undefined) => (id ? translator.text(`${family}.${id}`) : null);
  builder.put(at("quality"), named("quality", first?.quality), styles.choice, row);
  builder.put(at("origin"), named("origin", first?.origin), styles.choice, row);
  builder.put(at("source"), first?.source ?? null, styles.choice, row);
  builder.put(at("sourceYear"), first?.sourceYear ?? null, { ...styles.choice, numFmt: "0" }, row);
  builder.put(at("evidence"), first?.evidence ?? null, styles.choice, row);
  const status = result && lists.statuses.includes(result.status) ? result.status : null;
  builder.put(at("status"), named("status", status), styles.choice, row);
  builder.put(at("reason"), named("reason", result?.reason), styles.choice, row);
  builder.put(at("note"), first?.note ?? null, styles.choice, row);
  builder.choose(cell("quality", row), lists.quality);
  builder.choose(cell("origin", row), lists.origin);
  builder.choose(cell("status", row), lists.status);
  builder.choose(cell("reason", row), lists.reason);
}

function putResult(
  builder: SheetBuilder,
  context: PointRowsContext,
  { point, row, inputs, benchmark }: { point: DataPoint; row: number; inputs: InputCell[]; benchmark?: Benchmark },
): void {
  const { translator, given, lists, rowOf, framework, lastYear } = context;
  const t = translator.text;
  const answer = point.unit === "yes-no";
  const figure = withDecimals(styles.computed, point.decimals);
  const [computed, override, unit] = [cell("computed", row), cell("override", row), cell("resultUnit", row)];
  const [result, performance] = [cell("result", row), cell("performance", row)];
  builder.put(at("computed"), { formula: computedFormula(point, inputs, translator) }, figure, row);
  const reported = given.result(point.kpiId, point.component);
  const typed = reported?.value ?? null;
  const content = typed === null || !answer ? typed : t(typed === true || typed === 1 ? "answer.yes" : "answer.no");
  builder.put(at("override"), content, answer ? styles.choice : styles.input, row);
  if (answer) builder.choose(override, lists.answer);
  const label = reported && reported.value !== null ? reported.unit : point.unit;
  const units = [point.unit, ...point.alternativeUnits.map((one) => one.unit)];
  builder.put(
    at("resultUnit"),
    label === null ? null : t(`unit.${label}`),
    units.length > 1 ? styles.unit : styles.quiet,
    row,
  );
  if (units.length > 1)
    builder.validate({ type: "list", values: units.map((one) => t(`unit.${one}`)), allowBlank: true, range: unit });
  const final = overrideFigure(override, unit, point.alternativeUnits, translator);
  builder.put(
    at("result"),
    { formula: `IF(${computed}<>"NR",${computed},IF(${override}="","NR",${final}))` },
    withDecimals(styles.result, point.decimals),
    row,
  );
  builder.put(
    at("reported"),
    { formula: `IF(${result}="NR",${quoted(t("template.reported.no"))},${quoted(t("template.reported.yes"))})` },
    styles.quiet,
    row,
  );
  const target = benchmark?.value ?? null;
  builder.put(at("benchmark"), target ?? t("template.no-benchmark"), withDecimals(styles.computed, 2), row);
  const added = benchmark?.rule.type === "linear-between" ? benchmark.rule.addComponents : [];
  const siblings = framework.dataPoints
    .filter((other) => other.kpiId === point.kpiId && added.includes(other.component ?? ""))
    .map((other) => cell("result", rowOf.get(other.id) ?? row));
  const elements = benchmark?.rule.type === "share-of-elements" ? inputs.map((one) => one.cell) : [];
  const score = performanceFormula(point, benchmark, { result, siblings, elements }, translator);
  builder.put(at("performance"), score === null ? null : { formula: score }, withDecimals(styles.computed, 1), row);
  builder.put(at("band"), score === null ? null : { formula: bandFormula(performance, translator) }, styles.quiet, row);
  const before = lastYear?.assessment.values[point.index];
  const was = before && "value" in before ? before.value : null;
  builder.put(at("lastYear"), answer && was !== null ? t(was === 1 ? "answer.yes" : "answer.no") : was, figure, row);
  if (was !== null && !answer)
    builder.put(
      at("change"),
      { formula: `IF(${result}="NR","",${result}-${cell("lastYear", row)})` },
      { ...figure, numFmt: `+${figure.numFmt};−${figure.numFmt};${figure.numFmt}` },
      row,
    );
  else builder.put(at("change"), null, figure, row);
}

/** Writes the rows of one data point, from its first row on. */
export function putPoint(builder: SheetBuilder, context: PointRowsContext, kpi: Kpi, point: DataPoint): void {
  const { translator, benchmarks, guidanceOf } = context;
  const row = builder.nextRow(30);
  const name = translator.text(`kpi.${kpi.id}.name`);
  const full =
    point.component === null
      ? name
      : translator.text("name.dataPoint", {
          kpi: name,
          component: translator.text(`kpi.${kpi.id}.component.${point.component}`),
        });
  const inputs: InputCell[] = [];
  for (let line = 0; line < rowsOfPoint(point.inputs.length); line += 1) {
    if (line > 0) builder.nextRow(30);
    builder.put(at("id"), line === 0 ? point.id : `${point.id}#${line + 1}`, undefined, row + line);
    for (const place of [1, 2] as const) {
      const inputId = point.inputs[line * 2 + place - 1];
      if (inputId !== undefined) inputs.push(putInput(builder, context, { kpi, inputId, row: row + line, place }));
    }
  }
  builder.put(at("code"), point.code, styles.code, row);
  builder.put(at("name"), full, styles.label, row);
  const guidance = guidanceOf?.(kpi.slug);
  if (guidance)
    builder.validate({
      type: "custom",
      formula1: "TRUE",
      showInputMessage: true,
      inputTitle: name.slice(0, 32),
      inputMessage: wholeSentences(guidance.measures, 255),
      range: cell("name", row),
    });
  const benchmark = benchmarks?.benchmarks.find((one) => one.dataPoint === point.id);
  putResult(builder, context, { point, row, inputs, ...(benchmark ? { benchmark } : {}) });
  putDetails(builder, context, point, row);
}
