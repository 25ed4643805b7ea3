import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as browserType } from "playwright-core";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeEditionReport } from "../edition/write-edition-report.ts";
import { chromium, leftOutWithout } from "../testing/programs.ts";
import { editionSample } from "../testing/sample-edition-report.ts";

describe.skipIf(leftOutWithout(chromium))("reports of editions as pages (needs chromium)", () => {
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

  const open = async (language: "en" | "ar", colorScheme: "light" | "dark", width: number) => {
    const sample = editionSample({ language, compared: true });
    const html = new TextDecoder().decode(await writeEditionReport({ ...sample, format: "html" }));
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(html);
    return page;
  };

  it.each(["en", "ar"] as const)("have no fault that axe finds, in light and dark: %s", async (language) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(language, colorScheme, 1200);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  it.each(["en", "ar"] as const)("fit on a telephone without scrolling sideways: %s", async (language) => {
    const page = await open(language, "light", 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
