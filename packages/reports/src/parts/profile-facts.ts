import type { ProfileValue } from "@urbimetry/model";
import type { Block, Facts } from "../document/block.ts";
import { raw } from "../document/text.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** The city profile as facts, each with its source; in words that it is not known when there is none. */
export function profileFacts(reading: CityReading, columns: Facts["columns"]): Block {
  const { translator, assessment } = reading;
  if (assessment.profile.length === 0) {
    return { kind: "paragraph", style: "body", text: translator.text("report.noProfile") };
  }
  return {
    kind: "facts",
    label: translator.text("report.section.profile"),
    columns,
    facts: assessment.profile.map((quantity) => ({
      name: translator.text(`profile.${quantity.id}`),
      text: profileText(reading, quantity),
      ...(sourceText(reading, quantity) === null ? {} : { note: [raw(sourceText(reading, quantity) ?? "")] }),
    })),
  };
}

function profileText({ translator, framework, assessment }: CityReading, { id, value, unit }: ProfileValue): string {
  if (typeof value === "string") return value;
  const isYear = framework.profile.find((quantity) => quantity.id === id)?.kind === "year";
  if (isYear) return String(value);
  const figure = translator.number(value, { decimals: 2, trim: true });
  const kind = framework.units.find((candidate) => candidate.id === unit)?.kind;
  if (unit === null || kind === "count") return figure;
  if (kind !== "currency") return translator.text("report.figure", { figure, unit: translator.text(`unit.${unit}`) });
  const currency = assessment.profile.find((quantity) => quantity.id === "currency")?.value;
  return typeof currency === "string" ? translator.text("report.figure", { figure, unit: currency }) : figure;
}

function sourceText({ translator }: CityReading, { source, sourceYear }: ProfileValue): string | null {
  if (source === null) return sourceYear === null ? null : String(sourceYear);
  return sourceYear === null ? source : translator.text("report.profile.source", { source, year: String(sourceYear) });
}
