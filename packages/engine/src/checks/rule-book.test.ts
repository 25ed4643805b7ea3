import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleBook } from "./rule-book.ts";
import { framework } from "./testing/framework.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/reference/rules.md"), "utf8");

/** Rows of the page's tables that describe a rule: number in the screening, id, severity. */
const described = page.split("\n").flatMap((line) => {
  const row = /^\| (?:(R\d+) \| )?`([a-z0-9-]+)` \| (error|warning|note)/.exec(line);
  return row ? [{ screening: row[1] ?? null, id: row[2] ?? "", severity: row[3] ?? "" }] : [];
});

describe("the rule book", () => {
  it("is described rule by rule in docs/reference/rules.md, with number and severity", () => {
    const rules = ruleBook.map(({ id, screening, severity }) => ({ screening, id, severity }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(described.toSorted(byId)).toEqual(rules.toSorted(byId));
  });

  it("has every number of the screening list, and no id twice", () => {
    const numbers = new Set(ruleBook.map(({ screening }) => screening));
    expect(Array.from({ length: 17 }, (_, place) => `R${place + 1}`).filter((number) => !numbers.has(number))).toEqual(
      [],
    );
    expect(new Set(ruleBook.map(({ id }) => id)).size).toBe(ruleBook.length);
  });

  it("accounts for every KPI that a verifier is told to check", () => {
    const accounts = page.split("## What verifiers are told to check")[1] ?? "";
    const checked = framework.kpis.filter((kpi) => kpi.verifierChecks.length + kpi.suggestedChecks.length > 0);
    expect(checked.length).toBeGreaterThan(30);
    expect(checked.filter(({ code }) => !accounts.includes(code)).map(({ code }) => code)).toEqual([]);
  });

  it("names only rules that exist in its account", () => {
    const ids = new Set(ruleBook.map(({ id }) => id));
    const named = [...page.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map((match) => match[1] ?? "");
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
