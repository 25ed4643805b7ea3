import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeEditionReport } from "../edition/write-edition-report.ts";
import { chromium, leftOutWithout } from "../testing/programs.ts";
import { axeFaults, openReportPages, pageWidth, type ReportPages } from "../testing/report-pages.ts";
import { editionSample } from "../testing/sample-edition-report.ts";

describe.skipIf(leftOutWithout(chromium))("reports of editions as pages (needs chromium)", () => {
  let pages: ReportPages;
  beforeAll(async () => {
    pages = await openReportPages();
  });
  afterAll(() => pages.close());

  const open = async (language: "en" | "ar", colorScheme: "light" | "dark", width: number) => {
    const sample = editionSample({ language, compared: true });
    return pages.show(await writeEditionReport({ ...sample, format: "html" }), { colorScheme, width });
  };

  it.each(["en", "ar"] as const)("have no fault that axe finds, in light and dark: %s", async (language) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(language, colorScheme, 1200);
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    }
  });

  it.each(["en", "ar"] as const)("fit on a telephone without scrolling sideways: %s", async (language) => {
    const page = await open(language, "light", 320);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
