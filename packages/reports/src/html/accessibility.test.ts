import type { Language } from "@urbimetry/model";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as browserType } from "playwright-core";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportKinds } from "../report-input.ts";
import { chromium, leftOutWithout } from "../testing/programs.ts";
import { fullSample, spokenLanguages } from "../testing/sample-report.ts";
import { writeReport } from "../write-report.ts";

const pages = spokenLanguages
  .filter((language) => language === "en" || language === "ar")
  .flatMap((language) => reportKinds.map((kind) => ({ kind, language })));

describe.skipIf(leftOutWithout(chromium))("reports as pages (needs chromium)", () => {
  let browser: BrowserContext;
  const folder = mkdtempSync(join(tmpdir(), "urbimetry-chromium-"));

  beforeAll(async () => {
    browser = await browserType.launchPersistentContext(folder, {
      executablePath: chromium,
      headless: true,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (
    kind: (typeof reportKinds)[number],
    language: Language,
    colorScheme: "light" | "dark",
    width: number,
  ) => {
    const html = new TextDecoder().decode(await writeReport({ ...fullSample(language), kind, format: "html" }));
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(html);
    return page;
  };

  it.each(pages)("have no fault that axe finds, in light and dark: $kind in $language", async ({ kind, language }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(kind, language, colorScheme, 1200);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  it.each(pages)("fit on a telephone without scrolling sideways: $kind in $language", async ({ kind, language }) => {
    const page = await open(kind, language, "light", 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
