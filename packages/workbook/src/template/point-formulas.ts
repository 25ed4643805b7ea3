import type { AlternativeUnit, Benchmark, DataPoint, Framework, Translator } from "@urbimetry/model";

/** A text inside a formula. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** An input as a formula sees it: its cell, and the same figure in the unit the method wants. */
export interface InputCell {
  cell: string;
  figure: string;
}

/**
 * The figure of a cell in the unit that is wanted: the factor of the chosen unit is looked up, an empty unit is the wanted one.
 *
 * @param units  absolute range of labels and factors
 * @param factor of the wanted unit
 */
export function convertedFigure(cell: string, unitCell: string, units: string, factor: number): string {
  return `(${cell}*IFERROR(VLOOKUP(${unitCell},${units},2,FALSE),${factor})/${factor})`;
}

/** Formula of the computed result: `NR` until every input is there, as in U4SSC's template. */
export function computedFormula(point: DataPoint, inputs: readonly InputCell[], translator: Translator): string {
  const { formula } = point;
  const [yes, no] = [quoted(translator.text("answer.yes")), quoted(translator.text("answer.no"))];
  // A figure below zero is refused like a missing one, as the engine does.
  const empty = `OR(${inputs.flatMap(({ cell }) => [`${cell}=""`, `${cell}<0`]).join(",")})`;
  const [first = "0", second = "1"] = inputs.map(({ figure }) => figure);
  const guarded = (value: string) => `IF(${empty},"NR",${value})`;
  const divided = (value: string) => guarded(`IF(${second}<=0,"NR",${value})`);
  switch (formula.type) {
    case "share":
      return divided(`100*${first}/${second}`);
    case "remainder-share":
      return divided(`100*(${second}-${first})/${second}`);
    case "ratio":
      return divided(`${first}*${formula.factor}/${second}`);
    case "rate":
      return divided(`${first}*${formula.per}/${second}`);
    case "mean":
      return divided(`${first}/${second}`);
    case "input":
      return guarded(point.unit === "yes-no" ? (inputs[0]?.cell ?? "") : first);
    case "sum":
      return guarded(inputs.map(({ figure }) => figure).join("+"));
    case "index-of-parts":
      return guarded(`(${inputs.map(({ figure }) => figure).join("+")})/${inputs.length}`);
    case "all-of":
      return guarded(`IF(AND(${inputs.map(({ cell }) => `${cell}=${yes}`).join(",")}),${yes},${no})`);
    case "function":
      // A named function of the engine has no formula of a spreadsheet; its result is typed.
      return '"NR"';
  }
}

/** The override in the data point's unit, where other units may be chosen. */
export function overrideFigure(
  cell: string,
  unitCell: string,
  alternatives: readonly AlternativeUnit[],
  translator: Translator,
): string {
  return alternatives.reduce(
    (otherwise, { unit, factor }) =>
      `IF(${unitCell}=${quoted(translator.text(`unit.${unit}`))},${cell}*${factor},${otherwise})`,
    cell,
  );
}

const scoring = (benchmark: Benchmark, value: string, met: string | null, yes: string): string | null => {
  const target = benchmark.value;
  const { rule } = benchmark;
  if (target === null) return null;
  switch (rule.type) {
    case "none":
      return null;
    case "linear-up":
      return `100*${value}/${target}`;
    case "inverse":
      return `IF(${value}<=${target},100,100*${target}/${value})`;
    case "linear-down":
      return `100*(${rule.worst}-${value})/${rule.worst}`;
    case "linear-between":
      return `100*(${value}-${rule.worst})/(${rule.best}-${rule.worst})`;
    case "ratio-to-one":
      return `IF(${value}<=0,0,100*(MIN(${value},1/${value})-${rule.worst})/(1-${rule.worst}))`;
    case "range": {
      const below = rule.low > rule.worstLow ? `100*(${value}-${rule.worstLow})/(${rule.low}-${rule.worstLow})` : "0";
      const above =
        rule.worstHigh > rule.high ? `100*(${rule.worstHigh}-${value})/(${rule.worstHigh}-${rule.high})` : "0";
      return `IF(${value}<${rule.low},${below},IF(${value}>${rule.high},${above},100))`;
    }
    case "yes-no":
      return `IF(${value}=${yes},100,0)`;
    case "share-of-elements":
      return met === null
        ? `IF(${value}=${yes},100,0)`
        : `IF(${met}<0,IF(${value}=${yes},100,0),100*${met}/${rule.elements.length})`;
  }
};

/**
 * Formula of the performance to benchmark, empty while nothing is reported or the value cannot be true; null without target.
 *
 * @param result   cell of the result
 * @param siblings cells of results that the rule adds (open dumping counts as landfill)
 * @param elements cells of yes or no, where the rule counts them
 */
export function performanceFormula(
  point: DataPoint,
  benchmark: Benchmark | undefined,
  cells: { result: string; siblings: readonly string[]; elements: readonly string[] },
  translator: Translator,
): string | null {
  if (!benchmark) return null;
  const yes = quoted(translator.text("answer.yes"));
  const { result, siblings, elements } = cells;
  const value = siblings.length === 0 ? result : `(${[result, ...siblings.map((cell) => `N(${cell})`)].join("+")})`;
  const met =
    elements.length === 0
      ? null
      : `IF(OR(${elements.map((cell) => `${cell}=""`).join(",")}),-1,${elements.map((cell) => `IF(${cell}=${yes},1,0)`).join("+")})`;
  const score = scoring(benchmark, value, met, yes);
  if (score === null) return null;
  const { min, max } = point.validRange;
  const outside = [min === null ? "" : `${result}<${min}`, max === null ? "" : `${result}>${max}`].filter(Boolean);
  const checked =
    point.unit === "yes-no" || outside.length === 0
      ? `MAX(0,${score})`
      : `IF(OR(${outside.join(",")}),"",MAX(0,${score}))`;
  return `IF(${result}="NR","",${checked})`;
}

/** Formula of the band; a value on an edge belongs to the upper band. */
export function bandFormula(performance: string, translator: Translator): string {
  const band = (id: string) => quoted(translator.text(`band.${id}`));
  return `IF(${performance}="","",IF(${performance}>=95-1E-9,${band("95+")},IF(${performance}>=66-1E-9,${band("66-95")},IF(${performance}>=33-1E-9,${band("33-66")},${band("0-33")}))))`;
}

/** Factor of a unit of the framework. */
export function unitFactor(framework: Framework, unitId: string): number {
  return framework.units.find((unit) => unit.id === unitId)?.factor ?? 1;
}
