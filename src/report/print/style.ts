// How the printed rulebook looks: one column of serif text, numbers that line up, and page breaks where a reader
// would turn the page. Only fonts that are there already.

export const STYLE = `
:root { --ink: #1d1b18; --quiet: #5f5a52; --line: #cfc8bb; --paper: #fffdf8; --mark: #7a2e1d; --wash: #f4efe4; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; padding: 2rem 1.5rem 6rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 Charter, 'Bitstream Charter', 'Iowan Old Style', Palatino, 'Palatino Linotype', Georgia, 'Liberation Serif', serif;
  font-variant-numeric: lining-nums; hyphens: manual; }
a { color: var(--mark); text-decoration: none; }
a:hover { text-decoration: underline; }
header { margin: 4rem 0 3rem; padding-bottom: 1.2rem; border-bottom: 3px double var(--ink); }
header h1 { margin: 0; font-size: 3rem; line-height: 1.1; letter-spacing: .01em; font-weight: 600; }
header p { margin: .6rem 0 0; font-size: 1.15rem; font-style: italic; color: var(--quiet); }
h2, h3, h4 { line-height: 1.25; break-after: avoid; }
main { counter-reset: chapter; }
main h2 { counter-increment: chapter; }
main h2::before { content: counter(chapter) '. '; }
h2 { margin: 4rem 0 1rem; padding-bottom: .35rem; border-bottom: 1.5px solid var(--ink); font-size: 1.75rem; font-weight: 600; }
h3 { margin: 2.4rem 0 .7rem; font-size: 1.25rem; font-weight: 600; color: var(--mark); }
h4 { margin: 1.8rem 0 .5rem; font-size: 1.05rem; font-weight: 600; }
p { margin: .55rem 0; orphans: 3; widows: 3; }
ul, ol { margin: .6rem 0; padding-left: 1.5rem; }
li { margin: .25rem 0; }
li::marker { color: var(--mark); }
.note { margin: .3rem 0 .6rem; font-size: .82rem; line-height: 1.4; color: var(--quiet); }
nav { margin-bottom: 3rem; }
nav h2 { margin-top: 2rem; }
nav ol { columns: 2; column-gap: 2.5rem; padding-left: 1.6rem; }
nav li { break-inside: avoid; margin: 0 0 .55rem; font-weight: 600; }
nav span { display: block; font-size: .8rem; font-weight: 400; line-height: 1.35; }
nav span a { color: var(--quiet); }
table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .87rem; line-height: 1.38; table-layout: fixed; }
thead { display: table-header-group; }
th { padding: .3rem .5rem; border-bottom: 1.5px solid var(--ink); text-align: left; vertical-align: bottom; font-weight: 600; }
td { padding: .28rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
tr { break-inside: avoid; }
tr:target td, article:target { background: var(--wash); }
.n { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
tr.group td { padding-top: .5rem; border-bottom: 0; font-weight: 600; break-after: avoid; }
tr.group { break-after: avoid; }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: .75rem; line-height: 1.35; color: var(--quiet); overflow-wrap: anywhere; }
.facts { background: var(--wash); border-top: 1.5px solid var(--ink); }
.facts td:first-child { font-weight: 600; }
article { margin: 0; padding: .75rem 0 .6rem; border-bottom: 1px solid var(--line); break-inside: avoid; }
article h4 { margin: 0 0 .25rem; }
article h4 b { display: inline-block; min-width: 4.6rem; color: var(--mark); font-variant-numeric: tabular-nums lining-nums; }
article p { margin: .2rem 0; }
dl { display: grid; grid-template-columns: 1.4rem 1fr; gap: .15rem .3rem; margin: .35rem 0 .35rem 1rem; }
dt { font-weight: 600; font-style: italic; color: var(--mark); }
dd { margin: 0; }
dd.all { grid-column: 1 / 3; }
@media (max-width: 40rem) { nav ol { columns: 1; } header h1 { font-size: 2.2rem; } }
@page { size: A4; margin: 16mm 15mm 17mm; }
@media print {
  html { font-size: 13px; }
  body { max-width: none; padding: 0; font-size: 9.6pt; line-height: 1.34; background: none; }
  a { color: inherit; }
  header { margin: 60mm 0 0; break-after: page; }
  nav { break-after: page; }
  h2 { break-before: page; margin-top: 0; }
  nav h2 { break-before: auto; }
  h3 { margin-top: 6mm; }
  article h4 b, h3, dt, li::marker { color: #000; }
  .facts { background: none; }
}
`;
