import type { Operations } from "../operation.ts";
import { replayOperation } from "./ranking/replay.ts";
import { exactOperation, sampledOperation } from "./ranking/sensitivity.ts";
import { estimatorOperation } from "./ranking/sobol-estimator.ts";
import { weightNoiseOperation } from "./ranking/weight-noise.ts";

/** Uncertainty and sensitivity of places. */
export const operations: Operations = {
  "Sobol estimator": estimatorOperation,
  "Sobol sensitivity, exact by enumeration": exactOperation,
  "Sobol sensitivity, random sampling": sampledOperation,
  "uncertainty analysis, given draws": replayOperation,
  "uncertainty analysis, random weights": weightNoiseOperation,
};
