import type { CodedChoice, DataPoint, Framework, Kpi, ProfileQuantity } from "@urbimetry/model";
import { foldCode } from "./fold-code.ts";
import { foldName } from "./fold-name.ts";
import type { UnitIndex } from "./unit-index.ts";
import { buildUnitIndex } from "./unit-index.ts";

/** Messages of one language by their id, as the framework's catalogues hold them. */
export type MessageCatalogue = Readonly<Record<string, string>>;

/** One of several data points of a KPI, with the folded ways of writing it. */
export interface ComponentNames {
  id: string;
  names: ReadonlySet<string>;
}

/**
 * Everything a framework's things may be called in a file, folded for comparison: codes, names in all languages,
 * aliases. A name that two things share is not in it, because it would be a guess.
 */
export interface NameIndex {
  framework: Framework;
  kpis: ReadonlyMap<string, Kpi>;
  points: ReadonlyMap<string, DataPoint>;
  /** Folded code or id → KPI id. */
  codes: ReadonlyMap<string, string>;
  /** Folded name → KPI id. */
  names: ReadonlyMap<string, string>;
  /** KPI id → its components. */
  components: ReadonlyMap<string, readonly ComponentNames[]>;
  /** Folded name → input id. */
  inputs: ReadonlyMap<string, string>;
  /** Input id → KPIs that are computed from it. */
  inputKpis: ReadonlyMap<string, readonly string[]>;
  /** Folded name → profile quantity. */
  profile: ReadonlyMap<string, ProfileQuantity>;
  qualities: ReadonlyMap<string, string>;
  origins: ReadonlyMap<string, string>;
  reasons: ReadonlyMap<string, string>;
  /** Statements that a figure is given or absent, by their names in all languages. */
  statuses: ReadonlyMap<string, string>;
  units: UnitIndex;
  /** Headings of our template in all languages → the roles of columns they may stand for (a "Unit" stands twice). */
  templateHeadings: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Builds the index once for a framework; it serves any number of files.
 *
 * @param catalogues messages by language; the framework's own English names are always known
 */
export function buildNameIndex(
  framework: Framework,
  catalogues: Readonly<Record<string, MessageCatalogue>> = {},
): NameIndex {
  const languages = Object.values(catalogues);
  const inAllLanguages = (id: string) => languages.flatMap((messages) => messages[id] ?? []);
  const choices = (family: string, list: readonly CodedChoice[]) =>
    uniqueNames(list.map(({ id, aliases }) => [id, [id, ...aliases, ...inAllLanguages(`${family}.${id}`)]]));
  const inputKpis = kpisByInput(framework.kpis);
  return {
    framework,
    kpis: new Map(framework.kpis.map((kpi) => [kpi.id, kpi])),
    points: new Map(framework.dataPoints.map((point) => [point.id, point])),
    codes: codesOf(framework.kpis),
    names: uniqueNames(
      framework.kpis.map((kpi) => [
        kpi.id,
        [kpi.name, kpi.slug, ...kpi.nameAliases, ...inAllLanguages(`kpi.${kpi.id}.name`)],
      ]),
    ),
    components: new Map(
      framework.kpis.map((kpi) => [
        kpi.id,
        componentsOf(kpi, (component) => inAllLanguages(`kpi.${kpi.id}.component.${component}`)),
      ]),
    ),
    inputs: uniqueNames([...inputKpis.keys()].map((id) => [id, [id, ...inAllLanguages(`input.${id}`)]])),
    inputKpis,
    profile: profileNames(framework.profile, (id) => inAllLanguages(`profile.${id}`)),
    qualities: choices("quality", framework.qualityGrades),
    origins: choices("origin", framework.origins),
    reasons: choices("reason", framework.absenceReasons),
    statuses: uniqueNames(statuses.map((status) => [status, inAllLanguages(`status.${status}`)])),
    units: buildUnitIndex(framework.units, languages),
    templateHeadings: templateHeadings(languages),
  };
}

const statuses = ["not-reported", "not-applicable", "withheld", "not-verified", "missing"];
const headingId = /^template\.column\.(\w+)$/;

function templateHeadings(languages: readonly MessageCatalogue[]): Map<string, Set<string>> {
  const headings = new Map<string, Set<string>>();
  for (const messages of languages) {
    for (const [id, text] of Object.entries(messages)) {
      const role = headingId.exec(id)?.[1];
      if (role === undefined) continue;
      const heading = foldName(text);
      headings.set(heading, (headings.get(heading) ?? new Set()).add(role));
    }
  }
  return headings;
}

/** Real codes first: an alias never takes a code that another KPI has. */
function codesOf(kpis: readonly Kpi[]): Map<string, string> {
  const codes = new Map(kpis.flatMap((kpi) => [kpi.code, kpi.id].map((code) => [foldCode(code), kpi.id] as const)));
  for (const kpi of kpis) {
    for (const alias of kpi.codeAliases.map(foldCode)) if (!codes.has(alias)) codes.set(alias, kpi.id);
  }
  return codes;
}

function kpisByInput(kpis: readonly Kpi[]): Map<string, string[]> {
  const byInput = new Map<string, string[]>();
  for (const kpi of kpis) {
    for (const input of Object.keys(kpi.inputs)) byInput.set(input, [...(byInput.get(input) ?? []), kpi.id]);
  }
  return byInput;
}

/** Names that belong to one thing only. */
function uniqueNames(things: readonly (readonly [id: string, names: readonly string[]])[]): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const [id, names] of things) {
    for (const name of names.map(foldName)) if (name !== "") owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  const unique = new Map<string, string>();
  for (const [name, ids] of owners) for (const id of ids) if (ids.size === 1) unique.set(name, id);
  return unique;
}

function profileNames(
  profile: readonly ProfileQuantity[],
  translated: (id: string) => string[],
): Map<string, ProfileQuantity> {
  const byId = new Map(profile.map((quantity) => [quantity.id, quantity]));
  const names = uniqueNames(profile.map(({ id, aliases }) => [id, [id, ...aliases, ...translated(id)]]));
  return new Map(
    [...names].flatMap(([name, id]) => {
      const quantity = byId.get(id);
      return quantity === undefined ? [] : [[name, quantity] as const];
    }),
  );
}

/** A component is also known by what its id does not share with its siblings: `3g` of `coverage_3g`. */
function componentsOf(kpi: Kpi, translated: (component: string) => string[]): ComponentNames[] {
  const words = kpi.components.map(({ id }) => id.split("_"));
  const isShared = (word: string) => words.filter((list) => list.includes(word)).length > 1;
  return kpi.components.map(({ id, name }, index) => {
    const own = (words[index] ?? []).filter((word) => !isShared(word)).join("");
    return { id, names: new Set([id, name, own, ...translated(id)].map(foldName).filter((text) => text !== "")) };
  });
}
