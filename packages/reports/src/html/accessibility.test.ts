import type { Language } from "@urbimetry/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportKinds } from "../report-input.ts";
import { chromium, leftOutWithout } from "../testing/programs.ts";
import { axeFaults, openReportPages, pageWidth, type ReportPages } from "../testing/report-pages.ts";
import { fullSample, spokenLanguages } from "../testing/sample-report.ts";
import { writeReport } from "../write-report.ts";

const pages = spokenLanguages
  .filter((language) => language === "en" || language === "ar")
  .flatMap((language) => reportKinds.map((kind) => ({ kind, language })));

describe.skipIf(leftOutWithout(chromium))("reports as pages (needs chromium)", () => {
  let browser: ReportPages;
  beforeAll(async () => {
    browser = await openReportPages();
  });
  afterAll(() => browser.close());

  const open = async (
    kind: (typeof reportKinds)[number],
    language: Language,
    colorScheme: "light" | "dark",
    width: number,
  ) => {
    const html = await writeReport({ ...fullSample(language), kind, format: "html" });
    return browser.show(html, { colorScheme, width });
  };

  it.each(pages)("have no fault that axe finds, in light and dark: $kind in $language", async ({ kind, language }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(kind, language, colorScheme, 1200);
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    }
  });

  it.each(pages)("fit on a telephone without scrolling sideways: $kind in $language", async ({ kind, language }) => {
    const page = await open(kind, language, "light", 320);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
