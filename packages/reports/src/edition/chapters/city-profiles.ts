import {
  buildUpFinding,
  buildUpSteps,
  placeSentence,
  placesText,
  profileFigures,
  scoreDecimals,
  scoreText,
  sensitivityFigures,
  waterfallFigures,
} from "@urbimetry/charts";
import type { EditionStanding, EditionUnit } from "@urbimetry/model";
import type { Block, Facts } from "../../document/block.ts";
import { raw } from "../../document/text.ts";
import { asParagraph } from "../../words/sentences.ts";
import { cityProfile, scoreBuildUp, sensitivityBars } from "../drawings/edition-drawings.ts";
import { nameOf } from "../reading/edition-reading.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { figuresTable } from "../words/figures-table.ts";
import { percentOf } from "../words/percent-of.ts";
import { heading, paragraph, together } from "../words/block.ts";

/** One section for each city with a profile. */
export function cityProfiles(reading: EditionReading): Block[] {
  return reading.profiled.flatMap((unit) => profile(reading, unit));
}

function profile(reading: EditionReading, unit: EditionUnit): Block[] {
  return [
    together(
      heading(unit.name),
      paragraph(standing(reading, unit)),
      facts(reading, unit),
      ...(unit.score === null ? [] : [profileFigure(reading, unit)]),
    ),
    ...[
      [...buildUp(reading, unit), ...standings(reading, unit)],
      [...sensitivity(reading, unit), ...similar(reading, unit)],
    ].flatMap((blocks) => (blocks.length === 0 ? [] : [together(...blocks)])),
  ];
}

/** Place with its interval and what missing figures could make of it, in sentences; or why there is none. */
function standing({ edition, translator, placed }: EditionReading, unit: EditionUnit): string {
  const own = placed.find(({ id }) => id === unit.id);
  if (own) {
    const place = placeSentence(translator, own, { cities: placed.length, interval: edition.interval });
    const { bounds } = own;
    if (bounds === null || bounds.best === bounds.worst) return place;
    return asParagraph(translator.language, [place, translator.text("report.edition.bounds", { ...bounds })]);
  }
  const reason = unit.withoutPlace ?? "no-score";
  return translator.text(`report.edition.without.${reason}`);
}

function facts({ edition, translator }: EditionReading, unit: EditionUnit): Facts {
  const { place, score, scoreInterval, coverage } = unit;
  const share = Math.round(edition.interval * 100);
  const between = (low: string, high: string) => translator.text("report.interval", { low, high });
  const fact = (id: string, text: string, note?: string): Facts["facts"][number] => ({
    name: translator.text(`report.edition.fact.${id}`),
    text,
    ...(note === undefined ? {} : { note }),
  });
  const intervalNote = translator.text("report.edition.fact.share", { share });
  return {
    kind: "facts",
    label: unit.name,
    columns: 4,
    facts: [
      ...(place
        ? [fact("place", `${translator.number(place.rank)} (${placesText(translator, place)})`, intervalNote)]
        : []),
      ...(score === null
        ? []
        : [
            fact(
              "score",
              scoreText(translator, score),
              scoreInterval === null
                ? undefined
                : between(scoreText(translator, scoreInterval.low), scoreText(translator, scoreInterval.high)),
            ),
          ]),
      ...(place?.top ?? []).slice(-1).map(({ k, chance }) => ({
        name: translator.text("report.edition.fact.top", { top: k }),
        text: percentOf(translator, chance),
      })),
      fact(
        "coverage",
        percentOf(translator, coverage.weight),
        translator.text("report.edition.fact.reported", { ...coverage }),
      ),
    ],
  };
}

function profileFigure(reading: EditionReading, { id }: EditionUnit): Block {
  const { edition, translator, time } = reading;
  const figures = profileFigures(translator, edition, { city: id, time });
  const twin = figuresTable(figures, translator.text("report.edition.twin.profile"));
  return { kind: "figure", drawing: cityProfile(reading, id), align: "start", twin };
}

function buildUp(reading: EditionReading, { id, name, score, contributions }: EditionUnit): Block[] {
  const { edition, translator, time } = reading;
  if (score === null || contributions === null) return [];
  const level = Math.max(1, edition.levels.length - 2);
  const steps = buildUpSteps(translator, { edition, city: id, time, level });
  const caption = buildUpFinding(translator, { city: name, score, steps });
  const figures = waterfallFigures(translator, { steps, caption, decimals: scoreDecimals });
  const twin = figuresTable(figures, translator.text("report.edition.twin.buildUp"));
  return [{ kind: "figure", drawing: scoreBuildUp(reading, id), align: "start", twin }];
}

/** Best and weakest indicators with their scores; places among them have no interval and are not written. */
function standings(reading: EditionReading, unit: EditionUnit): Block[] {
  const { translator } = reading;
  const list = (id: string, items: readonly EditionStanding[]): Block[] => [
    heading(translator.text(id), 4),
    {
      kind: "list",
      style: "points",
      items: items.map(({ element, score }) => ({
        text: translator.text("report.edition.standing", {
          element: nameOf(reading, element),
          score: scoreText(translator, score),
        }),
      })),
    },
  ];
  if (unit.strengths.length === 0 && unit.weaknesses.length === 0) return [];
  return [
    {
      kind: "columns",
      share: 0.5,
      first: list("report.edition.strengths", unit.strengths),
      second: list("report.edition.weaknesses", unit.weaknesses),
    },
  ];
}

function sensitivity(reading: EditionReading, { id, place }: EditionUnit): Block[] {
  const { edition, translator, time } = reading;
  if ((edition.sensitivity.cities[id] ?? []).length === 0) return [];
  // A place that stays where it is has no variance to be shared out.
  if (place && place.low === place.high) return [paragraph(translator.text("report.edition.sensitivity.still"))];
  const figures = sensitivityFigures(translator, edition, { city: id, time });
  const twin = figuresTable(figures, translator.text("report.edition.twin.sensitivity"));
  return [{ kind: "figure", drawing: sensitivityBars(reading, id), align: "start", twin }];
}

function similar({ edition, translator, time }: EditionReading, unit: EditionUnit): Block[] {
  if (unit.similar.length === 0) return [];
  const nameOfUnit = (id: string) => edition.units.find((each) => each.id === id && each.time === time)?.name ?? id;
  return [
    paragraph([
      translator.text("report.edition.similar"),
      " ",
      ...unit.similar
        .slice(0, 8)
        .flatMap((each, at) => (at === 0 ? [raw(nameOfUnit(each.unit))] : [" · ", raw(nameOfUnit(each.unit))])),
    ]),
  ];
}
