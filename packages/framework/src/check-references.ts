import { SourceError, type Framework, type Kpi } from "@urbimetry/model";
import { kpiPlace } from "./kpi-assembly.ts";

/** A defect of a data file that its schema cannot see. */
interface Defect {
  file: string;
  reason: string;
}

const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map((item) => item.id));

/**
 * Checks what schemas cannot see: everything that is referred to exists, everything that is declared is used, and
 * nothing is there twice.
 *
 * @throws SourceError `invalid-data-file`, with the file and all that is wrong
 */
export function checkReferences(framework: Framework): void {
  const defects = [...kpiDefects(framework), ...tableDefects(framework)];
  const [first] = defects;
  if (!first) return;
  const reason = defects.map((defect) => (defect === first ? defect.reason : `${defect.file}: ${defect.reason}`));
  throw new SourceError("invalid-data-file", `${first.file}: ${reason.join("; ")}`, {
    file: first.file,
    reason: reason.join("; "),
  });
}

function kpiDefects(framework: Framework): Defect[] {
  const known = {
    unit: ids(framework.units),
    dimension: ids(framework.dimensions),
    subDimension: ids(framework.subDimensions),
    category: ids(framework.categories),
    profile: ids(framework.profile),
    sdgTarget: ids(framework.sdgTargets),
  };
  return framework.kpis.flatMap((kpi) => {
    const needed: [kind: keyof typeof known, id: string][] = [
      ["dimension", kpi.dimension],
      ["subDimension", kpi.subDimension],
      ["category", kpi.category],
      ["unit", kpi.unit],
      ...kpi.components.map(({ unit }): ["unit", string] => ["unit", unit]),
      ...Object.values(kpi.inputs).flatMap((input): [keyof typeof known, string][] => [
        ["unit", input.unit],
        ...(input.profile === undefined ? [] : [["profile", input.profile] as [keyof typeof known, string]]),
      ]),
      ...alternatives(kpi).map((unit): ["unit", string] => ["unit", unit]),
      // An indicator (6.1.1) belongs to its target (6.1).
      ...kpi.sdg.map((reference): ["sdgTarget", string] => ["sdgTarget", reference.split(".").slice(0, 2).join(".")]),
    ];
    const missing = needed
      .filter(([kind, id]) => !known[kind].has(id))
      .map(([kind, id]) => `there is no ${kind} ${id}`);
    return [...missing, ...inputDefects(kpi, framework)].map((reason) => ({ file: kpiPlace(kpi), reason }));
  });
}

const alternatives = (kpi: Kpi): string[] =>
  [kpi, ...kpi.components].flatMap((one) => (one.alternativeUnits ?? []).map(({ unit }) => unit));

function inputDefects(kpi: Kpi, framework: Framework): string[] {
  const points = framework.dataPoints.filter((point) => point.kpiId === kpi.id);
  const used = new Set(points.flatMap((point) => point.inputs));
  return [
    ...[...used]
      .filter((input) => !Object.hasOwn(kpi.inputs, input))
      .map((input) => `the formula names ${input}, which is not among the inputs`),
    ...Object.keys(kpi.inputs)
      .filter((input) => !used.has(input))
      .map((input) => `no formula uses the input ${input}`),
  ];
}

function tableDefects(framework: Framework): Defect[] {
  const dimensions = ids(framework.dimensions);
  const used = new Set(framework.kpis.map((kpi) => kpi.category));
  const codes = framework.kpis.flatMap((kpi) => [kpi.code, ...kpi.codeAliases]);
  return [
    ...framework.subDimensions
      .filter(({ dimension }) => !dimensions.has(dimension))
      .map(({ id, dimension }) => ({ file: "framework.yaml", reason: `${id}: there is no dimension ${dimension}` })),
    ...framework.categories
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({ file: "framework.yaml", reason: `no KPI stands in the category ${id}` })),
    ...twice(codes).map((code) => ({ file: "kpis", reason: `two KPIs have the code ${code}` })),
    ...(["units", "profile", "qualityGrades", "origins", "absenceReasons", "sdgTargets"] as const).flatMap((table) =>
      twice(framework[table].map(({ id }) => id)).map((id) => ({ file: table, reason: `${id} stands twice` })),
    ),
    ...framework.profile
      .filter(({ unit }) => unit !== null && !ids(framework.units).has(unit))
      .map(({ id, unit }) => ({ file: "profile.yaml", reason: `${id}: there is no unit ${unit}` })),
  ];
}

function twice(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
