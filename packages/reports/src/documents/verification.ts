import type { Block } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { frame } from "../parts/frame.ts";
import {
  introduction,
  methodology,
  nextStepsChapter,
  notReported,
  notVerified,
  performance,
  results,
} from "../parts/verification-chapters.ts";
import { kpiSummary, pointSummary } from "../parts/verification-counts.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** Chapters of a verification report, in the order and with the names of U4SSC. */
const chapters: readonly { id: string; blocks: (reading: CityReading) => Block[] }[] = [
  { id: "introduction", blocks: introduction },
  { id: "kpis", blocks: kpiSummary },
  { id: "dataPoints", blocks: pointSummary },
  { id: "performance", blocks: performance },
  { id: "method", blocks: methodology },
  { id: "results", blocks: results },
  { id: "notReported", blocks: notReported },
  { id: "notVerified", blocks: notVerified },
  { id: "nextSteps", blocks: nextStepsChapter },
];

/**
 * The Verification Report in nine chapters. What a verifier decided is shown where decisions are given; without
 * them the report says that nothing was verified yet.
 *
 * @see U4SSC Verification Reports, e.g. Karmøy (2020), p. 7
 */
export function verificationReport(reading: CityReading): ReportDocument {
  const { translator } = reading;
  const titled = chapters.map(({ id, blocks }, index) => ({
    id,
    blocks,
    title: translator.text(`report.chapter.${id}`, { number: translator.number(index + 1, { decimals: 0 }) }),
  }));
  return frame(reading, "verification", [
    {
      kind: "contents",
      title: translator.text("report.contents"),
      entries: titled.map(({ id, title }) => ({ anchor: id, text: title })),
    },
    ...titled.flatMap(({ id, title, blocks }): Block[] => [
      { kind: "heading", level: 2, text: title, anchor: id },
      ...blocks(reading),
    ]),
  ]);
}
