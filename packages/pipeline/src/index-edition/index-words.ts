import type { EditionFinding, IndexProblem, TextValues, Translator } from "@urbimetry/model";

/** Something that is wrong with an index, in the words of one language. */
export interface IndexRemark {
  code: string;
  severity: "error" | "warning";
  /** Element, city, year and step that it is about, as far as it is about one. */
  at: string;
  message: string;
  fix: string;
}

/** A problem of an index in words. Ids stand as they are, so that they are found again in recipe and data. */
export function indexRemark(translator: Translator, problem: IndexProblem): IndexRemark {
  const { code, severity, element, unit, time, step } = problem;
  const values = {
    element: element ?? "–",
    unit: unit ?? "none",
    time: time ?? "–",
    step: step ?? "–",
    ...problem.values,
  };
  const at = [unit, time, element, step].filter((part) => part !== undefined).join(" · ");
  return {
    code,
    severity,
    at,
    message: translator.text(`indexProblem.${code}.message`, values),
    fix: translator.text(`indexProblem.${code}.fix`, values),
  };
}

/** Values of a finding that are ids of elements. */
const elementValues: ReadonlySet<string> = new Set(["element", "other", "parent", "otherParent"]);

/**
 * A finding of an audit in words: what it is, what was found, what can be done.
 *
 * @param names id → what an element is called
 */
export function findingWords(
  translator: Translator,
  { code, values }: EditionFinding,
  names: ReadonlyMap<string, string>,
): { title: string; message: string; fix: string } {
  const named = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      elementValues.has(key) ? (names.get(String(value)) ?? value) : value,
    ]),
  );
  const say = (part: string) => translator.text(`audit.${code}.${part}`, named as TextValues);
  return { title: say("title"), message: say("message"), fix: say("fix") };
}
