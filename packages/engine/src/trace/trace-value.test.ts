import type { Derivation } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { framework, plan } from "../testing/real-plan.ts";
import { absence, inputs, profile, result, submissionOf } from "../testing/written-submission.ts";
import { traceValue } from "./trace-value.ts";

const green = "EN_EN_PSN_1C";
const internet = "EC_ICT_ICT_1C";
const trace = (id: string, observations: Parameters<typeof submissionOf>[0]) =>
  traceValue(plan, submissionOf(observations), id);

/** A tree in lines: two blanks deeper for each step down. */
function lines({ kind, id, value, unit, step, from }: Derivation, depth = 0): string[] {
  const own = `${"  ".repeat(depth)}${[kind, id, value, unit, step].filter((part) => part !== null).join(" ")}`;
  return [own, ...from.flatMap((one) => lines(one, depth + 1))];
}

describe("traceValue", () => {
  it("leads from a value by its formula and changes of unit to what was typed", () => {
    const at = { sheet: "Environment", cell: "F12" };
    const given = [
      ...profile({ population: [150, "thousand-persons"] }),
      ...inputs(green, { greenArea: [12.345, "square-kilometre"] }, { source: "Parks office", at }),
    ];
    const found = trace(green, given);
    expect(lines(found)).toEqual([
      "value EN_EN_PSN_1C 823 ha-per-100000-inhabitants",
      "  formula EN_EN_PSN_1C 823 ha-per-100000-inhabitants rate",
      "    conversion greenArea 1234.5 hectare square-kilometre → hectare × 100",
      "      observation greenArea 12.345 square-kilometre",
      "    conversion population 150000 person thousand-persons → person × 1000",
      "      profile population 150 thousand-persons",
    ]);
    expect(found.from[0]?.from[0]?.from[0]).toMatchObject({ source: "Parks office", at });
    expect(found).toMatchObject({ source: "Parks office", at });
  });

  it("leads from a reported value to its row", () => {
    expect(lines(trace(internet, [result(internet, [0.75, "ratio"])]))).toEqual([
      "value EC_ICT_ICT_1C 75 percent",
      "  conversion EC_ICT_ICT_1C 75 percent ratio → percent × 100",
      "    observation EC_ICT_ICT_1C 0.75 ratio",
    ]);
  });

  it("shows which unit a bare figure was taken in", () => {
    expect(lines(trace(internet, [result(internet, 75)]))).toEqual([
      "value EC_ICT_ICT_1C 75 percent",
      "  conversion EC_ICT_ICT_1C 75 percent → percent",
      "    observation EC_ICT_ICT_1C 75",
    ]);
  });

  it("shows what is missing, and what could not be used", () => {
    expect(lines(trace(internet, inputs(internet, { householdsWithInternet: [45, "hectare"] })))).toEqual([
      "value EC_ICT_ICT_1C percent",
      "  formula EC_ICT_ICT_1C percent share",
      "    conversion householdsWithInternet household hectare ↛ household",
      "      observation householdsWithInternet 45 hectare",
      "    observation households household",
    ]);
    expect(lines(trace(internet, []))).toEqual(["value EC_ICT_ICT_1C percent"]);
  });

  it("follows the parts of gases through the method's own factor", () => {
    const no2 = "EN_EN_AQ_1C.no2";
    expect(lines(trace(no2, [result(no2, [21, "ppb"])]))[1]).toBe(
      "  conversion EN_EN_AQ_1C.no2 39.9 microgram-per-cubic-metre ppb → microgram-per-cubic-metre × 19 ÷ 10",
    );
  });

  it("shows the answers behind an answer", () => {
    const plan = "SC_SH_SA_3A";
    const given = inputs(plan, {
      hasInfrastructure: true,
      hasAssessments: true,
      hasFinancial: true,
      hasTechnical: false,
    });
    expect(lines(trace(plan, given)).slice(0, 3)).toEqual([
      "value SC_SH_SA_3A 0 yes-no",
      "  formula SC_SH_SA_3A 0 yes-no all-of",
      "    observation hasInfrastructure true",
    ]);
  });

  it("does not tell what the city withholds", () => {
    const figures = inputs(internet, { householdsWithInternet: 45_000, households: 60_000 });
    expect(lines(trace(internet, [...figures, absence(internet, "withheld")]))).toEqual([
      "value EC_ICT_ICT_1C percent",
      "  observation EC_ICT_ICT_1C",
    ]);
    const row = result(internet, [75, "percent"], { status: "withheld" });
    expect(JSON.stringify(trace(internet, [row]))).not.toContain("75");
  });

  it("does not tell what the city withholds of a whole KPI", () => {
    const waste = inputs("EN_EN_WA_1C", { wasteRecycled: 31, wasteTotal: 100 }, { unit: "tonne" });
    expect(lines(trace("EN_EN_WA_1C.recycled", [...waste, absence("EN_EN_WA_1C", "withheld")]))).toEqual([
      "value EN_EN_WA_1C.recycled percent",
    ]);
  });

  it("keeps the figure that a verifier refused, as what was typed", () => {
    const row = result(internet, [75, "percent"], { status: "not-verified" });
    expect(lines(trace(internet, [row]))).toEqual([
      "value EC_ICT_ICT_1C percent",
      "  observation EC_ICT_ICT_1C 75 percent",
    ]);
  });

  it("gives a root with the assessed value for every data point", () => {
    for (const { id } of framework.dataPoints) expect(trace(id, [])).toMatchObject({ kind: "value", id, value: null });
    expect(() => trace("EC_ICT_ICT_9C", [])).toThrow(
      "traceValue requires a data point of the framework, got EC_ICT_ICT_9C",
    );
  });
});
