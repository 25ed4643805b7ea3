import type { Block } from "../../document/block.ts";
import { note, raw, strong } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { stepSentences } from "../words/step-sentences.ts";
import { factorName } from "@urbimetry/charts";
import { percentOf } from "../words/percent-of.ts";
import { heading, paragraph } from "../words/block.ts";

/** The recipe in words: every step in its order with its reason, and what is not known for sure. */
export function method(reading: EditionReading): Block[] {
  const { edition, translator } = reading;
  const { recipe, levels } = edition;
  return [
    paragraph([raw(recipe.description)]),
    paragraph(
      translator.text("report.edition.method.structure", {
        indicators: levels[0]?.elements.length ?? 0,
        levels: levels.length,
      }),
    ),
    ...(recipe.coverage
      ? [
          paragraph([
            translator.text("report.edition.method.coverage", {
              share: percentOf(translator, recipe.coverage.atLeast),
            }),
            note(raw(recipe.coverage.reason)),
          ]),
        ]
      : []),
    heading(translator.text("report.edition.method.steps")),
    {
      kind: "list",
      style: "numbers",
      items: recipe.steps.map((step) => ({
        text: [
          strong(stepName(reading, step.step)),
          note(...stepSentences(translator, step).flatMap((text, at) => (at === 0 ? [text] : [" ", text]))),
        ],
        details: [[raw(step.reason)]],
      })),
    },
    heading(translator.text("report.edition.method.factors")),
    paragraph(
      translator.text("report.edition.method.factors.what", {
        draws: edition.draws,
        share: Math.round(edition.interval * 100),
      }),
    ),
    {
      kind: "list",
      style: "points",
      items: recipe.factors.map((factor) => ({
        text: [strong(factorName(translator, edition, factor.id))],
        details: [[raw(factor.reason)]],
      })),
    },
  ];
}

function stepName({ translator }: EditionReading, step: string): string {
  const id = `report.edition.step.${step}`;
  return translator.has(id) ? translator.text(id) : step;
}
