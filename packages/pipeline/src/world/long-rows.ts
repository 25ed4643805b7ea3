import type { Observation, Submission } from "@urbimetry/model";
import { row } from "./world-folder.ts";

/** Headings of the long table of a world: the product's own, so that `urbimetry assess` reads it as any other. */
export const longHead =
  "city_id,city,country,period,synthetic,code,component,variable,value,unit,status,reason,quality,origin,source_year";

/** The figures of one file, one a row, as one text. Ids of the framework hold nothing that would need quotes. */
export function longRows({ city, period, observations }: Submission): string {
  const start = row([city.id, city.name, city.country, period, true]);
  let text = "";
  for (const one of observations) {
    if (text !== "") text += "\n";
    text += `${start},${one.kpiId ?? ""},${one.component ?? ""},${one.variable ?? ""},${figure(one.value)},${one.unit ?? ""},${one.status},${one.reason ?? ""},${one.quality ?? ""},${one.origin ?? ""},${one.sourceYear ?? ""}`;
  }
  return text;
}

/** A number with three decimals gets a fourth, because `1.234` could be read as one thousand and more. */
function figure(value: Observation["value"]): string {
  if (value === null) return "";
  if (typeof value !== "number") return typeof value === "string" ? row([value]) : value ? "yes" : "no";
  const text = String(value);
  return value < 1000 && value > -1000 && threeDecimals.test(text) ? `${text}0` : text;
}

const threeDecimals = /^-?[1-9]\d{0,2}\.\d{3}$/;
