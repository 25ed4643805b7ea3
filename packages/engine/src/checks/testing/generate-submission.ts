import type { Framework, Submission } from "@urbimetry/model";
import { countCity } from "./cities/count-inputs.ts";
import { drawFileStyle } from "./cities/file-style.ts";
import { drawCity, growCity } from "./cities/invented-city.ts";
import { writeSubmission } from "./cities/write-submission.ts";
import { integer, type Random } from "./seeded-random.ts";

/** An honest file of an invented city, and its file of the year before. */
export interface GeneratedSubmission {
  submission: Submission;
  previous: Submission;
}

/**
 * A clean submission: a plausible city somewhere in the world, counted, rounded and written down as an office does it,
 * with sources that differ a little, some KPIs unreported, some surveys reused.
 */
export function generateSubmission(framework: Framework, random: Random): GeneratedSubmission {
  const style = drawFileStyle(framework, random);
  const before = drawCity(random, integer(random, 2018, 2024));
  const now = growCity(before, random);
  const previous = writeSubmission(framework, before, { counted: countCity(framework, before), style, random });
  const submission = writeSubmission(framework, now, {
    counted: countCity(framework, now),
    style,
    random,
    last: previous,
  });
  return { submission, previous };
}
