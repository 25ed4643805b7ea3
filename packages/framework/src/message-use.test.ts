import { ruleBook } from "@urbimetry/engine";
import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages.ts";
import { requiredNames } from "./required-names.ts";
import { patternOf, programFiles } from "./testing/source-texts.ts";

const english = messagesOf("en");
const files = programFiles();
const names = requiredNames();

/** First words of message ids: a text in the program that begins with one of them and goes on is a message id. */
const families = [...new Set(Object.keys(english).map((id) => id.split(".")[0] ?? ""))];
const id = `(?:${families.join("|")})\\.`;

const found = (pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ path, text: match[1] ?? "" })));

const literals = found(new RegExp(`"@?(${id}[\\w.+-]+)"`, "g")).filter(
  // "report.pdf" is a file.
  ({ text }) => !/\.(pdf|html|svg|png|json|ya?ml|xlsx|csv|ts|txt)$/.test(text),
);
const patterns = found(new RegExp(`\`@?(${id}[^\`\n]*)\``, "g")).map(({ text }) => patternOf(text));
const dotted = new Set(found(/"([\w-]+(?:\.[\w+-]+)+)"/g).map(({ text }) => text));

/** True when a template text in the program can become the message: with one word in each place, or a text it holds. */
const madeByTemplate = (message: string): boolean =>
  patterns.some((pattern) => {
    const parts = pattern.exec(message);
    return parts !== null && parts.slice(1).every((part) => !part.includes(".") || dotted.has(part));
  });

const words = new Set(found(/"([a-z0-9]+(?:-[a-z0-9]+)*)"/g).map(({ text }) => text));

describe("messages and the program", () => {
  it("agree: every message that a program names is in the catalogue", () => {
    const missing = literals.filter(({ text }) => !Object.hasOwn(english, text));
    expect(missing).toEqual([]);
  });

  it("agree: every rule of the rule book has title, message and fix", () => {
    const wanted = ruleBook.flatMap((rule) => ["title", "message", "fix"].map((part) => `finding.${rule.id}.${part}`));
    expect(wanted.filter((one) => !Object.hasOwn(english, one))).toEqual([]);
    const rules = new Set<string>(ruleBook.map((rule) => rule.id));
    const orphans = Object.keys(english).filter(
      (one) => one.startsWith("finding.") && !rules.has(one.split(".")[1] ?? ""),
    );
    expect(orphans).toEqual([]);
  });

  it("agree: every error of the outside world has message and fix", () => {
    const codes = [...new Set(found(/new SourceError\(\s*"([a-z0-9-]+)"/g).map(({ text }) => text))];
    expect(codes.length).toBeGreaterThan(4);
    const wanted = codes.flatMap((code) => [`error.${code}.message`, `error.${code}.fix`]);
    expect(wanted.filter((one) => !Object.hasOwn(english, one))).toEqual([]);
  });

  it("agree: every problem that a reader or the engine can return has a message", () => {
    const codesIn = (room: string, of = (_path: string) => true) =>
      [
        ...new Set(
          found(/\bcode: "([a-z0-9-]+)"/g)
            .filter(({ path }) => path.startsWith(`packages/${room}/`) && of(path))
            .map(({ text }) => text),
        ),
        // A formula with wrong units never leaves the tests of the framework.
      ].filter((code) => code !== "formula-units");
    // What can go wrong with an index speaks of units and elements, and has a family of its own.
    const ofIndex = (path: string) => /\/(composite|ranking|index-edition)\//.test(path);
    // So have the findings of its audit; a test of the audit compares them with its list of codes.
    const ofProblems = (path: string) => ofIndex(path) && !path.includes("/composite/audit/");
    const values = codesIn("engine", (path) => !ofIndex(path));
    expect(values.length).toBeGreaterThan(4);
    expect(values.filter((code) => !Object.hasOwn(english, `valueProblem.${code}`))).toEqual([]);
    const index = [...codesIn("engine", ofProblems), ...codesIn("pipeline", ofIndex)];
    expect(index.filter((code) => !Object.hasOwn(english, `indexProblem.${code}.message`))).toEqual([]);
    expect(index.filter((code) => !Object.hasOwn(english, `indexProblem.${code}.fix`))).toEqual([]);
    expect(codesIn("workbook").filter((code) => !Object.hasOwn(english, `problem.${code}.message`))).toEqual([]);
  });

  it("agree: every message in the catalogue is said somewhere", () => {
    const named = new Set(literals.map(({ text }) => text));
    const unused = Object.keys(english).filter((one) => {
      if (named.has(one) || Object.hasOwn(names, one) || one.startsWith("finding.")) return false;
      const [family = "", code = ""] = one.split(".");
      // Codes of problems and errors travel as data; they are said where they are made.
      if (["problem", "valueProblem", "indexProblem", "error"].includes(family)) return !words.has(code);
      return !madeByTemplate(one);
    });
    expect(unused).toEqual([]);
  });

  it("agree: words that all rooms use are used", () => {
    const fixed = Object.keys(names).filter((one) => /^(answer|name)\./.test(one));
    expect(fixed.length).toBeGreaterThan(0);
    expect(fixed.filter((one) => !literals.some(({ text }) => text === one))).toEqual([]);
    const families = [...new Set(Object.keys(names).map((one) => one.split(".")[0] ?? ""))];
    const said = (family: string) =>
      files.some(
        ({ path, text }) => !path.endsWith("english-names.ts") && new RegExp(`["\`]@?${family}\\.`).test(text),
      );
    // Scores of groups are named by their level: `${level}.${id}`.
    const byLevel = new Set(["dimension", "subDimension", "category"]);
    expect(families.filter((family) => !said(family) && !byLevel.has(family))).toEqual([]);
  });
});
