import type { EditionElement, IndexEdition, Translator } from "@urbimetry/model";

/**
 * Names of all elements of an edition by id: in the reader's language where they are the framework's own, else as the
 * edition has them. The index itself is called as the edition is.
 */
export function elementNames(translator: Translator, edition: IndexEdition): ReadonlyMap<string, string> {
  return new Map(
    edition.levels.flatMap(({ elements }) =>
      elements.map((element): [string, string] => [
        element.id,
        element.parent === null ? edition.name : elementName(translator, element),
      ]),
    ),
  );
}

function elementName(translator: Translator, { id, name }: EditionElement): string {
  const said = messageOf(id).find((message) => translator.has(message));
  if (said === undefined) return name === "" ? id : name;
  const component = id.includes(".")
    ? `kpi.${id.slice(0, id.indexOf("."))}.component.${id.slice(id.indexOf(".") + 1)}`
    : "";
  const kpi = translator.text(said);
  return translator.has(component)
    ? translator.text("chart.point.component", { kpi, component: translator.text(component) })
    : kpi;
}

/** Messages that may name an element of the framework's tree: `dimension/economy`, `category/ict/drainage`, `EC_ICT_D_1A`. */
function messageOf(id: string): string[] {
  const [kind = "", rest = ""] = [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)];
  switch (kind) {
    case "dimension":
      return [`dimension.${rest}`];
    case "sub-dimension":
      return [`subDimension.${rest}`];
    case "category":
      return [`category.${rest.slice(rest.lastIndexOf("/") + 1)}`];
    case "kpi":
      return [`kpi.${rest}.name`];
    default:
      return [`kpi.${id.split(".")[0] ?? id}.name`];
  }
}
