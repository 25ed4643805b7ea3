/** Typst: the blocks of a report. */
export const blocks = String.raw`
#let key-figure(it) = par({
  text(size: 1.9em, weight: 600, it.figure)
  linebreak()
  text(fill: soft, it.words)
})

#let key-figures(it) = block(width: 100%, {
  set par(leading: 0.55em)
  let count = it.figures.len()
  if it.flow == "row" {
    grid(
      columns: (1fr,) * count,
      inset: (x, y) => side(if x == 0 { 0pt } else { 0.9em }, 0.6em) + (y: 0.7em),
      stroke: (x, y) => (top: 0.5pt + hairline, bottom: 0.5pt + hairline)
        + if x > 0 { if rtl { (right: 0.5pt + hairline) } else { (left: 0.5pt + hairline) } },
      ..it.figures.map(key-figure),
    )
  } else {
    grid(
      columns: (1fr,), inset: (x: 0pt, y: 0.75em),
      stroke: (x, y) => (top: 0.5pt + hairline, bottom: if y == count - 1 { 0.5pt + hairline }),
      ..it.figures.map(key-figure),
    )
  }
})

#let facts(it) = block(width: 100%, grid(
  columns: (1fr,) * it.columns, column-gutter: 1.4em, row-gutter: 0.95em,
  ..it.facts.map(fact => par(leading: 0.5em, {
    text(size: 0.89em, fill: soft, fact.name)
    linebreak()
    words(fact.text)
    let note = fact.at("note", default: none)
    if note != none { linebreak(); text(size: 0.83em, fill: soft, words(note)) }
  })),
))

#let tick-box = box(width: 0.78em, height: 0.78em, baseline: 0.08em, stroke: 0.7pt + ink)

#let item(it) = block(breakable: false, {
  words(it.text)
  for detail in it.at("details", default: ()) {
    linebreak()
    text(size: 0.94em, fill: soft, words(detail))
  }
})

#let set-list(it) = {
  let items = it.items.map(item)
  if it.style == "numbers" { enum(..items, numbering: n => digits(n) + ".", spacing: 0.8em) }
  else if it.style == "boxes" { list(..items, marker: tick-box, body-indent: 0.7em, spacing: 1em) }
  else { list(..items, marker: text(fill: soft, "–"), spacing: 0.75em) }
}

#let contents(it) = {
  block(below: 0.9em, par(text(weight: 600, it.title)))
  show outline.entry: entry => block(above: 0.65em, link(
    entry.element.location(),
    grid(columns: (1fr, auto), text(fill: ink, entry.body()), text(fill: soft, digits(entry.element.location().page()))),
  ))
  outline(title: none, target: heading.where(level: 2))
}

// The largest of a few sizes at which the blocks fit on a page.
#let fitting(body) = layout(size => {
  let at(scale) = block(width: size.width, { set text(size: base * scale); body })
  let scales = range(0, 12).map(step => 1 - step * 0.025)
  let fits = scales.find(scale => measure(at(scale), width: size.width).height <= size.height)
  at(if fits == none { scales.last() } else { fits })
})

#let set-blocks(all) = {
  let set-block(it, after-heading) = {
    if it.kind == "heading" {
      let it-heading = heading(level: it.level, it.text)
      let anchor = it.at("anchor", default: none)
      if anchor == none { it-heading } else [#it-heading#label(anchor)]
    } else if it.kind == "paragraph" {
      if it.style == "lead" { block(below: 1.5em, par(leading: 0.85em, text(size: 1.55em, words(it.text)))) }
      else if it.style == "small" { block(sticky: after-heading, par(text(size: 0.83em, fill: soft, words(it.text)))) }
      else if after-heading { block(sticky: true, par(words(it.text))) }
      else { par(words(it.text)) }
    } else if it.kind == "keyFigures" { key-figures(it) }
    else if it.kind == "facts" { facts(it) }
    else if it.kind == "list" { set-list(it) }
    else if it.kind == "table" { set-table(it) }
    else if it.kind == "contents" { contents(it) }
    else if it.kind == "figure" {
      align(if it.align == "center" { center } else { start }, drawn(it.drawing, millimetres(it.drawing.widthMm)))
    }
    else if it.kind == "columns" {
      grid(
        columns: (it.share * 1fr, (1 - it.share) * 1fr), column-gutter: 2em,
        set-blocks(it.first), set-blocks(it.second),
      )
    }
    else if it.kind == "together" { block(breakable: false, width: 100%, set-blocks(it.blocks)) }
  }
  for (index, it) in all.enumerate() {
    let before = if index > 0 { all.at(index - 1).kind }
    let after = if index + 1 < all.len() { all.at(index + 1).kind }
    // A chart carries its own title, so it stands a little off what is before it, and so does what follows it.
    if it.kind == "figure" and before in ("table", "list", "facts", "figure", "columns") { v(1.1em, weak: true) }
    if before == "figure" and it.kind in ("table", "columns") { v(1.1em, weak: true) }
    if before == "together" and it.kind == "together" { v(2em, weak: true) }
    set-block(it, before == "heading" and (after == "table" or after == "list"))
  }
}

#let set-report(front, all) = {
  if all.len() > 0 and all.first().kind == "sheet" {
    for (index, sheet) in all.enumerate() {
      if index > 0 { pagebreak() }
      fitting({ if index == 0 { front }; set-blocks(sheet.blocks) })
    }
  } else {
    front
    set-blocks(all)
  }
}
`;
