import { Fragment, type ReactNode } from "react";
import type { TextValues, Translator } from "@urbimetry/model";

const open = "\uE000";
const close = "\uE001";

/** Stands for the part of a filled text at a place of `parts`. */
export const placeFor = (index: number): string => `${open}${index}${close}`;

/**
 * A message in which some words are more than text: links, say. The sentence stays one message, so that every language
 * orders it as it must.
 *
 * @param values may hold `placeFor(0)`, `placeFor(1)`, … alone or within a list
 * @param parts  what stands at those places
 */
export function filledText(
  translator: Translator,
  id: string,
  values: TextValues,
  parts: readonly ReactNode[],
): ReactNode {
  return translator
    .text(id, values)
    .split(new RegExp(`${open}(\\d+)${close}`))
    .map((piece, index) => <Fragment key={index}>{index % 2 === 0 ? piece : parts[Number(piece)]}</Fragment>);
}
