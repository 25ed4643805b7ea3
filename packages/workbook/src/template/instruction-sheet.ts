import type { WriteSheet } from "hucre/xlsx";
import { sheetBuilder } from "./sheet-builder.ts";
import { palette, styles } from "./styles.ts";
import type { TemplateContext } from "./template-input.ts";

const steps = ["profile", "inputs", "units", "override", "quality", "absent", "send"] as const;

/** First sheet: what to do, in order, and what the colours mean. */
export function instructionSheet({ translator, year, benchmarks, submission }: TemplateContext): WriteSheet {
  const t = translator.text;
  const builder = sheetBuilder(translator.direction);
  builder.put(0, t("template.title", { year }), styles.title);
  builder.nextRow();
  if (submission?.synthetic) {
    builder.nextRow();
    builder.put(0, t("template.synthetic"), { ...styles.text, font: { ...styles.text.font, bold: true } });
  }
  builder.nextRow(40);
  builder.put(0, t("template.lead"), styles.text);
  builder.nextRow();
  for (const step of steps) {
    builder.nextRow(30);
    builder.put(0, t(`template.step.${step}`), styles.text);
  }
  builder.nextRow();
  builder.nextRow(24);
  builder.put(0, t("template.legend.input"), { ...styles.choice, protection: { locked: true } });
  builder.nextRow(24);
  builder.put(0, t("template.legend.unit"), { ...styles.unit, protection: { locked: true } });
  builder.nextRow(24);
  builder.put(0, t("template.legend.locked"), styles.quiet);
  builder.nextRow();
  builder.nextRow(40);
  builder.put(0, t("template.benchmarks", { set: benchmarks?.name ?? "–" }), styles.lead);
  return builder.finish({
    name: t("template.instructions.sheet"),
    columns: [{ width: 110 }],
    protection: { sheet: true },
    view: {
      showGridLines: false,
      rightToLeft: translator.direction === "rtl",
      tabColor: { rgb: palette.accent.slice(1) },
    },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  });
}
