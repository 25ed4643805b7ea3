import { languages, type Language } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { catalogue, messagesOf } from "./messages.ts";
import { requiredNames } from "./required-names.ts";
import { placesOf, type Place } from "./testing/message-places.ts";

const english = messagesOf("en");
const others = languages.filter((language) => language !== "en");

/** Names of the places, with the choices of a `select`: what the program fills must find its place in every language. */
const filled = (places: readonly Place[]): string[] =>
  [
    ...new Set(
      places.flatMap(({ name, type, options }) => [
        name,
        ...(type === "select" ? options.map((option) => `${name}=${option}`) : []),
      ]),
    ),
  ].sort();

/** Places whose noun English inflects. Where English says the same for one and many, a language may do so too. */
const inflected = (id: string): Set<string> =>
  new Set(
    placesOf(english[id] ?? "")
      .filter(({ type, options }) => type === "plural" && options.includes("one"))
      .map(({ name }) => name),
  );

/** The first whole number up to 200 that a plural has no form for, by CLDR; null when it has all. */
function unspokenNumber(language: Language, options: readonly string[]): number | null {
  const rules = new Intl.PluralRules(language);
  for (let count = 0; count <= 200; count += 1)
    if (!options.includes(`=${count}`) && !options.includes(rules.select(count))) return count;
  return null;
}

const shown = (ids: readonly string[]) => ({ count: ids.length, first: ids.slice(0, 10) });
const none = { count: 0, first: [] };

describe("messages in all languages", () => {
  it.each(others)("%s has every message of English and no other", (language) => {
    const own = messagesOf(language);
    expect(shown(Object.keys(english).filter((id) => !Object.hasOwn(own, id)))).toEqual(none);
    expect(shown(Object.keys(own).filter((id) => !Object.hasOwn(english, id)))).toEqual(none);
  });

  it.each(others)("%s has the names in names.yaml, where translators look for them", (language) => {
    const own = catalogue(language, "names");
    const wanted = requiredNames();
    expect(shown(Object.keys(wanted).filter((id) => !Object.hasOwn(own, id)))).toEqual(none);
    expect(shown(Object.keys(own).filter((id) => !Object.hasOwn(wanted, id)))).toEqual(none);
  });

  it.each(languages)("%s has only ICU messages that can be read", (language) => {
    const broken = Object.entries(messagesOf(language)).filter(([, text]) => {
      try {
        placesOf(text);
        return text.trim() !== text || text === "";
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it.each(others)("%s fills the same places as English", (language) => {
    const different = Object.entries(messagesOf(language))
      .filter(([id]) => Object.hasOwn(english, id))
      .map(([id, text]) => ({ id, own: filled(placesOf(text)), english: filled(placesOf(english[id] ?? "")) }))
      .filter(({ own, english: wanted }) => own.join(" ") !== wanted.join(" "));
    expect(different).toEqual([]);
  });

  it.each(languages)(
    "%s says every whole number in a form of its own, and no form that it does not have",
    (language) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
      const wrong = Object.entries(messagesOf(language)).flatMap(([id, text]) =>
        placesOf(text)
          .filter(({ type }) => type === "plural")
          .flatMap(({ name, options }) => {
            const foreign = options.filter((option) => !option.startsWith("=") && !forms.includes(option));
            const unspoken = inflected(id).has(name) ? unspokenNumber(language, options) : null;
            return foreign.length > 0 || unspoken !== null ? [{ id, name, foreign, unspoken }] : [];
          }),
      );
      expect(wrong).toEqual([]);
    },
  );
});
