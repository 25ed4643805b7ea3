import type { Severity } from "@urbimetry/model";
import type { Block, List } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { body, code, missing, soft, strong } from "../document/text.ts";
import type { Text } from "../document/text.ts";
import { frame } from "../parts/frame.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { isPresent } from "../reading/measured-point.ts";
import { isolated } from "../words/isolate.ts";
import { absenceText, reasonText } from "../words/absences.ts";
import { pointName } from "../words/names.ts";
import { asParagraph } from "../words/sentences.ts";
import { countRemarks, remarksOf } from "../words/remarks.ts";
import type { Remark } from "../words/remarks.ts";

/**
 * The findings report: a list for the officer to tick off. All findings and import problems by severity, grouped by
 * indicator, each with its place, what stood there, what is wrong and how to mend it; then what has no figure.
 */
export function findings(reading: CityReading): ReportDocument {
  const { translator } = reading;
  const counts = countRemarks(reading.assessment);
  const remarks = remarksOf(reading);
  const figure = (severity: Severity, id: string) => ({
    figure: translator.number(counts[severity], { decimals: 0 }),
    words: translator.text(id, { count: counts[severity] }),
  });
  return frame(reading, "findings", [
    { kind: "paragraph", style: "lead", text: lead(reading) },
    {
      kind: "keyFigures",
      flow: "row",
      figures: [
        figure("error", "report.key.errors"),
        figure("warning", "report.key.warnings"),
        figure("note", "report.key.notes"),
        {
          figure: translator.number(reading.counts.reported, { decimals: 0 }),
          words: translator.text("report.key.reported", { total: reading.counts.total }),
        },
      ],
    },
    ...bySeverity(reading, remarks, "error", "report.findings.errors"),
    ...bySeverity(reading, remarks, "warning", "report.findings.warnings"),
    ...bySeverity(reading, remarks, "note", "report.findings.notes"),
    ...openPoints(reading),
  ]);
}

function lead({ translator, assessment }: CityReading): string {
  const { error, warning, note } = countRemarks(assessment);
  if (error + warning + note === 0) return translator.text("report.findings.lead.none");
  const first =
    error > 0
      ? translator.text("report.findings.lead.errors", { errors: error })
      : translator.text("report.findings.lead.clear");
  const second = warning > 0 ? [translator.text("report.findings.lead.look", { warnings: warning })] : [];
  return asParagraph(translator.language, [first, ...second]);
}

function bySeverity(reading: CityReading, all: readonly Remark[], severity: Severity, heading: string): Block[] {
  const { translator, framework } = reading;
  const remarks = all.filter((remark) => remark.severity === severity);
  if (remarks.length === 0) return [];
  const list = (some: readonly Remark[]): List => ({
    kind: "list",
    style: "boxes",
    items: some.map((remark) => item(reading, remark)),
  });
  const group = (title: string, some: readonly Remark[]): Block[] =>
    some.length === 0 ? [] : [{ kind: "heading", level: 3, text: title }, list(some)];
  const unread = remarks.filter(({ origin }) => origin === "file");
  const found = remarks.filter(({ origin }) => origin === "rules");
  return [
    { kind: "heading", level: 2, text: translator.text(heading) },
    ...group(translator.text("report.findings.unread"), unread),
    ...group(
      translator.text("report.findings.whole"),
      found.filter(({ kpiId }) => kpiId === null),
    ),
    ...framework.kpis.flatMap((kpi) =>
      group(
        translator.text("report.findings.kpi", { code: kpi.code, kpi: translator.text(`kpi.${kpi.id}.name`) }),
        found.filter(({ kpiId }) => kpiId === kpi.id),
      ),
    ),
  ];
}

function item({ translator }: CityReading, remark: Remark): List["items"][number] {
  const { rule, title, message, fix, place, raw, understood } = remark;
  const detail = (id: string, name: string, text: string | null): Text[] =>
    text === null ? [] : [translator.text(`report.findings.${id}`, { [name]: isolated(translator, text) })];
  return {
    text: [strong(title), "\u2002", soft(translator.text("report.findings.rule", { rule }))],
    details: [
      [body(message)],
      ...detail("place", "place", place),
      ...detail("raw", "raw", raw),
      ...detail("understood", "understood", understood),
      [body(translator.text("report.findings.fix", { fix }))],
    ],
  };
}

/** What has no figure, with its kind of absence and the reason given. */
function openPoints(reading: CityReading): Block[] {
  const { translator, points } = reading;
  const open = points.filter(({ value }) => !isPresent(value));
  return [
    { kind: "heading", level: 2, text: translator.text("report.findings.open") },
    { kind: "paragraph", style: "body", text: translator.text("report.findings.openCount", { count: open.length }) },
    ...(open.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            label: translator.text("report.findings.open"),
            size: "small" as const,
            rowHeader: 1,
            columns: [
              { heading: translator.text("report.column.code"), align: "start" as const, width: "auto" as const },
              { heading: translator.text("report.column.indicator"), align: "start" as const, width: 1 },
              { heading: translator.text("report.column.why"), align: "start" as const, width: 0.7 },
            ],
            rows: open.map((point) => ({
              kind: "cells" as const,
              cells: [[code(point.kpi.code)], pointName(translator, point), why(reading, point.value)],
            })),
          },
        ]),
  ];
}

function why({ translator }: CityReading, value: CityReading["points"][number]["value"]): Text {
  if (isPresent(value)) return "";
  const reason = reasonText(translator, value);
  return [missing(absenceText(translator, value)), ...(reason === null ? [] : [` · ${reason}`])];
}
