import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { chromium as browserType } from "playwright-core";
import type { Page } from "playwright-core";
import { chromium } from "./programs.ts";

/** A browser that shows reports as pages. */
export interface ReportPages {
  show(html: Uint8Array, given: { colorScheme: "light" | "dark"; width: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser with a folder of its own, that asks nobody outside for anything. */
export async function openReportPages(): Promise<ReportPages> {
  const folder = mkdtempSync(join(tmpdir(), "urbimetry-chromium-"));
  const browser = await browserType.launchPersistentContext(folder, {
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
  return {
    async show(html, { colorScheme, width }) {
      const page = await browser.newPage();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(new TextDecoder().decode(html));
      return page;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds on a page: the rule, and the first place that breaks it. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** How wide the page is, to be compared with the window. */
export const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
