import { basename } from "node:path";
import {
  CodedChoice,
  FrameworkFile,
  KpiFile,
  ProfileQuantity,
  QualityGrade,
  SdgGoal,
  SdgTarget,
  SourceError,
  Unit,
  type DataPoint,
  type Framework,
  type Kpi,
  type Section,
} from "@urbimetry/model";
import { z } from "zod";
import { checkReferences } from "./check-references.ts";
import { assembleDataPoints, assembleKpi, kpiPlace } from "./kpi-assembly.ts";
import { compiledFramework, readKpiDocuments, readTableDocument } from "./sources.ts";
import { validate } from "./validate.ts";

const SdgTables = z.strictObject({ goals: z.array(SdgGoal).length(17), targets: z.array(SdgTarget) });

let loaded: Framework | null = null;

/**
 * The U4SSC framework: 91 KPIs with 112 data points in 22 categories, 7 sub-dimensions and 3 dimensions, with the tables
 * they refer to. Loaded once for a process; do not change it.
 *
 * @throws SourceError `invalid-data-file` when a data file is not as it should be; it names the file and the key
 */
export function loadFramework(): Framework {
  loaded ??= compiledFramework() ?? readFramework();
  return loaded;
}

/** Reads and checks the framework from its files, whatever was loaded before. */
export function readFramework(): Framework {
  const frame = validate(FrameworkFile, readTableDocument("framework"));
  const sdg = validate(SdgTables, readTableDocument("sdgs"));
  const kpis = inOrder(
    readKpiDocuments().map((document) => {
      const slug = basename(document.file, ".yaml");
      const kpi = assembleKpi(validate(KpiFile, document), slug);
      const place = kpiPlace(kpi);
      if (document.file !== place) fail(document.file, `by its dimension and sub-dimension it belongs at ${place}`);
      return kpi;
    }),
    frame.order,
  );
  const dataPoints = assembleDataPoints(kpis);
  const { order: _, ...rest } = frame;
  const framework: Framework = {
    ...rest,
    kpis,
    dataPoints,
    sections: sectionsOf(dataPoints, frame),
    profile: validate(z.array(ProfileQuantity), readTableDocument("profile")),
    units: validate(z.array(Unit), readTableDocument("units")),
    qualityGrades: validate(z.array(QualityGrade), readTableDocument("quality-grades")),
    origins: validate(z.array(CodedChoice), readTableDocument("origins")),
    absenceReasons: validate(z.array(CodedChoice), readTableDocument("absence-reasons")),
    sdgGoals: sdg.goals,
    sdgTargets: sdg.targets,
  };
  checkReferences(framework);
  return framework;
}

function fail(file: string, reason: string): never {
  throw new SourceError("invalid-data-file", `${file}: ${reason}`, { file, reason });
}

function inOrder(kpis: readonly Kpi[], order: readonly string[]): Kpi[] {
  const unknown = kpis.filter((kpi) => !order.includes(kpi.slug)).map((kpi) => kpi.slug);
  if (unknown.length > 0) fail("framework.yaml", `order does not name ${unknown.join(", ")}`);
  return order.map(
    (slug) => kpis.find((kpi) => kpi.slug === slug) ?? fail("framework.yaml", `order names ${slug}, which has no file`),
  );
}

function sectionsOf(dataPoints: readonly DataPoint[], frame: FrameworkFile): Section[] {
  return frame.subDimensions.flatMap(({ id: subDimension, dimension }) => {
    const own = dataPoints.filter((point) => point.subDimension === subDimension);
    return [...new Set(own.map((point) => point.category))].map((category) => ({
      id: `${subDimension}/${category}`,
      dimension,
      subDimension,
      category,
      dataPointIds: own.filter((point) => point.category === category).map((point) => point.id),
    }));
  });
}
