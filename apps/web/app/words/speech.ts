import { createContext, useContext } from "react";
import type { Translator } from "@urbimetry/model";

const Speech = createContext<Translator | null>(null);

/** Gives the language of the page to everything on it. */
export const SpeechProvider = Speech.Provider;

/**
 * The language of the page.
 *
 * @throws RangeError outside of a page
 */
export function useSpeech(): Translator {
  const translator = useContext(Speech);
  if (translator === null) throw new RangeError("useSpeech requires a page around it");
  return translator;
}
