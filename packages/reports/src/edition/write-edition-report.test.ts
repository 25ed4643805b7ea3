import { describe, expect, it } from "vitest";
import { placedUnits } from "@urbimetry/charts";
import { reportFormats } from "../report-input.ts";
import { askPoppler, leftOutWithout, pdfInfo, pdfToText } from "../testing/programs.ts";
import { editionSample, frameworkTree } from "../testing/sample-edition-report.ts";
import { writeEditionReport } from "./write-edition-report.ts";

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const html = async (input: Parameters<typeof editionSample>[0] = {}, more = {}) =>
  new TextDecoder().decode(await writeEditionReport({ ...editionSample(input), ...more, format: "html" }));
const visible = (page: string) =>
  page
    .replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>|<details>.*?<\/details>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("the report of an edition", () => {
  it.each(reportFormats)("has the same bytes for the same input and date: %s", async (format) => {
    const [first, second] = [
      await writeEditionReport({ ...editionSample({ compared: true }), format }),
      await writeEditionReport({ ...editionSample({ compared: true }), format }),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.each([
    { language: "en", cities: 20, compared: true },
    { language: "ar", cities: 20, compared: true },
    { language: "en", cities: 339, compared: false },
    { language: "en", cities: 8, compared: false },
  ] as const)("is accepted as PDF/UA-1, with words for every picture: $cities cities in $language", async (sample) => {
    const pdf = latin1(await writeEditionReport({ ...editionSample(sample), format: "pdf" }));
    expect(pdf).toContain("pdfuaid:part>1<");
    expect(pdf).toContain(`/Lang (${sample.language})`);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
    const figures = pdf.match(/\/S \/Figure/g)?.length ?? 0;
    expect(figures).toBeGreaterThan(6);
    expect(pdf.match(/\/Alt [(<]/g)?.length).toBe(figures);
  });

  it("is one page of HTML that fetches nothing", async () => {
    const page = await html({ cities: 339, tree: frameworkTree() });
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(page).not.toMatch(/<script|<link|<img|url\((?!data:|#)|@import/);
    expect(page.length).toBeLessThan(1_500_000);
  });

  it("has its chapters in order, and what changed only beside the edition before", async () => {
    const chapters = async (compared: boolean) =>
      [...(await html({ compared })).matchAll(/<h2[^>]*>\d+ +(.*?)<\/h2>/g)].map((match) => match[1]);
    const always = [
      "How to read this report",
      "Places with their intervals",
      "Groups that can be told apart",
      "What the index is made of",
      "City profiles",
      "Method, with reasons",
      "What moves places",
      "How the parts go together",
      "Audit",
      "Data behind the scores",
      "How to compute it again",
      "Words",
    ];
    expect(await chapters(false)).toEqual(always);
    expect(await chapters(true)).toEqual(always.toSpliced(5, 0, "What changed since the edition before"));
  });

  it("writes no place without its interval", async () => {
    const sample = editionSample({ compared: true });
    const text = visible(await html({ compared: true }));
    const placed = placedUnits(sample.edition, 2025);
    for (const { name, place, score } of placed) {
      const interval = place.low === place.high ? `${place.low}` : `${place.low}–${place.high}`;
      expect(text).toMatch(new RegExp(` ${place.rank} ${interval} ${name} \\d+ ${score.toFixed(1)} `));
    }
    // Where places are spoken of elsewhere, their interval follows.
    for (const [, before = ""] of text.matchAll(/: place \d+ of \d+(.{0,20})/g))
      expect(before).toMatch(/^, between \d+ and \d+/);
  });

  it("gives the first cities and those asked for a profile, each once", async () => {
    const sample = editionSample();
    const [first, second] = placedUnits(sample.edition, 2025);
    const page = await html({}, { top: 2, cities: [first?.id, "c7"] });
    const headings = [...page.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map((match) => match[1]);
    const asked = sample.edition.units.find(({ id }) => id === "c7")?.name;
    expect(headings.slice(0, 3)).toEqual([first?.name, second?.name, asked]);
  });

  it("says of a city without a place why it has none", async () => {
    const unplaced = editionSample().edition.units.find(({ place }) => place === null)?.id;
    const text = visible(await html({}, { cities: [unplaced] }));
    expect(text).toContain("This city reports too little of the index for a place.");
  });

  it("tells every step and factor of the recipe with its reason", async () => {
    const { recipe } = editionSample().edition;
    const text = visible(await html());
    for (const { reason } of [...recipe.steps, ...recipe.factors]) expect(text).toContain(reason);
    expect(text).toContain("Up to level 3: arithmetic mean, in which high scores make up for low ones.");
    expect(text).toContain("Up to level 4: geometric mean");
    expect(text).toContain("Gaps take the median of the city’s group (group: region).");
  });

  it("says in the recipe's own words what it has no words for", async () => {
    const { edition } = editionSample();
    const steps = [
      { id: "blend", step: "blend", reason: "To see.", settings: { method: { type: "swirl", turns: 3 } } },
    ];
    const text = visible(await html({}, { edition: { ...edition, recipe: { ...edition.recipe, steps } } }));
    expect(text).toContain("swirl (turns: 3).");
  });

  it("tells what the audit found by the names of elements", async () => {
    const text = visible(await html());
    expect(text).toContain("It found no errors, one warning and one note.");
    expect(text).toContain("Household Internet Access and Fixed Broadband Subscriptions correlate at 0.94. Within ICT");
  });

  it("tells what changed: moves by intervals, newcomers and method", async () => {
    const text = visible(await html({ compared: true }));
    expect(text).toMatch(/For \d+ of them the two intervals lie apart, so their moves are settled\. One city came/);
    expect(text).toContain("The steps of the recipe and the elements of the index are the same.");
    expect(text).toMatch(/within the intervals|settled/);
  });

  it("names versions, seed and the hash of every file", async () => {
    const sample = editionSample();
    const text = visible(await html());
    expect(text).toContain("urbimetry index verify sample-index");
    for (const { path, sha256 } of sample.manifest?.files ?? []) {
      expect(text).toContain(path);
      expect(text.replaceAll(" ", "")).toContain(sha256);
    }
  });

  it("does without what an edition does not have", async () => {
    const { edition } = editionSample();
    const bare = {
      ...edition,
      times: [],
      units: edition.units.map((unit) => ({
        ...unit,
        time: null,
        contributions: null,
        scoreInterval: null,
        strengths: [],
        weaknesses: [],
      })),
      sensitivity: { method: "none", overall: [], cities: {}, effects: [] },
      correlations: [],
      audit: [],
      synthetic: false,
    };
    const text = visible(await html({}, { edition: bare, manifest: null }));
    expect(text).toContain("Fewer than two assumptions were varied");
    expect(text).toContain("The audit found nothing that a reader should know of.");
    expect(text).not.toContain("ynthetic");
    expect(text).not.toMatch(/null|undefined|NaN/);
  });

  it("says so when no city has a place", async () => {
    const { edition } = editionSample();
    const units = edition.units.map((unit) => ({ ...unit, place: null, withoutPlace: "coverage" as const }));
    expect(visible(await html({}, { edition: { ...edition, units } }))).toContain(
      "No city of this edition has a place.",
    );
  });

  it("refuses a city or a year that the edition does not have", async () => {
    await expect(html({}, { cities: ["nowhere"] })).rejects.toThrow(
      "unitOf requires a city of the edition, got nowhere",
    );
    await expect(html({}, { time: 1999 })).rejects.toThrow("a report requires a year of its edition, got 1999");
  });
});

describe("invented editions", () => {
  it.skipIf(leftOutWithout(pdfToText))("are called so on every page (needs poppler-utils)", async () => {
    const text = askPoppler(pdfToText, await writeEditionReport({ ...editionSample(), format: "pdf" }));
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.filter((page) => page.includes("Synthetic example")).length).toBe(pages.length);
  });

  it.skipIf(leftOutWithout(pdfInfo))("of 339 cities take no more than 25 pages (needs poppler-utils)", async () => {
    const pdf = await writeEditionReport({ ...editionSample({ cities: 339 }), format: "pdf" });
    const pages = Number(/Pages: +(\d+)/.exec(askPoppler(pdfInfo, pdf))?.[1]);
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThanOrEqual(25);
  });

  it("may call cities what they like", async () => {
    const hostile = `#import "x" \\ $a$ *b* <script>alert(1)</script> [#panic()] "quoted" & 🏙 \u0000`;
    const sample = editionSample();
    const edition = {
      ...sample.edition,
      units: sample.edition.units.map((unit, index) => (index === 0 ? { ...unit, name: hostile } : unit)),
    };
    const page = await html({}, { edition });
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(latin1(await writeEditionReport({ ...sample, edition, format: "pdf" }))).toContain("pdfuaid:part>1<");
  });
});
