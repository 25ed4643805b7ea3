import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "./main.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "urbimetry-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const karmoy = "data/cities/karmoy-2020.json";
const havenstad = "data/synthetic/havenstad-2025.json";
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, never>;

interface AssessmentDocument {
  schema: string;
  city: { id: string; name: string; country: string };
  period: string;
  values: {
    kpi: string;
    id: string;
    component: string | null;
    status: string;
    value: number | null;
    band: string | null;
    points: number | null;
    performance: number | null;
    benchmark: number | null;
  }[];
  groups: {
    level: string;
    id: string;
    points: number;
    scored: number;
    reported: number;
    total: number;
    percent: number | null;
    band: string | null;
  }[];
  findings: { rule: string; severity: string; message: string; fix: string }[];
}

async function assessed(...words: string[]) {
  const out = join(folder, "out.json");
  const terminal = fakeTerminal();
  const code = await main(["assess", ...words, "--json", out], terminal);
  return { code, terminal, document: json(out) as unknown as AssessmentDocument };
}

describe("urbimetry assess", () => {
  it("writes all 112 data points of Karmøy, the reported ones as printed", async () => {
    const { code, document } = await assessed(karmoy);
    expect(code).toBe(0);
    expect(document.schema).toBe("urbimetry/assessment/1");
    expect(document.city).toEqual({ id: "karmoy", name: "Karmøy", country: "Norway" });
    expect(document.period).toBe("2020");
    expect(document.values).toHaveLength(112);
    const reported = document.values.filter((value) => value.value !== null);
    // U4SSC Verification Report, Karmøy (2020), p. 6: 14 figures, Water Supply Loss 35.42 %, drainage a real 0.
    expect(reported).toHaveLength(14);
    const loss = reported.find((value) => value.kpi === "EC: I: WS: 3C");
    // Reference set: (35.42 − 50) ÷ (10 − 50) = 36.45 %.
    expect(loss).toMatchObject({
      id: "EC_I_WS_3C",
      component: null,
      status: "reported",
      value: 35.42,
      band: "33-66",
      points: 2,
    });
    expect(loss?.performance).toBeCloseTo(36.45, 10);
    expect(reported.find((value) => value.kpi === "EC: ICT: D: 1A")).toMatchObject({ value: 0, points: 1 });
    expect(document.values.filter((value) => value.value === null).every((value) => value.status === "missing")).toBe(
      true,
    );
  });

  it("counts groups by level: 22 categories, 7 sub-dimensions, 3 dimensions, the city", async () => {
    const { document } = await assessed(karmoy);
    const levels = Object.groupBy(document.groups, (group) => group.level);
    expect(Object.entries(levels).map(([level, groups]) => [level, groups?.length])).toEqual([
      ["category", 22],
      ["subDimension", 7],
      ["dimension", 3],
      ["city", 1],
    ]);
    // 8 × 4 + 1 × 3 + 2 × 2 + 2 × 1 = 41 points of 13 scored; the Wi-Fi count has no benchmark.
    expect(levels["city"]?.[0]).toMatchObject({ points: 41, scored: 13, reported: 14, total: 112, band: "66-95" });
    expect(levels["city"]?.[0]?.percent).toBeCloseTo((100 * 41) / 52, 10);
  });

  it("scores only what U4SSC printed with the set u4ssc-published", async () => {
    const { document } = await assessed(karmoy, "--benchmarks", "u4ssc-published");
    const scored = document.values.filter((value) => value.points !== null);
    expect(scored.map((value) => value.kpi)).toEqual(["EC: ICT: ICT: 2C"]);
    // 84.51 ÷ 60, U4SSC Factsheet, Mashhad (2021), p. 9
    expect(scored[0]?.performance).toBeCloseTo(140.85, 10);
  });

  it("takes a benchmark set from a file, and names what is wrong in one", async () => {
    const set = join(folder, "own.yaml");
    const head = "schema: urbimetry/benchmark-set/1\nid: own\nversion: '1'\nname: Own\ndescription: Own\nbenchmarks:\n";
    const row = (value: string) =>
      `  - { dataPoint: EC_ICT_ICT_1C, value: ${value}, unit: percent, rule: { type: linear-up }, basis: own-choice, source: null, reason: Ours, confidence: judgement }\n`;
    writeFileSync(set, head + row("50"));
    const { document } = await assessed(karmoy, "--benchmarks", set);
    expect(document.values[0]).toMatchObject({ benchmark: 50, performance: 194, points: 4 });
    writeFileSync(set, head + row("fifty"));
    const terminal = fakeTerminal();
    expect(await main(["assess", karmoy, "--benchmarks", set], terminal)).toBe(2);
    expect(terminal.told()).toContain("own.yaml");
    expect(terminal.told()).toContain("benchmarks.0.value");
  });

  it("says how the city stands in a readable table", async () => {
    const terminal = fakeTerminal(80);
    expect(await main(["assess", havenstad], terminal)).toBe(0);
    expect(terminal.said()).toContain("SYNTHETIC");
    expect(
      terminal
        .said()
        .split("\n")
        .every((line) => line.length <= 80),
    ).toBe(true);
  });
});

describe("urbimetry check", () => {
  it("exits with 1 when there is an error, and says where and how to mend it", async () => {
    const table = join(folder, "wrong-2025.csv");
    writeFileSync(table, "code,component,value,unit\nEN: EN: WS: 4C,primary,40,%\nEN: EN: WS: 4C,secondary,90,%\n");
    const out = join(folder, "findings.json");
    const terminal = fakeTerminal();
    expect(await main(["check", table, "--json", out], terminal)).toBe(1);
    const { findings } = json(out) as unknown as AssessmentDocument;
    const found = findings.filter((finding) => finding.severity === "error");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.message !== "" && finding.fix !== "")).toBe(true);
  });
});

describe("urbimetry report", () => {
  it("writes the named kinds and formats with the date it is given", async () => {
    const out = join(folder, "reports");
    const words = [
      "report",
      karmoy,
      "--kind",
      "snapshot,findings",
      "--format",
      "pdf,html",
      "--date",
      "2026-03-14",
      "--out",
      out,
    ];
    expect(await main(words, fakeTerminal())).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      "karmoy-2020-findings-en.html",
      "karmoy-2020-findings-en.pdf",
      "karmoy-2020-snapshot-en.html",
      "karmoy-2020-snapshot-en.pdf",
    ]);
    const first = readFileSync(join(out, "karmoy-2020-snapshot-en.pdf"));
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await main(words, fakeTerminal())).toBe(0);
    expect(readFileSync(join(out, "karmoy-2020-snapshot-en.pdf")).equals(first)).toBe(true);
  });
});

describe("urbimetry template and convert", () => {
  it("gives the same figures back after a workbook, a table and JSON", async () => {
    const [workbook, table, document] = ["x.xlsx", "x.csv", "x.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(await main(["convert", havenstad, "--out", workbook], fakeTerminal())).toBe(0);
    expect(await main(["convert", workbook, "--out", table], fakeTerminal())).toBe(0);
    expect(await main(["convert", table, "--out", document], fakeTerminal())).toBe(0);
    const [before, after] = [(await assessed(havenstad)).document, (await assessed(document)).document];
    expect(after.values).toEqual(before.values);
    expect(after.groups).toEqual(before.groups);
  });

  it("writes a template with last year's figures beside", async () => {
    const out = join(folder, "template.xlsx");
    expect(await main(["template", "--year", "2026", "--prefill", havenstad, "--out", out], fakeTerminal())).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("urbimetry compare", () => {
  it("tells what moved", async () => {
    const out = join(folder, "change.json");
    expect(
      await main(["compare", "data/synthetic/havenstad-2024.json", havenstad, "--json", out], fakeTerminal()),
    ).toBe(0);
    const { changes } = json(out) as unknown as {
      changes: { dataPointId: string; difference: number; direction: string }[];
    };
    expect(changes).toHaveLength(112);
    // Deaths on the road: 11 of 309 900 and 9 of 312 400 inhabitants.
    const deaths = changes.find((change) => change.dataPointId === "SC_SH_SA_9C");
    expect(deaths?.difference).toBeCloseTo(900_000 / 312_400 - 1_100_000 / 309_900, 9);
    expect(deaths?.direction).toBe("better");
  });
});

describe("urbimetry kpi", () => {
  it("lists 91 indicators with their data points", async () => {
    const out = join(folder, "kpis.json");
    expect(await main(["kpi", "list", "--json", out], fakeTerminal())).toBe(0);
    const { kpis } = json(out) as unknown as { kpis: { dataPoints: unknown[]; level: string }[] };
    expect(kpis).toHaveLength(91);
    expect(kpis.flatMap((kpi) => kpi.dataPoints)).toHaveLength(112);
    expect(kpis.filter((kpi) => kpi.level === "core")).toHaveLength(54);
  });

  it.each(["EC: I: WS: 3C", "ec:i:ws:3c", "EC_I_WS_3C", "water-supply-loss", "Water Supply Loss"])(
    "shows the one that is called %s, and how sure its facts are",
    async (words) => {
      const terminal = fakeTerminal();
      expect(await main(["kpi", "show", words], terminal)).toBe(0);
      expect(terminal.said()).toContain("EC: I: WS: 3C");
      expect(terminal.said()).toContain("official sheet read in part");
    },
  );

  it("finds indicators by words", async () => {
    const terminal = fakeTerminal();
    expect(await main(["kpi", "search", "hospital", "beds"], terminal)).toBe(0);
    expect(terminal.said()).toContain("SC: EH: H: 4A");
  });
});

describe("bad usage", () => {
  it.each([
    [["frobnicate"], "There is no command “frobnicate”"],
    [["assess"], "assess needs more words"],
    [["assess", "nowhere.csv"], "nowhere.csv cannot be read"],
    [["assess", karmoy, "--period", "soon"], "--period cannot be “soon”"],
    [["assess", karmoy, "--period", "2019"], "It holds: karmoy 2020"],
    [["assess", karmoy, "--benchmarks", "nobody"], "There is no benchmark set “nobody”"],
    [["assess", karmoy, "--colour"], "--colour"],
    [["report", karmoy, "--kind", "poem", "--out", folder], "--kind cannot be “poem”"],
    [["report", karmoy, "--kind", "snapshot"], "--out is missing"],
    [["report", karmoy, "--kind", "snapshot", "--out", folder, "--date", "2026-02-30"], "--date cannot be"],
    [["kpi", "show", "EC: X: 1"], "There is no indicator"],
    [["convert", karmoy, "--out", "x.docx"], "It can be: xlsx, csv, json"],
    [["assess", karmoy, "--lang", "de"], "--lang cannot be “de”"],
  ])("exits with 2 and says what is wrong: %j", async (words, message) => {
    const terminal = fakeTerminal();
    expect(await main(words, terminal)).toBe(2);
    expect(terminal.told()).toContain(message);
    expect(terminal.said()).toBe("");
  });

  it("explains every command", async () => {
    for (const command of ["template", "assess", "check", "report", "compare", "kpi", "convert"]) {
      const terminal = fakeTerminal();
      expect(await main([command, "--help"], terminal)).toBe(0);
      expect(terminal.said()).toContain(`urbimetry ${command}`);
    }
  });
});
