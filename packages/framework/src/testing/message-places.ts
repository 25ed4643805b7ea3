import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** A place of a message: what fills it, how it is shown, and the choices it offers. */
export interface Place {
  name: string;
  type: "text" | "number" | "date" | "select" | "plural";
  options: string[];
}

const typeOf: Partial<Record<TYPE, Place["type"]>> = {
  [TYPE.argument]: "text",
  [TYPE.number]: "number",
  [TYPE.date]: "date",
  [TYPE.time]: "date",
  [TYPE.select]: "select",
  [TYPE.plural]: "plural",
};

/**
 * The places of an ICU message, with those inside its choices.
 *
 * @throws SyntaxError when the text is not an ICU message
 */
export function placesOf(text: string): Place[] {
  const places: Place[] = [];
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      const type = typeOf[element.type];
      if (type === undefined) continue;
      const options = element.type === TYPE.select || element.type === TYPE.plural ? element.options : {};
      places.push({ name: (element as { value: string }).value, type, options: Object.keys(options) });
      for (const option of Object.values(options)) walk(option.value);
    }
  };
  walk(parse(text, { ignoreTag: true }));
  return places;
}
