import { darkTheme, lightTheme, themeDeclarations } from "@urbimetry/charts";

const families = `"Urbimetry Sans","Urbimetry Sans Arabic","Urbimetry Sans SC",sans-serif`;

const colours = `
:root{color-scheme:light dark;${themeDeclarations(lightTheme)}}
@media screen and (prefers-color-scheme:dark){:root{${themeDeclarations(darkTheme)}}}
`;

const type = `
*{box-sizing:border-box}
html{font:400 1rem/1.5 ${families};color:var(--chart-ink);background:var(--chart-paper);
 font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:56rem}
h1,h2,h3,h4,strong,th[scope=rowgroup]{font-weight:600}
h1{font-size:2.4rem;line-height:1.15;margin:0 0 .4rem}
h2{font-size:1rem;margin:2.6rem 0 1rem;padding-top:.55rem;border-top:2px solid var(--chart-ink)}
h3{font-size:.95rem;margin:1.8rem 0 .6rem}
h4{font-size:.9rem;margin:1.2rem 0 .4rem}
p{margin:0 0 .8rem;max-width:46rem}
.lead{font-size:1.32rem;line-height:1.4;margin:1.6rem 0;max-width:none}
.note,.detail,p.small,caption{font-size:.8125rem}
.kind{color:var(--chart-accent);font-weight:600;margin:0 0 .2rem}
.soft,.note,.subject,.missing,p.small,.detail,footer,dt,.comment td{color:var(--chart-soft-ink)}
.body{color:var(--chart-ink)}
.note,.detail{display:block}
.code{white-space:nowrap}
a{color:var(--chart-accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--chart-accent);outline-offset:3px}
.synthetic{position:sticky;top:0;z-index:1;margin:-1.5rem -1.25rem 1.5rem;padding:.4rem 1.25rem;max-width:none;
 background:var(--chart-paper);border-bottom:1px solid var(--chart-ink);font-size:.875rem;font-weight:600}
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--chart-line);font-size:.8125rem}
`;

const blocks = `
svg{display:block;max-width:100%;height:auto}
svg text{font-family:${families}}
.figure{margin:1rem 0}
.figure.center svg{margin-inline:auto}
.two>svg+svg{display:none}
.mark{display:inline-block;vertical-align:-.1em;max-width:100%}
details{margin-top:.8rem;font-size:.875rem}
summary{cursor:pointer;color:var(--chart-accent)}
.columns{display:grid;gap:0 2.5rem}
.columns>*{min-width:0}
.key-figures{list-style:none;margin:1.2rem 0;padding:0;display:grid;border-block:1px solid var(--chart-line)}
.key-figures li{padding:.7rem 0;font-size:.875rem;color:var(--chart-soft-ink);line-height:1.35}
.key-figures strong{display:block;font-size:1.7rem;line-height:1.2;color:var(--chart-ink)}
.key-figures.row{grid-auto-flow:column;grid-auto-columns:1fr}
.key-figures.row li+li{border-inline-start:1px solid var(--chart-line);padding-inline-start:.8rem}
.key-figures.column li+li{border-top:1px solid var(--chart-line)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.9rem 1.5rem;margin:0 0 1rem}
dt{font-size:.8125rem}dd{margin:0}
ul,ol{margin:0 0 1rem;padding-inline-start:1.25rem}
li{margin-bottom:.5rem}
li>.note{margin-top:.1rem}
.boxes{list-style:none;padding-inline-start:1.7rem}
.boxes li{position:relative;margin-bottom:1.1rem;break-inside:avoid}
.boxes li::before{content:"";position:absolute;inset-inline-start:-1.7rem;top:.28em;width:.85em;height:.85em;
 border:1.5px solid var(--chart-ink)}
.contents{list-style:none;padding:0;columns:18rem;column-gap:2.5rem}
.contents li{break-inside:avoid}
`;

const tables = `
.scroll{overflow-x:auto;margin:0 0 1.2rem}
table{border-collapse:collapse;width:100%;line-height:1.35}
table.small{font-size:.84rem}
table.wide{min-width:42rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:start;vertical-align:middle;font-weight:400;padding:.42rem .45rem;
 border-bottom:1px solid var(--chart-line)}
tr>:first-child{padding-inline-start:0}tr>:last-child{padding-inline-end:0}
thead th{border-bottom-color:var(--chart-ink);color:var(--chart-soft-ink);vertical-align:bottom}
th.end,td.end{text-align:end;white-space:nowrap}
th.end .missing,td.end .missing{white-space:normal}
.group th{padding-top:1.2rem;border-bottom-color:var(--chart-ink)}
.group .soft{font-weight:400}
.comment td{border-bottom:0;padding-bottom:.9rem}
td .note,th .note{font-size:.75rem;font-weight:400}
`;

const narrow = `
@media screen and (max-width:47.9rem){
 .columns{grid-template-columns:1fr!important}
 .key-figures.row{grid-auto-flow:row;grid-template-columns:1fr 1fr}
 .two>svg:first-child{display:none}.two>svg+svg{display:block}
 h1{font-size:1.9rem}.lead{font-size:1.15rem}
}
`;

const print = `
@media print{
 @page{size:A4;margin:16mm 16mm 18mm}
 html{font-size:9pt}
 body{max-width:none;padding:0}
 .synthetic{position:fixed;top:-11mm;inset-inline:0;margin:0;padding:0;border:0;background:none}
 .sheet{break-after:page}.sheet:last-child{break-after:auto}
  details{display:none}
 .scroll{overflow:visible}
 thead{display:table-header-group}
 tr,.key-figures,.figure,.together,li{break-inside:avoid}
 h2,h3,h4,.group{break-after:avoid}
 a{color:inherit;text-decoration:none}
}
`;

/** The style of a report as a page: light and dark, wide and narrow, on screen and on paper. */
export const style = [colours, type, blocks, tables, narrow, print].join("").replaceAll(/\n\s*/g, "");
