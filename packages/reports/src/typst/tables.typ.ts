/** Typst: tables with heads that repeat, rows that stay whole, and thin rules. */
export const tables = String.raw`
#let side(start, end) = if rtl { (left: end, right: start) } else { (left: start, right: end) }

#let set-table(it) = {
  let last = it.columns.len() - 1
  let small = it.size == "small"
  set text(size: if small { 0.89em } else { 1em })
  set par(leading: 0.5em)
  let rows = it.rows.map(row => {
    if row.kind == "group" {
      (table.header(level: 2, repeat: true, table.cell(
        colspan: it.columns.len(), align: start, inset: (top: 1.1em, bottom: 0.45em), stroke: (bottom: 0.5pt + ink),
        text(weight: 600, words(row.text)),
      )),)
    } else if row.kind == "comment" {
      (table.cell(
        colspan: it.columns.len(), align: start, inset: (top: 0.7em, bottom: 0.9em), stroke: none, breakable: false,
        words(row.text),
      ),)
    } else {
      row.cells.map(cell => table.cell(breakable: false, words(cell)))
    }
  }).flatten()
  table(
    columns: it.columns.map(column => if column.width == "auto" { auto }
      else if type(column.width) == dictionary { millimetres(column.width.mm) } else { column.width * 1fr }),
    align: (x, y) => (if it.columns.at(x).align == "end" { end } else { start }) + horizon,
    inset: (x, y) => side(if x == 0 { 0pt } else { 0.45em }, if x == last { 0pt } else { 0.45em }) + (
      top: if y == 0 { 0.2em } else { 0.48em }, bottom: 0.48em,
    ),
    stroke: (x, y) => (bottom: if y == 0 { 0.75pt + ink } else { 0.4pt + hairline }),
    table.header(..it.columns.map(column => table.cell(align: bottom + if column.align == "end" { end } else { start },
      text(fill: soft, words(column.heading))))),
    ..rows,
  )
}
`;
