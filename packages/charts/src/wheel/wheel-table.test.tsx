import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { smallAssessment } from "../testing/small-drawings.tsx";
import { smallFramework } from "../testing/small-framework.ts";
import { smallTranslator } from "../testing/small-translator.ts";
import { WheelTable } from "./wheel-table.tsx";

const table = (language: "en" | "ar") =>
  renderToStaticMarkup(
    <WheelTable
      assessment={smallAssessment(language)}
      framework={smallFramework}
      translator={smallTranslator(language)}
    />,
  );

describe("WheelTable", () => {
  it("has a row for every dimension, section and data point", () => {
    const rows = [...table("en").matchAll(/<tr data-level="(\w+)"/g)].map((match) => match[1]);
    expect(rows.filter((level) => level === "dimension").length).toBe(3);
    expect(rows.filter((level) => level === "section").length).toBe(smallFramework.sections.length);
    expect(rows.filter((level) => level === "point").length).toBe(smallFramework.dataPoints.length);
  });

  it("says the state of every data point in words beside its mark", () => {
    const rows = [...table("en").matchAll(/<tr data-level="point" data-state="([^"]+)">(.*?)<\/tr>/g)];
    expect(rows.length).toBe(15);
    for (const [, , row = ""] of rows) {
      const last = row.split("<td>").at(-1) ?? "";
      expect(last).toMatch(/<svg [^>]*aria-hidden="true"/);
      expect(last.replaceAll(/<[^>]+>/g, "").trim().length).toBeGreaterThan(2);
    }
  });

  it("has a caption, headed columns, and codes that keep their direction", () => {
    const arabic = table("ar");
    expect(arabic).toMatch(/^<table lang="ar" dir="rtl"><caption>/);
    expect([...arabic.matchAll(/<th scope="col">/g)].length).toBe(5);
    expect(arabic).toContain('<td dir="ltr">EC: ICT: ICT: 1C</td>');
  });

  it("marks estimates in words", () => {
    expect(table("en")).toContain("(estimate)");
  });
});
