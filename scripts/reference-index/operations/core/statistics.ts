import { excessKurtosis, type IndexTable, indicatorStatistics, skewness } from "@urbimetry/engine";
import type { Inputs } from "../../inputs.ts";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { columnsResult } from "../../results.ts";

/** The table of the input, or some of its columns. */
function tableOf(params: Params, inputs: Inputs): IndexTable {
  const { table } = inputs;
  const columns = params.has("indicators") ? params.texts("indicators") : params.texts("columns", table.columns);
  const values = columns.map((name) => {
    const column = table.values[table.columns.indexOf(name)];
    if (column === undefined) throw new Error(`the input has no column ${name}`);
    return column;
  });
  return { ...table, columns, values };
}

/** `t_avail`, `t_zero`, `t_unq`, `t_skew`, `t_kurt`: when an indicator is flagged. */
export const statisticsOperation: Operation = (params, inputs) => {
  const statistics = indicatorStatistics(tableOf(params, inputs), {
    available: params.number("t_avail", 0.65),
    nonZero: params.number("t_zero", 0.5),
    unique: params.number("t_unq", 0.5),
    skewness: params.number("t_skew", 2),
    kurtosis: params.number("t_kurt", 3.5),
  });
  const column = (value: (row: (typeof statistics)[number]) => number | string) => statistics.map(value);
  const low = (isLow: boolean) => (isLow ? "LOW" : "ok");
  return {
    stats: columnsResult({
      iCode: column(({ indicator }) => indicator),
      Min: column(({ min }) => min),
      Max: column(({ max }) => max),
      Mean: column(({ mean }) => mean),
      Median: column(({ median }) => median),
      Std: column(({ deviation }) => deviation),
      Skew: column((row) => row.skewness),
      Kurt: column(({ kurtosis }) => kurtosis),
      "N.Avail": column(({ available }) => available),
      "N.NonZero": column(({ nonZero }) => nonZero),
      "N.Unique": column(({ unique }) => unique),
      "N.Same": column(({ same }) => same),
      "Frc.Avail": column(({ availableShare }) => availableShare),
      "Frc.NonZero": column(({ nonZeroShare }) => nonZeroShare),
      "Frc.Unique": column(({ uniqueShare }) => uniqueShare),
      "Frc.Same": column(({ sameShare }) => sameShare),
      "Flag.Avail": column(({ flags }) => low(flags.lowAvailability)),
      "Flag.NonZero": column(({ flags }) => low(flags.fewNonZero)),
      "Flag.Unique": column(({ flags }) => low(flags.fewUnique)),
      "Flag.SkewKurt": column(({ flags }) => (flags.outliers ? "OUT" : "ok")),
    }),
  };
};

export const shapeOperation: Operation = (params, inputs) => {
  const table = tableOf(params, inputs);
  return {
    table: columnsResult({
      iCode: table.columns,
      skew: table.values.map((values) => skewness(values)),
      kurt: table.values.map((values) => excessKurtosis(values)),
    }),
  };
};
