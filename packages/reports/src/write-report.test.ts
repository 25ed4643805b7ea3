import { describe, expect, it } from "vitest";
import { reportFormats, reportKinds } from "./report-input.ts";
import { askPoppler, leftOutWithout, pdfInfo, pdfToText } from "./testing/programs.ts";
import {
  fullSample,
  sampleComparison,
  sampleVerification,
  sparseSample,
  spokenLanguages,
} from "./testing/sample-report.ts";
import { writeReport } from "./write-report.ts";

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const html = async (input: Parameters<typeof writeReport>[0]) => new TextDecoder().decode(await writeReport(input));
const visible = (page: string) =>
  page
    .replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("every report", () => {
  const all = reportKinds.flatMap((kind) => reportFormats.map((format) => ({ kind, format })));

  it.each(all)("has the same bytes for the same input and date: $kind as $format", async ({ kind, format }) => {
    const [first, second] = [
      await writeReport({ ...fullSample(), kind, format }),
      await writeReport({ ...fullSample(), kind, format }),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.each(spokenLanguages.flatMap((language) => reportKinds.map((kind) => ({ kind, language }))))(
    "is accepted as PDF/UA-1: $kind in $language, of much and of little data",
    async ({ kind, language }) => {
      for (const sample of [fullSample(language), sparseSample(language)]) {
        // The compiler refuses what PDF/UA-1 forbids: a picture without words, a character without a shape, …
        const pdf = latin1(await writeReport({ ...sample, kind, format: "pdf" }));
        expect(pdf.startsWith("%PDF-1.7")).toBe(true);
        expect(pdf).toContain("pdfuaid:part>1<");
        expect(pdf).toContain(`/Lang (${language})`);
        expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
        expect(pdf).toContain("/DisplayDocTitle true");
      }
    },
  );

  it.each(spokenLanguages)("is one page of HTML that fetches nothing: %s", async (language) => {
    for (const kind of reportKinds) {
      const page = await html({ ...fullSample(language), kind, format: "html" });
      expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}" dir="(ltr|rtl)">`));
      expect(page).not.toMatch(/<script|<link|<img|url\((?!data:|#)|@import/);
      expect(page.length).toBeLessThan(1_500_000);
    }
  });

  it("has words for every picture", async () => {
    const pdf = latin1(await writeReport({ ...fullSample(), kind: "snapshot", format: "pdf" }));
    const figures = pdf.match(/\/S \/Figure/g)?.length ?? 0;
    expect(figures).toBeGreaterThan(4);
    expect(pdf.match(/\/Alt [(<]/g)?.length).toBe(figures);
  });

  it("marks the heads of its tables", async () => {
    const pdf = latin1(await writeReport({ ...fullSample(), kind: "verification", format: "pdf" }));
    expect(pdf.match(/\/S \/TH\b/g)?.length).toBeGreaterThan(20);
    expect(pdf).toContain("/S /H1");
  });

  it("refuses an assessment that was made with another framework", async () => {
    const sample = fullSample();
    const assessment = { ...sample.assessment, values: sample.assessment.values.toReversed() };
    await expect(writeReport({ ...sample, assessment, kind: "snapshot", format: "html" })).rejects.toThrow(
      "a report requires an assessment of its framework",
    );
  });
});

describe("names from data", () => {
  const hostile = `#import "x" \\ $a$ *b* <script>alert(1)</script> [#panic()] "quoted" & 🏙 \u0000`;
  const named = () => {
    const sample = fullSample();
    return { ...sample, assessment: { ...sample.assessment, city: { ...sample.assessment.city, name: hostile } } };
  };

  it("are words and nothing else in HTML", async () => {
    const page = await html({ ...named(), kind: "snapshot", format: "html" });
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it.skipIf(leftOutWithout(pdfToText))("are words and nothing else in PDF (needs poppler-utils)", async () => {
    for (const kind of reportKinds) {
      const text = askPoppler(pdfToText, await writeReport({ ...named(), kind, format: "pdf" }));
      // What has no shape in our fonts shows as a replacement character.
      expect(text.replaceAll(/\s+/g, " ")).toContain(`#import "x" \\ $a$ *b* <script>alert(1)</script> [#panic()]`);
      expect(text).toContain("�");
    }
  });
});

describe("the City Snapshot", () => {
  it.skipIf(leftOutWithout(pdfInfo))("has four pages of A4, also with little data (needs poppler-utils)", async () => {
    for (const language of spokenLanguages) {
      for (const sample of [fullSample(language), sparseSample(language)]) {
        const info = askPoppler(pdfInfo, await writeReport({ ...sample, kind: "snapshot", format: "pdf" }));
        expect(info).toMatch(/Pages: +4\n/);
        expect(info).toMatch(/Page size: .*A4/);
        expect(info).toMatch(/Tagged: +yes/);
      }
    }
  });

  it("counts what the assessment counts", async () => {
    const sample = fullSample();
    const city = sample.assessment.groups.find((group) => group.level === "city");
    const inBand = (band: string) =>
      sample.assessment.performances.filter((performance) => performance.scored && performance.band === band).length;
    const text = visible(await html({ ...sample, kind: "snapshot", format: "html" }));
    expect(text).toContain(`${city?.reported} of ${city?.total} data points reported`);
    expect(text).toContain(`${inBand("95+")} at 95 % of target or more`);
    expect(text).toContain(`${inBand("0-33")} below a third of target`);
  });

  it("says with little data that it shows fragments, and where they come from", async () => {
    const text = visible(await html({ ...sparseSample(), kind: "snapshot", format: "html" }));
    expect(text).toContain("14 of 112 data points of Karmøy are known.");
    expect(text).toContain("this report shows fragments and not the whole city");
    expect(text).toContain("published U4SSC result");
    expect(text).toContain("The city profile is not known.");
    expect(text).not.toContain("nvented");
  });

  it("can be made of nothing", async () => {
    const { framework, ...rest } = sparseSample();
    const { sampleAssessment } = await import("../../charts/src/testing/sample-assessment.ts");
    const assessment = sampleAssessment(framework, { reported: 0 });
    const text = visible(await html({ ...rest, framework, assessment, kind: "snapshot", format: "html" }));
    expect(text).toContain("No figure of Havenstad is known yet. All 112 data points are open.");
  });

  it("shows what moved when an earlier period is given", async () => {
    const sample = fullSample();
    const comparison = sampleComparison(sample);
    const text = visible(await html({ ...sample, comparison, kind: "snapshot", format: "html" }));
    expect(text).toContain(`Since 2024, ${comparison.better} data points improved and ${comparison.worse} fell back.`);
    expect(text).toContain("Indicators that moved most since 2024");
  });

  it.skipIf(leftOutWithout(pdfInfo))(
    "draws what moved when the earlier assessment is given, still on four pages (needs poppler-utils)",
    async () => {
      const sample = fullSample();
      const given = {
        ...sample,
        comparison: sampleComparison(sample),
        earlier: { ...sample.assessment, period: "2024" },
      };
      const page = await html({ ...given, kind: "snapshot", format: "html" });
      expect(page).toMatch(/<title[^>]*>Havenstad: 2024 to 2025<\/title>/);
      const pdf = await writeReport({ ...given, kind: "snapshot", format: "pdf" });
      expect(askPoppler(pdfInfo, pdf)).toMatch(/Pages: +4\n/);
    },
  );
});

describe("invented data", () => {
  it.skipIf(leftOutWithout(pdfToText))("are called so on every page (needs poppler-utils)", async () => {
    for (const kind of reportKinds) {
      const text = askPoppler(pdfToText, await writeReport({ ...fullSample(), kind, format: "pdf" }));
      const pages = text.split("\f").filter((page) => page.trim() !== "");
      expect(pages.filter((page) => page.includes("Synthetic example")).length).toBe(pages.length);
    }
  });
});

describe("the Verification Report", () => {
  it("has the nine chapters of U4SSC, in their order", async () => {
    const page = await html({ ...fullSample(), kind: "verification", format: "html" });
    // METHOD.md, section 4, after the reports of Karmøy (2020), p. 7, and Rana (2020), p. 24
    expect([...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1])).toEqual([
      "1  Introduction and Verification Background",
      "2  KPI Reporting and Verification Summary",
      "3  KPI Data Points Reporting and Verification Summary",
      "4  City Performance Benchmark",
      "5  Benchmarks and Scoring Methodology",
      "6  Verification Results",
      "7  KPIs Not Reported",
      "8  KPIs Not Verified",
      "9  Next Steps",
    ]);
  });

  it("says that nothing was verified yet when no decisions are given", async () => {
    const text = visible(await html({ ...fullSample(), kind: "verification", format: "html" }));
    expect(text).toContain("Not verified yet: the data hold no decision of a verifier.");
  });

  it("tells the decisions of a verifier, with the remark where one was refused", async () => {
    const sample = fullSample();
    const verification = sampleVerification(sample);
    const text = visible(await html({ ...sample, verification, kind: "verification", format: "html" }));
    const reported = sample.assessment.groups.find((group) => group.level === "city")?.reported ?? 0;
    const refused = 1 + sample.assessment.values.filter((value) => value.status === "not-verified").length;
    expect(text).toContain(
      `Verified by A. Verifier, last decision on 14 March 2026. 10 data points were accepted, ${refused} were refused, ${reported - 11} are open.`,
    );
    expect(text).toContain("The source could not be opened.");
  });
});

describe("the Factsheet", () => {
  it("has a line for every data point, with its code", async () => {
    const sample = fullSample();
    const page = await html({ ...sample, kind: "factsheet", format: "html" });
    for (const kpi of sample.framework.kpis) expect(page).toContain(`>${kpi.code}</bdi>`);
    expect(page.match(/<th scope="row"/g)?.length).toBe(112);
  });
});

describe("the Findings report", () => {
  it("tells each finding with its place, what stood there and how to mend it", async () => {
    const text = visible(await html({ ...fullSample(), kind: "findings", format: "html" }));
    expect(text).toContain("2 errors have to be mended before submitting. One warning should be looked at.");
    expect(text).toContain("Currency is not set");
    expect(text).toContain("sheet “City profile”, cell D9");
    expect(text).toContain("There stood: 1.234");
    expect(text).toContain("To mend: Set the currency in the city profile");
  });

  it("says that there is nothing to mend when nothing was found", async () => {
    const text = visible(await html({ ...sparseSample(), kind: "findings", format: "html" }));
    expect(text).toContain("Nothing was found.");
  });
});

describe("the Certificate", () => {
  const record = { hub: "Northern Hub", round: "Round 2025", revision: 3, sha256: "ab".repeat(32) };

  it("says who verified how much of which record, on one page", async () => {
    const input = { ...fullSample(), verification: sampleVerification(fullSample()), record };
    const text = visible(await html({ ...input, kind: "certificate", format: "html" }));
    expect(text).toContain("Northern Hub");
    expect(text).toContain("10 of its");
    expect(text).toContain(record.sha256);
    expect(text).toContain(input.verification.verifier);
  });

  it("certifies nothing before somebody verified a frozen record", async () => {
    for (const input of [fullSample(), { ...fullSample(), record }])
      expect(visible(await html({ ...input, kind: "certificate", format: "html" }))).toContain("Nothing is certified");
  });

  it.skipIf(leftOutWithout(pdfInfo))("has one page of A4 (needs poppler-utils)", async () => {
    const input = { ...fullSample(), verification: sampleVerification(fullSample()), record };
    const info = askPoppler(pdfInfo, await writeReport({ ...input, kind: "certificate", format: "pdf" }));
    expect(info).toMatch(/Pages: +1\n/);
  });
});
