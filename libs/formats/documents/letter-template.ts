/**
 * The Typst page of a letter. Data come in as JSON through `sys.inputs`; nothing is ever put into this text.
 *
 * Measures: a Dutch EA5/6 envelope (110 x 220 mm) with a window of 40 x 110 or 35 x 90 mm, 20 mm from its
 * side. Folded in three, the sheet has 11 mm of play, so what must stay in sight lies between 55 and 84 mm
 * from the top; what must stay hidden keeps out of 44 to 95 mm.
 */
export const letterTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let words = data.words

#set document(title: data.title, author: data.author, date: none)
#set text(font: ("Noto Sans", "DejaVu Sans Mono"), size: 13pt, lang: "nl", region: "NL", hyphenate: false)
#set par(leading: 0.75em, spacing: 1.25em)
#show heading: set text(size: 17pt)
#show heading: set block(above: 1.3em, below: 1em)

#let lines(text) = text.split("\n").map(line => [#line]).join(linebreak())
#let side = 25mm
#let top-margin = 18mm

#let fold-marks() = for height in (99mm, 198mm) {
  place(top + left, dx: -side + 4mm, dy: height - top-margin, line(length: 4mm, stroke: 0.4pt + luma(120)))
}

#let sender-block(sender, phone-line) = block(width: 70mm, {
  set text(size: 12pt)
  set par(leading: 0.6em)
  par(strong(sender.name) + (..sender.lines, phone-line).filter(line => line != none).map(line => linebreak() + line).join())
})

#let address-block(address) = block(width: 80mm, {
  set text(size: 12pt)
  set par(leading: 0.55em)
  par(if address == none { emph(words.handOver) } else { address.map(line => [#line]).join(linebreak()) })
})

// A list of terms: programs that read aloud say "Wanneer", then the answer.
#let fact-list(facts) = block(
  width: 100%, breakable: false, fill: luma(244), stroke: (left: 3pt + luma(60)), inset: (x: 6mm, y: 5mm),
  terms(
    tight: false, spacing: 1em, separator: none, hanging-indent: 34mm,
    ..facts.map(fact => terms.item(box(width: 34mm, strong(fact.label)), lines(fact.value))),
  ),
)

#let code-block(code) = block(breakable: false, above: 1.6em, below: 1.6em, width: 100%, grid(
  columns: (auto, 1fr), column-gutter: 8mm, align: bottom,
  par(text(size: 12pt, words.code) + linebreak() + text(size: 26pt, weight: "bold", tracking: 0.05em, code)),
  par(text(size: 12pt, words.codeUse)),
))

#let page-number(index) = context {
  let first = locate(label("start-" + str(index))).page()
  let pages = locate(label("end-" + str(index))).page() - first + 1
  let number = here().page() - first + 1
  // Not on the empty back of the last sheet.
  if pages > 1 and number <= pages {
    align(right, text(size: 11pt, words.page.replace("{page}", str(number)).replace("{pages}", str(pages))))
  }
}

#let one-letter(it, index) = {
  set page(
    paper: "a4",
    margin: (top: top-margin, bottom: 20mm, left: side, right: side),
    footer: page-number(index),
  )
  [#metadata(none)#label("start-" + str(index))]
  fold-marks()
  let (sender-x, address-x) = if data.addressSide == "left" { (112mm, 25mm) } else { (25mm, 114mm) }
  place(top + left, dx: sender-x - side, sender-block(it.sender, it.phoneLine))
  place(top + left, dx: address-x - side, dy: 57mm - top-margin, address-block(it.address))
  v(98mm - top-margin, weak: false)
  text(it.date)
  heading(level: 1, it.subject)
  for paragraph in it.paragraphs.slice(0, calc.min(1, it.paragraphs.len())) { par(lines(paragraph)) }
  if it.facts.len() > 0 { fact-list(it.facts) }
  for paragraph in it.paragraphs.slice(calc.min(1, it.paragraphs.len())) { par(lines(paragraph)) }
  if it.code != none { code-block(it.code) }
  block(breakable: false, {
    if it.callLine != none { par(strong(it.callLine)) }
    par(it.closing)
    v(4mm)
    par(lines(it.signature))
  })
  [#metadata(none)#label("end-" + str(index))]
}

// Every letter starts on a new sheet: on a printer that prints both sides, one person's letter must never be
// on the back of another's.
#for (index, it) in data.letters.enumerate() {
  if index > 0 { pagebreak(to: "odd") }
  one-letter(it, index)
}
`;
