import { createTranslator, loadFramework, messagesOf } from "@urbimetry/framework";
import type { EditionManifest, IndexEdition, Translator } from "@urbimetry/model";
import { IntlMessageFormat } from "intl-messageformat";
import { arabicLikeMessage } from "../../../charts/src/index-edition/testing/arabic-like.ts";
import { sampleChange } from "../../../charts/src/index-edition/testing/sample-difference.ts";
import { sampleEdition } from "../../../charts/src/index-edition/testing/sample-edition.ts";
import type { SampleElement } from "../../../charts/src/index-edition/testing/sample-tree.ts";
import type { EditionReportInput } from "../edition/edition-report-input.ts";
import { sampleDate } from "./sample-report.ts";

/** The tree of the framework in its six levels, from the index to the data points. */
export function frameworkTree(): SampleElement {
  const { dimensions, subDimensions, sections, kpis, dataPoints } = loadFramework();
  return {
    id: "index",
    name: "Index",
    children: dimensions.map((dimension) => ({
      id: `dimension/${dimension.id}`,
      name: dimension.name,
      children: subDimensions
        .filter((each) => each.dimension === dimension.id)
        .map((subDimension) => ({
          id: `sub-dimension/${subDimension.id}`,
          name: subDimension.name,
          children: sections
            .filter((section) => section.subDimension === subDimension.id)
            .map((section) => ({
              id: `category/${section.id}`,
              name: section.category,
              children: kpis
                .filter((kpi) => kpi.section === section.id)
                .map((kpi) => ({
                  id: `kpi/${kpi.id}`,
                  name: kpi.name,
                  children: dataPoints
                    .filter((point) => point.kpiId === kpi.id)
                    .map((point) => ({ id: point.id, name: kpi.name, unit: point.unit })),
                })),
            })),
        })),
    })),
  };
}

/** Speaks Arabic where it is written, and nonsense in Arabic letters where it is not yet. */
export function arabicTranslator(): Translator {
  const arabic = createTranslator("ar");
  const english = messagesOf("en");
  const say = (id: string, values: Parameters<Translator["text"]>[1]) =>
    String(
      new IntlMessageFormat(arabicLikeMessage(english[id] ?? id), "ar-EG", undefined, { ignoreTag: true }).format(
        values,
      ),
    );
  return {
    ...arabic,
    has: (id) => arabic.has(id) || Object.hasOwn(english, id),
    text: (id, values) => (arabic.has(id) ? arabic.text(id, values) : say(id, values)),
  };
}

const manifest: EditionManifest = {
  schema: "urbimetry/index-manifest/1",
  id: "sample-index",
  engineVersion: "0.1.0",
  seed: 1,
  draws: 200,
  files: ["edition.json", "inputs/data.csv", "inputs/recipe.yaml", "results/ranks.csv"].map((path, index) => ({
    path,
    bytes: 1200 * (index + 1),
    sha256: "0123456789abcdef".repeat(4).split("").toReversed().join("").slice(index) + "0".repeat(index),
  })),
};

interface EditionSample {
  language?: "en" | "ar";
  cities?: number;
  /** Compares with an edition before. */
  compared?: boolean;
  tree?: SampleElement;
}

/** All that a report of an invented edition is made from. */
export function editionSample({
  language = "en",
  cities = 20,
  compared = false,
  tree,
}: EditionSample = {}): EditionReportInput {
  const made = (seed: number, year: number): IndexEdition =>
    sampleEdition({
      cities,
      seed,
      year,
      withoutPlace: 2,
      names: language === "ar" && cities <= 100 ? "arabic" : "latin",
      ...(tree ? { tree } : {}),
    });
  const edition = made(1, 2025);
  const previous = made(2, 2024);
  const place = edition.units.find((unit) => unit.place?.rank === 5)?.id ?? "c1";
  return {
    edition,
    translator: language === "en" ? createTranslator("en") : arabicTranslator(),
    date: sampleDate,
    cities: ["c7"],
    top: 2,
    manifest,
    ...(compared
      ? {
          previous: { ...previous, units: previous.units.filter(({ id }) => id !== "c2") },
          differences: [sampleChange(edition, place)],
        }
      : {}),
  };
}
