import { createElement } from "react";
import { describe, expect, it } from "vitest";
import type { Drawing } from "../document/drawing.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { compilePdf } from "./compile-pdf.ts";

const drawing = (words: string): Drawing => ({
  draw: ({ theme }) =>
    createElement(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 200 40", fontFamily: theme.fontFamily },
      createElement("title", null, words),
      createElement("text", { x: 100, y: 20, textAnchor: "middle" }, words),
    ),
  decorative: false,
  widthMm: 60,
});

const report = (language: ReportDocument["language"], words: string): ReportDocument => ({
  language,
  direction: language === "ar" ? "rtl" : "ltr",
  title: words,
  kindName: words,
  name: words,
  subject: words,
  date: "2026-03-14",
  footer: words,
  pageOf: ["page", { text: " / " }, "pages"],
  digits: [..."0123456789"],
  synthetic: null,
  blocks: [{ kind: "figure", align: "start", drawing: drawing(words) }],
});

const fontsOf = (pdf: Uint8Array) => [
  ...new Set(
    [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
    ].map((match) => match[1]),
  ),
];

describe("compilePdf", () => {
  it.each([
    ["en", "Havenstad, 64 % · Łódź, Αθήνα, Київ"],
    ["ar", "البيئة والصرف الصحي ٦٤٪ (ICT) لاتصالات"],
    ["ar", "مُحَمَّد · تهران · پگاه"],
    ["zh", "社会与文化 64 %"],
    ["ru", "Общество и культура, 64 %"],
    ["en", "दिल्ली e\u0301 n\u0303 ﷺ"],
  ] as const)("sets text and drawings as PDF/UA-1 in our own fonts: %s, %s", (language, words) => {
    const fonts = fontsOf(compilePdf(report(language, words)));
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((font) => !font?.startsWith("UrbimetrySans"))).toEqual([]);
  });

  it("says when it was made only by the date it is given", () => {
    const pdf = Buffer.from(compilePdf(report("en", "Havenstad"))).toString("latin1");
    const dates = [...pdf.matchAll(/D:(\d{8})|Date>(\d{4}-\d\d-\d\d)/g)].map(([, compact, iso]) => compact ?? iso);
    expect([...new Set(dates)].sort()).toEqual(["2026-03-14", "20260314"]);
  });
});
