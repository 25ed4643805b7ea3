import type { GroupScore } from "@urbimetry/model";
import { dataPointName, type AssessmentJson, type Workbench } from "@urbimetry/pipeline";
import type { Terminal } from "./command.ts";
import { table } from "./table.ts";

const marks: Record<string, string> = { "95+": "●", "66-95": "◕", "33-66": "◑", "0-33": "◔" };
const withMark = (band: string | null, label: string) => (band === null ? "" : `${marks[band] ?? ""} ${label}`);

function groupRows({ translator }: Workbench, groups: readonly GroupScore[]): string[][] {
  return groups
    .filter((group) => group.level === "city" || group.level === "dimension" || group.level === "subDimension")
    .toSorted((one, other) => (one.level === "city" ? -1 : 0) - (other.level === "city" ? -1 : 0))
    .map((group) => [
      group.level === "city" ? translator.text("cli.assess.whole-city") : translator.text(`${group.level}.${group.id}`),
      group.percent === null ? "–" : translator.number(group.percent, { decimals: 1 }),
      group.band === null ? "" : withMark(group.band, translator.text(`band.${group.band}`)),
      translator.text("cli.assess.coverage", { scored: group.scored, reported: group.reported, total: group.total }),
    ]);
}

/** Prints an assessment for people: the city, its groups with coverage, and the data points. */
export function printAssessment(
  workbench: Workbench,
  result: AssessmentJson,
  terminal: Terminal,
  options: { all: boolean },
): void {
  const { translator, framework } = workbench;
  const t = (id: string) => translator.text(id);
  const title = translator.text("cli.assess.title", { city: result.city.name, period: result.period });
  terminal.out(`${title}\n`);
  if (result.synthetic) terminal.out(`${t("cli.assess.synthetic")}\n`);
  terminal.out(
    `${translator.text("cli.assess.benchmarks", { set: result.benchmarks.id, version: result.benchmarks.version })}\n\n`,
  );
  terminal.out(
    table(
      [
        { title: t("cli.column.group"), flexible: true },
        { title: t("cli.column.percent"), align: "end" },
        { title: t("cli.column.band") },
        { title: t("cli.column.coverage"), flexible: true },
      ],
      groupRows(workbench, result.groups),
      terminal.columns,
    ),
  );
  const shown = result.values.filter((value) => options.all || value.status !== "missing");
  terminal.out("\n");
  terminal.out(
    table(
      [
        { title: t("cli.column.code") },
        { title: t("cli.column.name"), flexible: true },
        { title: t("cli.column.value"), align: "end" },
        { title: t("cli.column.unit"), flexible: true },
        { title: t("cli.column.performance"), align: "end" },
        { title: t("cli.column.band") },
      ],
      shown.map((value) => {
        const decimals = framework.dataPoints.find(
          (one) => one.kpiId === value.id && one.component === value.component,
        )?.decimals;
        const yesNo = value.unit === "yes-no";
        const figure =
          value.value === null
            ? t(`status.${value.status}`)
            : yesNo
              ? t(value.value === 1 ? "answer.yes" : "answer.no")
              : translator.number(value.value, { decimals: decimals ?? 2 });
        return [
          value.kpi,
          dataPointName(workbench, value.id, value.component),
          figure,
          value.value === null || yesNo ? "" : t(`unit.${value.unit}`),
          value.performance === null ? "" : translator.number(value.performance, { decimals: 1 }),
          value.band === null ? "" : withMark(value.band, t(`band.${value.band}`)),
        ];
      }),
      terminal.columns,
    ),
  );
  const absent = result.values.length - shown.length;
  if (absent > 0) terminal.out(`\n${translator.text("cli.assess.left-out", { count: absent })}\n`);
}
