import { bands } from "@urbimetry/model";
import type { Block } from "../document/block.ts";
import type { Table } from "../document/table.ts";
import type { Text } from "../document/text.ts";
import { code, missing, raw, soft, strong } from "../document/text.ts";
import { bandCell } from "../drawings/band-mark.ts";
import { dimensionBars } from "../drawings/dimension-bars.ts";
import { wheel } from "../drawings/wheel.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { isRefused, isUndecided } from "../reading/counts.ts";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { absenceText, reasonText } from "../words/absences.ts";
import { groupStanding } from "../words/group-standing.ts";
import { leadParagraph } from "../words/lead.ts";
import { groupName, pointName } from "../words/names.ts";
import { nextSteps } from "../words/next-steps.ts";
import { countRemarks } from "../words/remarks.ts";
import { indicatorColumns, indicatorRow } from "./indicator-table.ts";
import type { IndicatorColumn } from "./indicator-table.ts";
import { honestyNotes, methodSentences, sourceEntries } from "./method.ts";
import { profileFacts } from "./profile-facts.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", style: "body", text });

/** Chapter 1: what the report is about, and how far verification went. */
export function introduction(reading: CityReading): Block[] {
  const { translator, assessment } = reading;
  const { error, warning, note } = countRemarks(assessment);
  return [
    paragraph(
      translator.text("report.verification.purpose", { city: assessment.city.name, period: assessment.period }),
    ),
    { kind: "paragraph", style: "body", text: [strong(standing(reading))] },
    paragraph(translator.text("report.verification.checks", { errors: error, warnings: warning, notes: note })),
    ...honestyNotes(reading),
    { kind: "heading", level: 3, text: translator.text("report.section.profile") },
    profileFacts(reading, 4),
  ];
}

function standing({ translator, verification, counts }: CityReading): string {
  if (!verification) return translator.text("report.verification.none");
  const { verified, refused, undecided } = counts;
  return translator.text("report.verification.done", {
    verifier: verification.verifier,
    date: translator.date(verification.date),
    verified,
    refused,
    open: undecided,
  });
}

/** Chapter 4: the wheel with its legend, and the dimensions with their coverage. */
export function performance(reading: CityReading): Block[] {
  const { translator } = reading;
  return [
    paragraph(leadParagraph(reading)),
    { kind: "figure", drawing: wheel(reading, 122), align: "center" },
    { kind: "paragraph", style: "small", text: translator.text("report.verification.wheel") },
    { kind: "figure", drawing: dimensionBars(reading, 174), align: "start" },
  ];
}

/** Chapter 5: how the figures were made, with the bands, and where the targets come from. */
export function methodology(reading: CityReading): Block[] {
  const { translator, benchmarks } = reading;
  const bases = Map.groupBy(benchmarks.benchmarks, ({ basis }) => basis);
  return [
    ...methodSentences(reading).map(paragraph),
    {
      kind: "columns",
      share: 0.5,
      first: [
        {
          kind: "table",
          label: translator.text("report.table.bands"),
          size: "text",
          rowHeader: 0,
          columns: [
            { heading: translator.text("report.column.bandRange"), align: "start", width: 1 },
            { heading: translator.text("report.column.points"), align: "end", width: "auto" },
          ],
          rows: bands.toReversed().map((band, index) => ({
            kind: "cells" as const,
            cells: [bandCell(reading, band), translator.number(4 - index, { decimals: 0 })],
          })),
        },
      ],
      second: [
        {
          kind: "table",
          label: translator.text("report.table.bases"),
          size: "text",
          rowHeader: 0,
          columns: [
            { heading: translator.text("report.column.basis"), align: "start", width: 1 },
            { heading: translator.text("report.column.dataPoints"), align: "end", width: "auto" },
          ],
          rows: [...bases].map(([basis, entries]) => ({
            kind: "cells" as const,
            cells: [translator.text(`basis.${basis}`), translator.number(entries.length, { decimals: 0 })],
          })),
        },
      ],
    },
  ];
}

/** With decisions a column tells them; without, the first chapter says that there are none. */
const resultColumns = ({ verification }: CityReading): readonly IndicatorColumn[] => [
  "result",
  "unit",
  "target",
  "performance",
  "band",
  "source",
  ...(verification ? (["verified"] as const) : []),
];

/** Chapter 6: for each dimension the results of its reported indicators, by category. */
export function results(reading: CityReading): Block[] {
  const { translator, framework, points } = reading;
  return [
    ...framework.dimensions.flatMap(({ id }): Block[] => [
      { kind: "heading", level: 3, text: translator.text(`dimension.${id}`) },
      paragraph(groupStanding(reading, "dimension", id)),
      resultTable(
        reading,
        points.filter(({ dataPoint }) => dataPoint.dimension === id),
        translator.text("report.table.indicators", { group: translator.text(`dimension.${id}`) }),
      ),
    ]),
    { kind: "heading", level: 3, text: translator.text("report.section.sources") },
    sourceEntries(reading),
  ];
}

function resultTable(reading: CityReading, points: readonly MeasuredPoint[], label: string): Block {
  const { translator, framework } = reading;
  const columns = resultColumns(reading);
  const reported = points.filter(({ value }) => isPresent(value));
  if (reported.length === 0) return paragraph(translator.text("report.comment.none"));
  const rows = framework.sections.flatMap((section): Table["rows"] => {
    const own = reported.filter(({ dataPoint }) => dataPoint.section === section.id);
    if (own.length === 0) return [];
    const name = groupName(translator, { level: "section", id: section.id });
    return [
      { kind: "group", text: [name, "\u2002", soft(groupStanding(reading, "section", section.id))] },
      ...own.map((point) => indicatorRow(reading, point, columns)),
    ];
  });
  return {
    kind: "table",
    label,
    columns: indicatorColumns(reading, columns),
    rows,
    rowHeader: 0,
    size: "small",
  };
}

/** Chapter 7: what was not reported, with the number of the KPI and the reason where one was given. */
export function notReported(reading: CityReading): Block[] {
  const { translator, points } = reading;
  const absent = points.filter(({ value }) => !isPresent(value) && value.status !== "not-verified");
  if (absent.length === 0) return [paragraph(translator.text("report.verification.allReported"))];
  return [
    listing(reading, "notReported", "why", absent, ({ value }) => {
      if (isPresent(value)) return "";
      const reason = reasonText(translator, value);
      return [missing(absenceText(translator, value)), ...(reason === null ? [] : [` · ${reason}`])];
    }),
  ];
}

/** Chapter 8: what was reported and not verified, with the verifier's remark. */
export function notVerified(reading: CityReading): Block[] {
  const { translator, points, verification, counts } = reading;
  const refused = points.filter(isRefused);
  const open = verification ? points.filter(isUndecided) : [];
  const listed = [...refused, ...open];
  const table =
    listed.length === 0
      ? []
      : [
          listing(reading, "notVerified", "remark", listed, (point) =>
            isRefused(point)
              ? [raw(point.decision?.remark ?? point.value.note ?? translator.text("status.not-verified"))]
              : [soft(translator.text("report.verification.state.open"))],
          ),
        ];
  if (!verification) {
    return [paragraph(translator.text("report.verification.notYet", { reported: counts.reported })), ...table];
  }
  return listed.length === 0 ? [paragraph(translator.text("report.verification.allVerified"))] : table;
}

function listing(
  { translator }: CityReading,
  label: string,
  last: string,
  points: readonly MeasuredPoint[],
  lastCell: (point: MeasuredPoint) => Text,
): Table {
  return {
    kind: "table",
    label: translator.text(`report.table.${label}`),
    size: "small",
    rowHeader: 1,
    columns: [
      { heading: translator.text("report.column.code"), align: "start", width: "auto" },
      { heading: translator.text("report.column.indicator"), align: "start", width: 1 },
      { heading: translator.text(`report.column.${last}`), align: "start", width: 0.8 },
    ],
    rows: points.map((point) => ({
      kind: "cells",
      cells: [[code(point.kpi.code)], pointName(translator, point), lastCell(point)],
    })),
  };
}

/** Chapter 9: what to do next, made from the data. */
export function nextStepsChapter(reading: CityReading): Block[] {
  return [{ kind: "list", style: "numbers", items: nextSteps(reading).map((text) => ({ text })) }];
}
