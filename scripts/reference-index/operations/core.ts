import type { Operations } from "../operation.ts";
import { availabilityOperation, screenOperation } from "./core/availability.ts";
import { denominateOperation } from "./core/denominate.ts";
import { pipelineOperation } from "./core/pipeline.ts";
import { shapeOperation, statisticsOperation } from "./core/statistics.ts";
import { effectiveWeightsOperation, lineageOperation } from "./core/structure.ts";

/** Structure, statistics, screening, denomination, and the steps together. */
export const operations: Operations = {
  "effective weights": effectiveWeightsOperation,
  lineage: lineageOperation,
  "data availability": availabilityOperation,
  "screen units": screenOperation,
  denominate: denominateOperation,
  "indicator statistics": statisticsOperation,
  "skewness and kurtosis": shapeOperation,
  "full pipeline": pipelineOperation,
};
