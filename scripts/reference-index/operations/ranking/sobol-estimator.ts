import { sobolShares } from "@urbimetry/engine";
import type { ResultRecord } from "../../manifest.ts";
import type { Operation } from "../../operation.ts";
import { testFunctionOf } from "./test-functions.ts";

/** Shares from a sample that is given: N rows of A, N of B, and N for each factor. The peer's estimator is not centred. */
export const estimatorOperation: Operation = (params, inputs) => {
  const points = params.number("N");
  const factors = params.number("d");
  const model = testFunctionOf(params.text("test_function"));
  const estimator = params.text("estimator", "uncentred");
  if (estimator !== "uncentred" && estimator !== "centred")
    throw new Error(`the estimator "${estimator}" is not understood`);
  const { matrix } = inputs.expected["sample"] as ResultRecord & { matrix: number[][] };
  if (matrix.length !== points * (factors + 2))
    throw new Error(`a sample of ${points * (factors + 2)} rows is required, got ${matrix.length}`);
  const output = matrix.map(model.compute);
  const block = (number: number) => Float64Array.from(output.slice(number * points, (number + 1) * points));
  const mixed = Array.from({ length: factors }, (_, factor) => block(factor + 2));
  const shares = sobolShares({ a: block(0), b: block(1), mixed }, estimator);
  return {
    sample: { matrix },
    output,
    variance: shares.variance,
    sensitivity: {
      columns: ["Variable", "Si", "STi"],
      rows: mixed.map((_, factor) => [`V${factor + 1}`, shares.first[factor], shares.total[factor]]),
    },
    analytic: { first_order: model.first, total_order: model.total, variance: model.variance },
  };
};
