import type { Section } from "@urbimetry/model";
import type { Block } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import type { Table } from "../document/table.ts";
import { soft } from "../document/text.ts";
import { bandStrip } from "../drawings/band-strip.ts";
import { frame } from "../parts/frame.ts";
import { indicatorColumns, indicatorRow } from "../parts/indicator-table.ts";
import type { IndicatorColumn } from "../parts/indicator-table.ts";
import { keyFigures } from "../parts/key-figures.ts";
import { honestyNotes, methodSentences, sourceEntries } from "../parts/method.ts";
import { profileFacts } from "../parts/profile-facts.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { categoryComment } from "../words/comment.ts";
import { groupStanding } from "../words/group-standing.ts";
import { leadParagraph } from "../words/lead.ts";
import { groupName } from "../words/names.ts";

const columns: readonly IndicatorColumn[] = ["result", "unit", "target", "performance", "band", "sdg", "source"];

/**
 * The Factsheet: for each dimension an introduction, for each category its indicators with result, target,
 * performance, goals and source, and a comment made from the data.
 */
export function factsheet(reading: CityReading): ReportDocument {
  const { translator, framework } = reading;
  return frame(reading, "factsheet", [
    { kind: "paragraph", style: "lead", text: leadParagraph(reading) },
    keyFigures(reading, "row"),
    ...honestyNotes(reading),
    { kind: "heading", level: 2, text: translator.text("report.section.profile") },
    profileFacts(reading, 4),
    { kind: "paragraph", style: "small", text: translator.text("report.factsheet.how") },
    { kind: "figure", drawing: bandStrip(reading, 174), align: "start" },
    ...framework.dimensions.flatMap(({ id }) => dimension(reading, id)),
    { kind: "heading", level: 2, text: translator.text("report.section.method") },
    ...methodSentences(reading).map((text): Block => ({ kind: "paragraph", style: "body", text })),
    { kind: "heading", level: 2, text: translator.text("report.section.sources") },
    sourceEntries(reading),
  ]);
}

function dimension(reading: CityReading, id: string): Block[] {
  const { translator, framework } = reading;
  return [
    { kind: "heading", level: 2, text: translator.text(`dimension.${id}`), anchor: id },
    { kind: "paragraph", style: "body", text: translator.text(`report.intro.${id}`) },
    { kind: "paragraph", style: "body", text: groupStanding(reading, "dimension", id) },
    ...framework.subDimensions
      .filter((candidate) => candidate.dimension === id)
      .flatMap((candidate): Block[] => [
        { kind: "heading", level: 3, text: translator.text(`subDimension.${candidate.id}`) },
        { kind: "paragraph", style: "small", text: groupStanding(reading, "subDimension", candidate.id) },
        subDimensionTable(reading, candidate.id),
      ]),
  ];
}

/** One table for a sub-dimension: its categories are the groups of rows, each closed by its comment. */
function subDimensionTable(reading: CityReading, id: string): Table {
  const { translator } = reading;
  return {
    kind: "table",
    label: translator.text("report.table.indicators", { group: translator.text(`subDimension.${id}`) }),
    columns: indicatorColumns(reading, columns),
    rows: reading.framework.sections
      .filter((section) => section.subDimension === id)
      .flatMap((section) => sectionRows(reading, section)),
    rowHeader: 0,
    size: "small",
  };
}

function sectionRows(reading: CityReading, section: Section): Table["rows"] {
  const points = reading.points.filter(({ dataPoint }) => dataPoint.section === section.id);
  const name = groupName(reading.translator, { level: "section", id: section.id });
  return [
    { kind: "group", text: [name, "\u2002", soft(groupStanding(reading, "section", section.id))] },
    ...points.map((point) => indicatorRow(reading, point, columns)),
    { kind: "comment", text: categoryComment(reading, points) },
  ];
}
