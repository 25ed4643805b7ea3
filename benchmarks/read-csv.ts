// Reads a long table of 50 000 rows, one in ten faulty, and prints the median time beside that of csv-parse alone on the
// same bytes in the same run. Run by `node benchmarks/read-csv.ts [rows]`.
import { loadFramework, messagesOf } from "@urbimetry/framework";
import { languages } from "@urbimetry/model";
import { buildNameIndex, readSubmissions } from "@urbimetry/workbook";
import { parse } from "csv-parse/sync";
import { medianTime } from "./median-time.ts";

const rows = Number(process.argv[2] ?? 50_000);
const runs = 7;

const framework = loadFramework();
const names = buildNameIndex(
  framework,
  Object.fromEntries(languages.map((language) => [language, messagesOf(language)])),
);
const bytes = new TextEncoder().encode(longTable());

/** The same table every time: all data points of city after city, decimal commas, some notes in quotes. */
function longTable(): string {
  const lines = ["city;country;year;code;component;value;unit;quality;source;note"];
  const faults = ["many", "10-12", "12.03.2020", "1,2,3", "12 fathoms"];
  for (let row = 0; row < rows; row += 1) {
    const point = framework.dataPoints[row % framework.dataPoints.length];
    if (point === undefined) continue;
    const faulty = row % 10 === 3;
    const code = faulty && row % 60 === 3 ? `${point.code}X` : point.code;
    const figure = point.unit === "yes-no" ? "yes" : (((row * 7919) % 10_000) / 100).toFixed(2).replace(".", ",");
    const value = faulty && row % 60 !== 3 ? faults[((row / 10) % faults.length) | 0] : figure;
    const city = Math.floor(row / framework.dataPoints.length);
    lines.push(
      `City ${city};Norway;2020;${code};${point.component ?? ""};${value};${point.unit};survey-extrapolation;"Statistics office; table ${row % 40}";`,
    );
  }
  return `${lines.join("\n")}\n`;
}

const baseline = medianTime(runs, () => parse(Buffer.from(bytes), { delimiter: ";" }));
const own = medianTime(runs, () => readSubmissions(bytes, "table.csv", { framework, names }));
const { submissions, problems } = readSubmissions(bytes, "table.csv", { framework, names });
const observations = submissions.reduce((sum, submission) => sum + submission.observations.length, 0);

console.log(`rows                     ${rows} (${(bytes.length / 1024 / 1024).toFixed(1)} MB)`);
console.log(`observations, problems   ${observations}, ${problems.length}`);
console.log(`read and reported        ${own.toFixed(0)} ms (median of ${runs})`);
console.log(`csv-parse alone          ${baseline.toFixed(0)} ms (median of ${runs})`);
console.log(`ratio                    ${(own / baseline).toFixed(2)}`);
