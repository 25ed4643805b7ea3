import type { Block } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { pageWords } from "../parts/page-words.ts";
import { isolated } from "../words/isolate.ts";
import { audit } from "./chapters/audit.ts";
import { changes } from "./chapters/changes.ts";
import { cityProfiles } from "./chapters/city-profiles.ts";
import { coverage } from "./chapters/coverage.ts";
import { dimensions } from "./chapters/dimensions.ts";
import { glossary } from "./chapters/glossary.ts";
import { groups } from "./chapters/groups.ts";
import { howToRead } from "./chapters/how-to-read.ts";
import { method } from "./chapters/method.ts";
import { ranking } from "./chapters/ranking.ts";
import { reproducibility } from "./chapters/reproducibility.ts";
import { correlations, sensitivity } from "./chapters/sensitivity.ts";
import { summary } from "./chapters/summary.ts";
import type { EditionReading } from "./reading/edition-reading.ts";

interface Chapter {
  id: string;
  blocks: Block[];
}

/** Chapters in their order; what changed stands only where the edition before is given. */
function chaptersOf(reading: EditionReading): Chapter[] {
  const { previous } = reading;
  return [
    { id: "read", blocks: howToRead(reading) },
    { id: "ranking", blocks: ranking(reading) },
    { id: "groups", blocks: groups(reading) },
    { id: "dimensions", blocks: dimensions(reading) },
    { id: "cities", blocks: cityProfiles(reading) },
    ...(previous ? [{ id: "changes", blocks: changes(reading, previous) }] : []),
    { id: "method", blocks: method(reading) },
    { id: "sensitivity", blocks: sensitivity(reading) },
    { id: "correlations", blocks: correlations(reading) },
    { id: "audit", blocks: audit(reading) },
    { id: "coverage", blocks: coverage(reading) },
    { id: "reproducibility", blocks: reproducibility(reading) },
    { id: "glossary", blocks: glossary(reading) },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The report of an edition before it is set. */
export function editionDocument(reading: EditionReading): ReportDocument {
  const { edition, translator, date, time } = reading;
  const kindName = translator.text("report.edition.kind");
  const name = isolated(translator, edition.name);
  const words = { index: name, version: edition.recipe.version, date: translator.date(date), year: time };
  const title = time === null ? "report.edition.title.noYear" : "report.edition.title";
  const subject = time === null ? "report.edition.subject.noYear" : "report.edition.subject";
  const chapters = chaptersOf(reading).map(({ id, blocks }, index) => ({
    id,
    blocks,
    title: translator.text(`report.edition.chapter.${id}`, { number: translator.number(index + 1) }),
  }));
  return {
    ...pageWords(translator, edition.synthetic === true),
    kindName,
    name: edition.name,
    date,
    title: translator.text(title, { ...words, kind: kindName, year: String(time) }),
    subject: translator.text(subject, { ...words, year: String(time), cities: reading.placed.length }),
    footer: translator.text("report.edition.footer", {
      index: name,
      version: edition.recipe.version,
      seed: String(edition.seed),
      draws: edition.draws,
    }),
    blocks: [
      ...summary(reading),
      {
        kind: "contents",
        title: translator.text("report.contents"),
        entries: chapters.map(({ id, title: text }) => ({ anchor: id, text })),
      },
      ...chapters.flatMap(({ id, blocks, title: text }): Block[] => [
        { kind: "heading", level: 2, text, anchor: id },
        ...blocks,
      ]),
    ],
  };
}
