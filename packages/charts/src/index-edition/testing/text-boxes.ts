import { measureText } from "../../text/measure-text.ts";

/** Where a text of a drawing stands, from the left and the top. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const shareLeft = { start: 0, middle: 0.5, end: 1 };

/**
 * Boxes of all straight texts of a drawing that stand where they are written: not those in turned groups or along arcs.
 * Descenders count for little, so that lines may stand close.
 */
export function textBoxes(markup: string): TextBox[] {
  const straight = markup.replaceAll(/<g transform="[^"]*rotate[^"]*"[^>]*>.*?<\/g>/gs, "");
  return [...straight.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].flatMap((match) => {
    const attribute = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(match[1] ?? "")?.[1];
    const [x, y] = [attribute("x"), attribute("y")];
    if (x === undefined || y === undefined) return [];
    const size = Number(attribute("font-size"));
    const text = (match[2] ?? "").replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
    const width = measureText(text, size, attribute("font-weight") === "600" ? 600 : 400);
    const anchor = (attribute("text-anchor") ?? "start") as keyof typeof shareLeft;
    const left = Number(x) - width * shareLeft[anchor];
    return [{ text, left, right: left + width, top: Number(y) - size * 0.7, bottom: Number(y) + size * 0.06 }];
  });
}

/** Pairs of texts that stand on each other. */
export function overlapping(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}
