/**
 * The main job on real input: assesses the four cities of data/cities and the invented one, and writes their reports.
 *
 *     npm run demo            writes to out/demo
 *     npm run demo -- --out FOLDER --lang en,ar,fr
 */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { out: { type: "string", default: "out/demo" }, lang: { type: "string", default: "en,ar" } },
});
const out = resolve(values.out);
const languages = values.lang.split(",");

/** The built command line, in this process: what a person would type, one command after the other. */
const built = new URL("../apps/cli/dist/main.js", import.meta.url).href;
const { main } = (await import(built)) as { main(words: string[], terminal: object): Promise<number> };

const written: string[] = [];
async function urbimetry(...words: string[]): Promise<void> {
  const code = await main(words, {
    out: (text: string) => written.push(...text.split("\n").filter((line) => line.startsWith(out))),
    err: (text: string) => words[0] === "assess" && process.stderr.write(`  ${text}`),
    columns: null,
    interactive: false,
    today: () => new Date().toISOString().slice(0, 10),
  });
  if (code === 2) throw new Error(`urbimetry ${words.join(" ")} failed`);
}

const cities = [
  ...readdirSync("data/cities")
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name: name.replace(".json", ""), file: `data/cities/${name}`, more: [] as string[] })),
  {
    name: "havenstad-2025 (SYNTHETIC)",
    file: "data/synthetic/havenstad-2025.json",
    more: ["--previous", "data/synthetic/havenstad-2024.json"],
  },
];

for (const { name, file, more } of cities) {
  const folder = join(out, name.split(" ")[0] ?? name);
  console.log(name);
  await urbimetry("assess", file, ...more, "--json", join(folder, "assessment.json"));
  for (const language of languages)
    await urbimetry(
      "report",
      file,
      ...more,
      "--kind",
      "all",
      "--format",
      "pdf,html",
      "--lang",
      language,
      "--out",
      folder,
    );
  await urbimetry("convert", file, "--out", join(folder, "data-sheet.xlsx"));
}
await urbimetry(
  "template",
  "--year",
  "2026",
  "--prefill",
  "data/synthetic/havenstad-2025.json",
  "--out",
  join(out, "template-2026.xlsx"),
);

console.log(`\n${written.length} reports, 5 assessments and 6 workbooks are in ${out}`);
for (const path of written.filter((line) => line.includes("snapshot-en"))) console.log(`  ${path}`);
