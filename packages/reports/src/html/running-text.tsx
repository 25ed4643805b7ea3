import { pageTheme } from "@urbimetry/charts";
import { Fragment, useId } from "react";
import type { Drawing } from "../document/drawing.ts";
import type { Piece, Text } from "../document/text.ts";

/** Running text as HTML. */
export function Words({ text }: { text: Text }) {
  if (typeof text === "string") return text;
  return text.map((piece, index) => (
    <Fragment key={index}>{typeof piece === "string" ? piece : <MarkedPiece piece={piece} />}</Fragment>
  ));
}

function MarkedPiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case "body":
      return <span className="body">{piece.text}</span>;
    case "strong":
      return <strong>{piece.text}</strong>;
    case "soft":
      return <span className="soft">{piece.text}</span>;
    case "missing":
      return <span className="missing">{piece.text}</span>;
    case "code":
      return (
        <bdi dir="ltr" className="code">
          {piece.text}
        </bdi>
      );
    case "raw":
      return <bdi>{piece.text}</bdi>;
    case "note":
      return (
        <span className="note">
          <Words text={piece.text} />
        </span>
      );
    case "drawing":
      return <InlineDrawing drawing={piece.drawing} />;
  }
}

function InlineDrawing({ drawing }: { drawing: Drawing }) {
  const idPrefix = useId();
  return (
    <span className="mark" style={{ width: `${drawing.widthMm}mm` }} aria-hidden={drawing.decorative || undefined}>
      {drawing.draw({ theme: pageTheme, idPrefix })}
    </span>
  );
}
