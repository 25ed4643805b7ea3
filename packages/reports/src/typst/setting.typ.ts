/**
 * Typst: colours, type and page. Sizes are in em of the base size, so that a whole page can be set smaller.
 * Type does the work: one family, four sizes, two weights, thin rules.
 */
export const setting = String.raw`
#let report = json(bytes(sys.inputs.report))
#let drawings = report.drawings.map(bytes)
#let ink = rgb("#1b1f23")
#let soft = rgb("#5d666e")
#let hairline = rgb("#d9d5cc")
#let accent = rgb("#0b5d63")
#let base = 9pt
#let rtl = report.direction == "rtl"

#let digits(number) = str(number).clusters().map(digit => report.digits.at(int(digit))).join()

#let page-of() = context {
  for part in report.pageOf {
    if part == "page" { digits(here().page()) } else if part == "pages" { digits(counter(page).final().first()) } else { part.text }
  }
}

#let running-head = context {
  set text(size: 7.5pt, fill: soft)
  grid(
    columns: (1fr, auto),
    if here().page() > 1 { report.title },
    if report.synthetic != none { text(weight: 600, fill: ink, report.synthetic.sentence) },
  )
}

#let running-foot = {
  set text(size: 7.5pt, fill: soft)
  line(length: 100%, stroke: 0.5pt + hairline)
  v(-0.5em)
  grid(columns: (1fr, auto), column-gutter: 2em, report.footer, page-of())
}

#let watermark = if report.synthetic != none {
  place(center + horizon, rotate(-54deg, reflow: false, text(size: 84pt, weight: 600, fill: rgb("#f6f4f0"), report.synthetic.mark)))
}

#let date = report.date.split("-").map(int)
#set document(title: report.title, date: datetime(year: date.at(0), month: date.at(1), day: date.at(2)))
#set text(
  font: report.fonts, fallback: false, size: base, fill: ink,
  lang: report.language, dir: if rtl { std.rtl } else { std.ltr }, hyphenate: false,
)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 21mm, x: 18mm),
  header: running-head, header-ascent: 8mm,
  footer: running-foot, footer-descent: 6mm,
  background: watermark,
)
#set par(leading: 0.62em, spacing: 0.9em)
#set strong(delta: 200)
#show link: set text(fill: accent)
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(sticky: true, above: 0.9em, below: 0.9em, text(size: 2.9em, it.body))
#show heading.where(level: 2): it => block(
  sticky: true, width: 100%, above: 2.2em, below: 1em, inset: (top: 0.65em), stroke: (top: 1.1pt + ink),
  text(size: 1.1em, it.body),
)
#show heading.where(level: 3): it => block(sticky: true, above: 1.7em, below: 0.7em, text(size: 1.06em, it.body))
#show heading.where(level: 4): it => block(sticky: true, above: 1.2em, below: 0.6em, text(size: 1em, it.body))
`;
