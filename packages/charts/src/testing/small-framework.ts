import type { Better, DataPoint, Framework, Kpi } from "@urbimetry/model";

interface Row {
  code: string;
  section: string;
  dimension: string;
  unit?: string;
  better?: Better;
  range?: [min: number | null, max: number | null];
  decimals?: number;
  components?: string[];
  sdg: string[];
}

const economy = { dimension: "economy" };
const environment = { dimension: "environment", section: "environment/air-quality" };
const society = { dimension: "society-and-culture" };
const education = { ...society, section: "education-health-culture/education" };
const ict = { ...economy, section: "ict/ict-infrastructure" };

const rows: readonly Row[] = [
  { code: "EC: ICT: ICT: 1C", ...ict, sdg: ["17.8.1"] },
  { code: "EC: ICT: ICT: 2C", ...ict, sdg: ["17.6.1"] },
  { code: "EC: ICT: ICT: 4C", ...ict, components: ["coverage_3g", "coverage_4g"], sdg: ["17.8.1"] },
  {
    code: "EC: ICT: ICT: 5C",
    ...ict,
    unit: "number",
    better: "none",
    range: [0, null],
    decimals: 0,
    sdg: ["17.8.1"],
  },
  { code: "EC: ICT: ES: 1C", ...economy, section: "ict/electricity-supply", sdg: ["7.1.1"] },
  { code: "EC: I: T: 2A", ...economy, section: "infrastructure/transport", sdg: ["11.2.1"] },
  {
    code: "EC: I: T: 5A",
    ...economy,
    section: "infrastructure/transport",
    unit: "ratio",
    better: "lower",
    range: [1, 4],
    decimals: 2,
    sdg: ["11.2"],
  },
  {
    code: "EC: I: UP: 2A",
    ...economy,
    section: "infrastructure/urban-planning",
    unit: "yes-no",
    range: [0, 1],
    decimals: 0,
    sdg: ["11.3.2"],
  },
  {
    code: "EN: EN: AQ: 1C",
    ...environment,
    unit: "microgram-per-cubic-metre",
    better: "lower",
    range: [0, null],
    components: ["pm25", "no2"],
    sdg: ["11.6.2", "3.9.1"],
  },
  {
    code: "EN: EN: AQ: 2C",
    ...environment,
    unit: "tonne-co2e-per-capita",
    better: "lower",
    range: [0, null],
    decimals: 2,
    sdg: ["11.6"],
  },
  { code: "SC: EH: ED: 1C", ...education, sdg: ["4.4.1"] },
  { code: "SC: EH: ED: 2C", ...education, sdg: ["4.1.1"] },
  {
    code: "SC: EH: H: 1C",
    ...society,
    section: "education-health-culture/health",
    unit: "years",
    range: [30, 100],
    sdg: ["3.4"],
  },
];

const goals: readonly [number: number, colour: string][] = [
  [3, "#4c9f38"],
  [4, "#c5192d"],
  [7, "#fcc30b"],
  [11, "#fd9d24"],
  [14, "#0a97d9"],
  [17, "#19486a"],
];

function idOf(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9]+/g, "_");
}

function measure(row: Row) {
  return {
    unit: row.unit ?? "percent",
    better: row.better ?? ("higher" as const),
    validRange: { min: row.range ? row.range[0] : 0, max: row.range ? row.range[1] : 100 },
    decimals: row.decimals ?? 1,
    formula: { type: "input" as const, input: "figure" },
    alternativeUnits: [],
  };
}

function kpiOf(row: Row): Kpi {
  const id = idOf(row.code);
  const [subDimension = "", category = ""] = row.section.split("/");
  const own = measure(row);
  const components = (row.components ?? []).map((component) => ({ id: component, name: component, ...own }));
  return {
    id,
    slug: id.toLowerCase(),
    code: row.code,
    codeAliases: [],
    name: row.code,
    nameAliases: [],
    dimension: row.dimension,
    subDimension,
    category,
    section: row.section,
    level: row.code.endsWith("C") ? "core" : "advanced",
    kind: null,
    definition: "",
    ...own,
    components,
    inputs: {},
    sdg: row.sdg,
    evidence: [],
    dataSources: [],
    reportingPeriod: null,
    verifierChecks: [],
    suggestedChecks: [],
    sources: [],
    confidence: "read",
    fromMemory: [],
    notes: "",
    dataPointIds: components.length > 0 ? components.map((component) => `${id}.${component.id}`) : [id],
  };
}

function pointsOf(kpi: Kpi, row: Row): Omit<DataPoint, "index">[] {
  const { code, dimension, subDimension, category, section, level } = kpi;
  return kpi.dataPointIds.map((id) => ({
    id,
    kpiId: kpi.id,
    component: id.includes(".") ? id.slice(id.indexOf(".") + 1) : null,
    code,
    dimension,
    subDimension,
    category,
    section,
    level,
    ...measure(row),
    inputs: ["figure"],
  }));
}

/** A framework of 13 KPIs and 15 data points in 6 sections, small enough to check a drawing of it by eye. */
export const smallFramework: Framework = build();

function build(): Framework {
  const kpis = rows.map(kpiOf);
  const dataPoints = rows.flatMap((row) => pointsOf(kpiOf(row), row)).map((point, index) => ({ ...point, index }));
  const sectionIds = [...new Set(rows.map((row) => row.section))];
  const sections = sectionIds.map((id) => {
    const members = dataPoints.filter((point) => point.section === id);
    const [subDimension = "", category = ""] = id.split("/");
    const dimension = members[0]?.dimension ?? "";
    return { id, dimension, subDimension, category, dataPointIds: members.map((point) => point.id) };
  });
  const dimensions = [...new Set(sections.map((section) => section.dimension))];
  const subDimensions = new Map(sections.map((section) => [section.subDimension, section.dimension]));
  return {
    id: "small",
    version: "1",
    name: "Small framework",
    licence: "CC-BY-4.0",
    sources: [],
    dimensions: dimensions.map((id) => ({ id, code: id.slice(0, 2).toUpperCase(), name: id })),
    subDimensions: [...subDimensions].map(([id, dimension]) => ({ id, dimension, name: id })),
    categories: [...new Set(sections.map((section) => section.category))].map((id) => ({ id, name: id })),
    sections,
    kpis,
    dataPoints,
    profile: [],
    units: [],
    qualityGrades: [
      { id: "accurate-measurement", order: 1, relativeUncertainty: 0.02, estimate: false },
      { id: "assumption-estimate", order: 4, relativeUncertainty: 0.2, estimate: true },
    ].map((grade) => ({ ...grade, meaning: "", reason: "", aliases: [] })),
    origins: [],
    absenceReasons: ["not-collected", "confidential"].map((id) => ({ id, meaning: "", aliases: [] })),
    sdgGoals: goals.map(([number, colour]) => ({ number, name: String(number), colour })),
    sdgTargets: [],
  };
}
