import type { Source } from "@urbimetry/model";
import type { KpiSheet, Workbench } from "@urbimetry/pipeline";
import type { Terminal } from "./command.ts";
import { formulaText } from "./formula-text.ts";
import { table } from "./table.ts";

/** Breaks a text into lines of at most `width` characters, at spaces. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length + 1 > width - indent.length) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => indent + line).join("\n");
}

const sourceText = (source: Source) =>
  [source.organisation, source.document, source.year, source.pages && `p. ${source.pages}`, source.where, source.url]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");

/** Prints everything known about one KPI, with how sure the facts are. */
export function printKpi(workbench: Workbench, sheet: KpiSheet, terminal: Terminal): void {
  const { translator, framework, benchmarks } = workbench;
  const { kpi, listing, guidance } = sheet;
  const width = Math.min(terminal.columns ?? 100, 100);
  const t = translator.text;
  const say = (text: string) => terminal.out(`${text}\n`);
  const paragraph = (text: string) => say(wrap(text, width, "  "));
  const list = (texts: readonly string[]) => {
    for (const text of texts) say(wrap(text, width, "    ").replace(/^ {4}/, "  · "));
  };
  say(`${listing.code}  ${listing.name}`);
  say(
    t("cli.kpi.place", {
      dimension: t(`dimension.${kpi.dimension}`),
      subDimension: t(`subDimension.${kpi.subDimension}`),
      category: t(`category.${kpi.category}`),
    }),
  );
  const kinds = [t("cli.kpi.kind", { level: t(`level.${kpi.level}`), better: t(`better.${kpi.better}`) })];
  if (kpi.kind) kinds.push(t(`kind.${kpi.kind}`));
  say(kinds.join(" · "));
  say(t("cli.kpi.confidence", { confidence: t(`confidence.${kpi.confidence}`) }));
  if (kpi.fromMemory.length > 0) say(t("cli.kpi.from-memory", { fields: translator.list(kpi.fromMemory) }));
  say("");
  paragraph(kpi.definition);
  say(`\n${t("cli.kpi.formula")}`);
  for (const point of framework.dataPoints.filter((one) => one.kpiId === kpi.id)) {
    const name = point.component === null ? "" : `${t(`kpi.${kpi.id}.component.${point.component}`)}: `;
    list([`${name}${formulaText(point.formula, translator)}  [${t(`unit.${point.unit}`)}]`]);
  }
  say(`\n${t("cli.kpi.inputs")}`);
  list(
    Object.entries(kpi.inputs).map(([id, input]) =>
      t(input.profile === undefined ? "cli.kpi.input" : "cli.kpi.from-profile", {
        input: t(`input.${id}`),
        unit: t(`unit.${input.unit}`),
      }),
    ),
  );
  say(`\n${t("cli.kpi.benchmark", { set: benchmarks.id })}`);
  for (const benchmark of sheet.benchmarks) {
    const component = benchmark.dataPoint.split(".")[1];
    const name = component === undefined ? "" : `${t(`kpi.${kpi.id}.component.${component}`)}: `;
    const value =
      benchmark.value === null
        ? t("cli.kpi.no-benchmark")
        : `${translator.number(benchmark.value, { decimals: 3, trim: true })} ${t(`unit.${benchmark.unit}`)} (${benchmark.rule.type}, ${t(`basis.${benchmark.basis}`)})`;
    list([`${name}${value}. ${benchmark.reason}`]);
    if (benchmark.source) say(wrap(sourceText(benchmark.source), width, "    "));
  }
  if (kpi.sdg.length > 0) {
    say(`\n${t("cli.kpi.sdg")}`);
    const targets = new Set(kpi.sdg.map((reference) => reference.split(".").slice(0, 2).join(".")));
    list([...targets].map((target) => `${target} ${t(`sdgTarget.${target}`)}`));
  }
  if (guidance) {
    if (guidance.language !== translator.language) say(`\n${t("cli.kpi.guidance-language")}`);
    const text = guidance.text;
    say(`\n${t("cli.kpi.measures")}`);
    paragraph(text.measures);
    say(`\n${t("cli.kpi.example")}`);
    paragraph(text.example);
    say(`\n${t("cli.kpi.mistakes")}`);
    list(text.mistakes);
    say(`\n${t("cli.kpi.verifier")}`);
    list(text.verifier);
  }
  say(`\n${t("cli.kpi.evidence")}`);
  list(kpi.evidence);
  say(`\n${t("cli.kpi.sources")}`);
  list(kpi.sources.map(sourceText));
}

/** Prints KPIs as a table: code, name, level, unit, benchmark. */
export function printKpiList(workbench: Workbench, listings: readonly KpiSheet["listing"][], terminal: Terminal): void {
  const { translator } = workbench;
  const t = translator.text;
  terminal.out(
    table(
      [
        { title: t("cli.column.code") },
        { title: t("cli.column.name"), flexible: true },
        { title: t("cli.column.level") },
        { title: t("cli.column.unit"), flexible: true },
        { title: t("cli.column.confidence"), flexible: true },
      ],
      listings.map((kpi) => [
        kpi.code,
        kpi.name,
        t(`level.${kpi.level}`),
        t(`unit.${kpi.unit}`),
        t(`confidence.${kpi.confidence}`),
      ]),
      terminal.columns,
    ),
  );
}
