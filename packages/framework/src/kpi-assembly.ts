import { SourceError, type Component, type DataPoint, type Formula, type Kpi, type KpiFile } from "@urbimetry/model";

/**
 * A code made safe for addresses and SDMX.
 *
 * @example kpiIdOf("EC: ICT: ICT: 1C") // => "EC_ICT_ICT_1C"
 */
export function kpiIdOf(code: string): string {
  return code.replace(/\s*:\s*/g, "_").replace(/\s+/g, "_");
}

/**
 * The inputs a formula names, in the order it names them.
 *
 * @example formulaInputs({ type: "share", part: "voters", whole: "eligibleVoters" }) // => ["voters", "eligibleVoters"]
 */
export function formulaInputs(formula: Formula): string[] {
  switch (formula.type) {
    case "ratio":
    case "rate":
      return [formula.numerator, formula.denominator];
    case "share":
    case "remainder-share":
      return [formula.part, formula.whole];
    case "sum":
      return [...formula.terms];
    case "mean":
      return [formula.total, formula.count];
    case "input":
      return [formula.input];
    case "index-of-parts":
      return [...formula.parts];
    case "all-of":
      return [...formula.elements];
    case "function":
      return [...formula.arguments];
  }
}

/** File of a KPI, which its dimension, sub-dimension and slug decide. */
export function kpiPlace({ dimension, subDimension, slug }: Pick<Kpi, "dimension" | "subDimension" | "slug">): string {
  return `kpis/${dimension}/${subDimension}/${slug}.yaml`;
}

const own = (kpi: Kpi): Omit<Component, "id" | "name"> => {
  if (!kpi.formula || !kpi.validRange || kpi.decimals === undefined) {
    const file = kpiPlace(kpi);
    const reason = "a KPI without components has formula, validRange and decimals";
    throw new SourceError("invalid-data-file", `${file}: ${reason}`, { file, reason });
  }
  return {
    unit: kpi.unit,
    formula: kpi.formula,
    better: kpi.better,
    validRange: kpi.validRange,
    decimals: kpi.decimals,
    alternativeUnits: kpi.alternativeUnits ?? [],
  };
};

/** A KPI of the framework from its file. The name of the file is its slug. */
export function assembleKpi(file: KpiFile, slug: string): Kpi {
  const id = kpiIdOf(file.code);
  return {
    ...file,
    id,
    slug,
    section: `${file.subDimension}/${file.category}`,
    dataPointIds: file.components.length === 0 ? [id] : file.components.map((component) => `${id}.${component.id}`),
  };
}

interface Part {
  kpi: Kpi;
  component: string | null;
  measured: Omit<Component, "id" | "name">;
}

/** Data points of all KPIs, in order. */
export function assembleDataPoints(kpis: readonly Kpi[]): DataPoint[] {
  const parts = kpis.flatMap((kpi): Part[] =>
    kpi.components.length === 0
      ? [{ kpi, component: null, measured: own(kpi) }]
      : kpi.components.map((component) => ({ kpi, component: component.id, measured: component })),
  );
  return parts.map(({ kpi, component, measured }, index) => ({
    id: component === null ? kpi.id : `${kpi.id}.${component}`,
    kpiId: kpi.id,
    code: kpi.code,
    component,
    index,
    dimension: kpi.dimension,
    subDimension: kpi.subDimension,
    category: kpi.category,
    section: kpi.section,
    level: kpi.level,
    unit: measured.unit,
    formula: measured.formula,
    better: measured.better,
    validRange: measured.validRange,
    decimals: measured.decimals,
    alternativeUnits: measured.alternativeUnits,
    inputs: formulaInputs(measured.formula),
  }));
}
