/** Typst: pieces of running text and drawings. */
export const runningText = String.raw`
#let left-to-right(words) = box(text(dir: std.ltr, words))

#let drawn(drawing, width) = image(drawings.at(drawing.index), format: "svg", width: width, alt: drawing.alt)

// A millimetre of a drawing shrinks with the text, so that a page set smaller is set smaller as a whole.
#let millimetres(mm) = mm * 1em * (1mm / base)

#let inline-drawing(drawing) = {
  let picture = box(baseline: 12%, drawn(drawing, millimetres(drawing.widthMm)))
  if drawing.alt == "" { pdf.artifact(picture) } else { picture }
}

#let piece(it) = {
  if type(it) == str { it }
  else if it.kind == "body" { text(fill: ink, it.text) }
  else if it.kind == "strong" { text(weight: 600, it.text) }
  else if it.kind == "soft" { text(fill: soft, weight: 400, it.text) }
  else if it.kind == "code" { left-to-right(it.text) }
  else if it.kind == "raw" { "\u{2068}" + it.text + "\u{2069}" }
  else if it.kind == "missing" { text(fill: soft, style: "normal", it.text) }
  else if it.kind == "note" { linebreak(); text(size: 0.86em, fill: soft, it.text.map(piece).join()) }
  else if it.kind == "drawing" { inline-drawing(it.drawing) }
}

#let words(it) = if type(it) == str { it } else { it.map(piece).join() }
`;
