import { describe, expect, it } from "vitest";
import { readPeriod, yearInName } from "./read-period.ts";

describe("readPeriod", () => {
  it("reads years and months as they are written in the six languages", () => {
    const written = [
      "2020",
      " 2020 ",
      "2020.0",
      "FY 2020",
      "2020年",
      "2020 г.",
      "٢٠٢٠",
      "année 2020",
      "2020-12-31",
      "31/12/2020",
    ];
    expect(new Set(written.map((text) => readPeriod(text)?.period))).toEqual(new Set(["2020"]));
    expect(readPeriod("2020-03")).toEqual({ period: "2020-03", fromDate: false });
  });

  it("refuses what is more than one year, or none", () => {
    expect(new Set(["2019/20", "2019-2020", "20", "2020-13", "Q1 2020", "", "12020"].map(readPeriod))).toEqual(
      new Set([null]),
    );
  });
});

describe("yearInName", () => {
  it("finds the only year in a file's name", () => {
    expect(
      ["karmoy-2020.csv", "2020 figures.xlsx", "2019_2020.csv", "karmoy.csv", "x120205.csv"].map(yearInName),
    ).toEqual(["2020", "2020", null, null, null]);
  });
});
