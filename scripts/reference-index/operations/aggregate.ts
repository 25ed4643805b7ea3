import type { Operations } from "../operation.ts";
import { aggregateOperation, outrankingOperation } from "./aggregate/aggregate-operation.ts";
import {
  adjustedMazziottaParetoOperation,
  benefitOfTheDoubtOperation,
  directionalBenefitOfTheDoubtOperation,
  dp2Operation,
  mazziottaParetoOperation,
  meanMinOperation,
  orderedMeanOperation,
  topsisOperation,
  wroclawOperation,
} from "./aggregate/index-operations.ts";
import { normaliseOperation } from "./aggregate/normalise-operation.ts";
import {
  comparisonWeightsOperation,
  componentScoreOperation,
  componentWeightsOperation,
  correlationWeightsOperation,
  criticWeightsOperation,
  entropyWeightsOperation,
} from "./aggregate/weight-operations.ts";

/** Normalisation, aggregation, further indices and weights, by the names that cases have for them. */
export const operations: Operations = {
  normalise: normaliseOperation,
  "normalise panel": normaliseOperation,
  aggregate: aggregateOperation,
  "outranking matrix": outrankingOperation,
  "adjusted Mazziotta-Pareto index": adjustedMazziottaParetoOperation,
  "Mazziotta-Pareto index": mazziottaParetoOperation,
  "mean-min function": meanMinOperation,
  "ordered weighted average": orderedMeanOperation,
  "benefit of the doubt": benefitOfTheDoubtOperation,
  "benefit of the doubt, weight shares bounded": benefitOfTheDoubtOperation,
  "benefit of the doubt, directional": directionalBenefitOfTheDoubtOperation,
  "benefit of the doubt with direction": directionalBenefitOfTheDoubtOperation,
  "directional benefit of the doubt": directionalBenefitOfTheDoubtOperation,
  TOPSIS: topsisOperation,
  "Wroclaw taxonomic distance": wroclawOperation,
  DP2: dp2Operation,
  "DP2 distance": dp2Operation,
  "Wrocław taxonomic distance": wroclawOperation,
  "AHP weights": comparisonWeightsOperation,
  "entropy weights": entropyWeightsOperation,
  "CRITIC weights": criticWeightsOperation,
  "PCA weights": componentWeightsOperation,
  "correlation-optimised weights": correlationWeightsOperation,
  "first principal component score": componentScoreOperation,
  "first-component score": componentScoreOperation,
  "first component score": componentScoreOperation,
};
