import {
  type IndicatorTreatment,
  type TreatDetails,
  passes,
  shapeOf,
  transformValues,
  treatedPoints,
  treatIndicator,
  winsorise,
} from "@urbimetry/engine";
import type { Transformation, TreatmentSettings } from "@urbimetry/model";
import type { ResultRecord } from "../manifest.ts";
import type { Operation, Operations } from "../operation.ts";
import { Params } from "../params.ts";
import { columnsResult, tableResult, vectorResult } from "../results.ts";
import { selected } from "../selected.ts";

/** What the peer writes behind the plus of a treated point. */
const peerNames: Readonly<Record<Transformation["type"], string>> = {
  log: "log_CT",
  "log-plus-one": "log_CT_orig",
  "log-gii": "log_GII",
  "box-cox": "boxcox",
  "two-sided-log": "log_CT_doublesided",
};

/** A transformation from the peer's name, ours, a formula, or words. @throws Error for any other */
function transformationOf(words: string, params: Params): Transformation {
  const plain = words.toLowerCase().replaceAll(/[\s_*·-]+/g, "");
  if (/boxcox|lambda|λ|\^/.test(plain)) return { type: "box-cox", lambda: params.number("lambda", lambdaIn(words)) };
  if (/twosided|doublesided|2sided|bothsides|[,;:=]log\(|else|otherwise|skew|g1/.test(plain))
    return { type: "two-sided-log" };
  if (/gii|max1/.test(plain)) return { type: "log-gii" };
  if (/orig|plusone|min\+1\)?$|\+1\)$/.test(plain)) return { type: "log-plus-one" };
  if (/^logct$|^log$|^ln$|0\.01|1%|percentofrange/.test(plain)) return { type: "log" };
  throw new Error(`the transformation "${words}" is not understood`);
}

const lambdaIn = (words: string): number | undefined => {
  const found = /(?:lambda|λ)\s*=?\s*(-?[\d.]+)/i.exec(words);
  return found === null ? undefined : Number(found[1]);
};

interface Settings extends TreatmentSettings {
  /** As the peer forces: an indicator that fails is winsorised to the last point. */
  forceWinsorising: boolean;
}

function settingsOf(params: Params): Settings {
  const first = params.raw("first") ?? params.raw("f1") ?? "winsorise";
  if (typeof first !== "string" || !/^(winsori[sz]e|none|no)$/i.test(first))
    throw new Error(`the first treatment ${JSON.stringify(first)} is not understood`);
  const explicitNone = params.record["second"] === null;
  const second = params.raw("second") ?? params.raw("f2") ?? (explicitNone ? "none" : "log");
  if (typeof second !== "string") throw new Error(`the second treatment ${JSON.stringify(second)} is not understood`);
  const winmax = params.number("winmax", 5);
  return {
    winsorise: /^win/i.test(first) ? winmax : 0,
    skewness: params.number("skew_thresh", 2),
    kurtosis: params.number("kurt_thresh", 3.5),
    transform: /^(none|no)$/i.test(second) ? null : transformationOf(second, params),
    combine: params.flag("combine", params.flag("combine_treat", false)),
    force: false,
    forceWinsorising: params.flag("force", params.flag("force_win", false)),
  };
}

/** Treats one column; forcing holds where the raw indicator fails, and its result is tested as any other. */
function treated(x: Float64Array, { forceWinsorising, ...settings }: Settings) {
  if (!forceWinsorising || passes(shapeOf(x), settings)) return treatIndicator(x, settings);
  const forced = treatIndicator(x, { ...settings, force: true, combine: false, transform: null });
  if (settings.transform === null || forced.treatment.winsorised?.after.passes === true) return forced;
  const values = transformValues(settings.combine ? forced.values : x, settings.transform);
  const shape = shapeOf(values);
  const after = { ...shape, passes: passes(shape, settings) };
  return { values, treatment: { ...forced.treatment, transformed: { transformation: settings.transform, after } } };
}

const treatOutliers: Operation = (params, inputs) => {
  const table = selected(params, inputs.table);
  const given = params.raw("default");
  const common = settingsOf(given === undefined || given === "default" ? params : params.below("default"));
  const individual = params.has("individual") ? params.below("individual") : new Params({});
  const unknown = individual.keys.find((indicator) => !table.columns.includes(indicator));
  if (unknown !== undefined) throw new Error(`the input has no indicator ${unknown}`);
  const indicators: ({ indicator: string } & IndicatorTreatment)[] = [];
  const values = table.columns.map((indicator, column) => {
    const own = individual.raw(indicator);
    const x = table.values[column]!;
    if (typeof own === "string") {
      if (/^none\b/i.test(own)) return x;
      throw new Error(`the treatment "${own}" of ${indicator} is not understood`);
    }
    const result = treated(x, own === undefined ? common : settingsOf(individual.below(indicator)));
    indicators.push({ indicator, ...result.treatment });
    return result.values;
  });
  const points = treatedPoints({ indicators }, table);
  return {
    data: tableResult({ ...table, values }),
    details: detailsResult({ indicators }),
    treated_points: columnsResult({
      iCode: points.map(({ indicator }) => indicator),
      uCode: points.map(({ unit }) => unit),
      ...(table.times && { Time: points.map(({ time }) => time) }),
      treatment: points.map(({ treatment }) => peerLabel(treatment)),
    }),
  };
};

function peerLabel(label: string): string {
  const [winsorised = "", transformation] = label.split("+");
  return transformation === undefined
    ? winsorised
    : `${winsorised}+${peerNames[transformation as Transformation["type"]]}`;
}

function detailsResult({ indicators }: TreatDetails): ResultRecord {
  const tests = indicators.map(({ before, winsorised, transformed }) => [
    before,
    winsorised?.after ?? (transformed === null ? undefined : before),
    transformed?.after,
  ]);
  return columnsResult({
    iCode: indicators.map(({ indicator }) => indicator),
    "winsorise.nwin": indicators.map(({ winsorised }) => winsorised?.points),
    ...Object.fromEntries(
      [0, 1, 2].flatMap((stage) => [
        [`check_SkewKurt${stage}.Pass`, tests.map((test) => test[stage]?.passes)],
        [`check_SkewKurt${stage}.Skew`, tests.map((test) => test[stage]?.skewness)],
        [`check_SkewKurt${stage}.Kurt`, tests.map((test) => test[stage]?.kurtosis)],
      ]),
    ),
  });
}

const transform: Operation = (params, inputs) => {
  const table = selected(params, inputs.table);
  const transformation = transformationOf(params.text("f"), params);
  return { data: tableResult({ ...table, values: table.values.map((x) => transformValues(x, transformation)) }) };
};

const winsoriseColumns: Operation = (params, inputs) => {
  const table = selected(params, inputs.table);
  const options = {
    points: params.number("winmax", 5),
    skewness: params.number("skew_thresh", 2),
    kurtosis: params.number("kurt_thresh", 3.5),
    force: params.flag("force", params.flag("force_win", false)),
  };
  const results = table.values.map((x) => winsorise(x, options));
  const labels = table.values.map((x, column) => {
    const { lower, upper } = results[column]!;
    return Array.from(x, (value) => (value > upper ? "winhi" : value < lower ? "winlo" : ""));
  });
  return {
    data: tableResult({ ...table, values: results.map(({ values }) => values) }),
    n_winsorised: vectorResult(
      table.columns,
      results.map(({ low, high }) => low + high),
    ),
    treated: columnsResult({
      uCode: table.units,
      ...Object.fromEntries(table.columns.map((code, column) => [code, labels[column]!])),
    }),
  };
};

export const operations: Operations = {
  "treat outliers": treatOutliers,
  transform,
  winsorise: winsoriseColumns,
};
