import type { Block } from "../document/block.ts";
import type { Table } from "../document/table.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { bandStrip } from "../drawings/band-strip.ts";
import { categoryGrid } from "../drawings/category-grid.ts";
import { dimensionBars } from "../drawings/dimension-bars.ts";
import { sdgPanel } from "../drawings/sdg-panel.ts";
import { wheel } from "../drawings/wheel.ts";
import { categoryTable } from "../parts/category-table.ts";
import { frame } from "../parts/frame.ts";
import { keyFigures } from "../parts/key-figures.ts";
import { indicatorTable } from "../parts/indicator-table.ts";
import { honestyNotes, methodSentences, sourceEntries } from "../parts/method.ts";
import { profileFacts } from "../parts/profile-facts.ts";
import { strengths, gaps } from "../parts/standing-out.ts";
import { tellingIndicators } from "../parts/telling-indicators.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { leadParagraph } from "../words/lead.ts";

/**
 * The City Snapshot: four pages.
 *
 * 1. the finding as sentences, the wheel, the counts, the city profile;
 * 2. dimensions and categories with their coverage, what stands out and what holds the city back;
 * 3. goals, and the indicators that tell most;
 * 4. the grid of sub-dimensions with their categories, method and sources.
 */
export function snapshot(reading: CityReading): ReportDocument {
  return frame(reading, "snapshot", [firstPage(reading), secondPage(reading), thirdPage(reading), fourthPage(reading)]);
}

const heading = (text: string): Block => ({ kind: "heading", level: 2, text });

function firstPage(reading: CityReading): Block {
  const { translator } = reading;
  return {
    kind: "sheet",
    blocks: [
      { kind: "paragraph", style: "lead", text: leadParagraph(reading) },
      {
        kind: "columns",
        share: 0.745,
        first: [{ kind: "figure", drawing: wheel(reading, 124), align: "start", twin: wheelTwin(reading) }],
        second: [keyFigures(reading, "column")],
      },
      ...honestyNotes(reading),
      heading(translator.text("report.section.profile")),
      profileFacts(reading, 4),
    ],
  };
}

/** All that the wheel shows, for those who do not see it or want the figures. */
function wheelTwin(reading: CityReading): Table {
  const label = reading.translator.text("report.twin.wheel");
  return indicatorTable(reading, reading.points, ["result", "unit", "target", "band"], label);
}

function secondPage(reading: CityReading): Block {
  const { translator } = reading;
  return {
    kind: "sheet",
    blocks: [
      heading(translator.text("report.section.dimensions")),
      { kind: "figure", drawing: dimensionBars(reading, 174), align: "start" },
      {
        kind: "columns",
        share: 0.62,
        first: [heading(translator.text("report.section.categories")), categoryTable(reading)],
        second: [
          heading(translator.text("report.section.strengths")),
          strengths(reading),
          heading(translator.text("report.section.held")),
          gaps(reading),
        ],
      },
      heading(translator.text("report.section.strip")),
      { kind: "figure", drawing: bandStrip(reading, 174), align: "start" },
    ],
  };
}

function thirdPage(reading: CityReading): Block {
  const { translator } = reading;
  return {
    kind: "sheet",
    blocks: [
      heading(translator.text("report.section.sdgs")),
      { kind: "figure", drawing: sdgPanel(reading, 174), align: "start" },
      { kind: "paragraph", style: "small", text: translator.text("report.method.sdgs") },
      ...tellingIndicators(reading),
    ],
  };
}

function fourthPage(reading: CityReading): Block {
  const { translator } = reading;
  return {
    kind: "sheet",
    blocks: [
      heading(translator.text("report.section.grid")),
      { kind: "figure", drawing: categoryGrid(reading, 174), align: "start" },
      {
        kind: "columns",
        share: 0.55,
        first: [
          heading(translator.text("report.section.method")),
          ...methodSentences(reading).map((text): Block => ({ kind: "paragraph", style: "body", text })),
        ],
        second: [heading(translator.text("report.section.sources")), sourceEntries(reading)],
      },
    ],
  };
}
