import { Language, languages } from "@urbimetry/model";
import type { Context } from "hono";
import { z } from "@hono/zod-openapi";

/** Language of an answer; that of the browser when it is not given. */
export const LanguageQuery = z.strictObject({ language: Language.optional() });

/** The language an answer is asked for in: by the query, else by `Accept-Language`, else English. */
export function languageOf(context: Context, asked?: Language): Language {
  if (asked !== undefined) return asked;
  const wanted = (context.req.header("accept-language") ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", weight = ""] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === "" ? 1 : Number(weight) };
    })
    .sort((one, other) => other.weight - one.weight);
  const known = wanted.find(({ language }) => (languages as readonly string[]).includes(language));
  return known ? Language.parse(known.language) : "en";
}
