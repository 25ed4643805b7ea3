import { IndexRecipe, type IndexProblem } from "@urbimetry/model";
import type { z } from "zod";
import { settingsAt } from "./schema-at.ts";

/**
 * Where something stands in a recipe, as people write it.
 *
 * @example settingPath(["steps", 2, "method", "type"]) // => "steps[2].method.type"
 */
export function settingPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("");
}

const shown = (content: unknown): string => {
  const text = content === undefined ? "" : JSON.stringify(content);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function contentAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (content, key) => (content as Record<PropertyKey, unknown> | null | undefined)?.[key],
    document,
  );
}

/** What is wrong with a recipe by its schema, each with the setting's path and what it should be. */
export function recipeProblems(issues: readonly z.core.$ZodIssue[], document: unknown): IndexProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], document));
}

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[], document: unknown): IndexProblem[] {
  const place = [...above, ...issue.path];
  const path = settingPath(place) || "recipe";
  const given = shown(contentAt(document, place));
  const problem = (code: string, values: IndexProblem["values"]): IndexProblem[] => [
    { code, severity: "error", values: { path, ...values } },
  ];
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = settingsAt(IndexRecipe, document, place);
      return issue.keys.flatMap((setting) =>
        problem("recipe-unknown-setting", {
          path: settingPath([...place, setting]),
          setting,
          known: known.length > 0 ? known.join(", ") : "–",
        }),
      );
    }
    case "invalid_type":
      return given === ""
        ? problem("recipe-setting-missing", { expected: issue.expected })
        : problem("recipe-wrong-kind", { expected: issue.expected, given });
    case "invalid_value":
      return given === ""
        ? problem("recipe-setting-missing", { expected: issue.values.join(", ") })
        : problem("recipe-not-a-choice", { given, choices: issue.values.join(", ") });
    case "too_small":
      return problem("recipe-too-small", { limit: Number(issue.minimum), given });
    case "too_big":
      return problem("recipe-too-large", { limit: Number(issue.maximum), given });
    case "invalid_union":
      return unionProblems(issue, place, document, given);
    default:
      return problem("recipe-setting-invalid", { reason: issue.message, given });
  }
}

/** Of several forms that a setting may have, the one that it comes closest to is spoken of. */
function unionProblems(
  issue: Extract<z.core.$ZodIssue, { code: "invalid_union" }>,
  place: readonly PropertyKey[],
  document: unknown,
  given: string,
): IndexProblem[] {
  if (issue.errors.length === 0) {
    const choices = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String).join(", ") : "";
    const path = settingPath(place);
    if (given === "")
      return [{ code: "recipe-setting-missing", severity: "error", values: { path, expected: choices } }];
    return [{ code: "recipe-not-a-choice", severity: "error", values: { path, given, choices } }];
  }
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
  const closest = issue.errors.reduce((best, one) => (depth(one) > depth(best) ? one : best));
  return closest.flatMap((one) => problemsOf(one, place, document));
}
