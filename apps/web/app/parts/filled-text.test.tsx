import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { webTranslator } from "../words/web-translator.ts";
import { filledText, placeFor } from "./filled-text.tsx";

it("a sentence stays one message, and what is more than text stands where the language puts it", () => {
  const translator = webTranslator({
    language: "en",
    version: "1",
    messages: { held: "{city} is held back by {indicators}." },
  });
  const text = filledText(
    translator,
    "held",
    { city: "<Havenstad>", indicators: translator.list([placeFor(0), placeFor(1)]) },
    [
      <a key="a" href="#a">
        water
      </a>,
      <a key="b" href="#b">
        waste
      </a>,
    ],
  );
  expect(renderToStaticMarkup(<p>{text}</p>)).toBe(
    '<p>&lt;Havenstad&gt; is held back by <a href="#a">water</a> and <a href="#b">waste</a>.</p>',
  );
});
