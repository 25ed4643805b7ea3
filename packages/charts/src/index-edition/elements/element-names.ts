import type { IndexEdition, Translator } from "@urbimetry/model";

/** Families of messages that name the framework's aggregates, from the index downwards. */
const aggregates = ["dimension", "subDimension", "category"] as const;

/**
 * Names of all elements of an edition by id: in the reader's language where they are the framework's own, else as the
 * edition has them. An id may stand behind the kind of element it is of: `dimension:economy`.
 */
export function elementNames(translator: Translator, edition: IndexEdition): ReadonlyMap<string, string> {
  const top = edition.levels.length;
  return new Map(
    edition.levels.flatMap(({ level, elements }) =>
      elements.map(({ id, name }): [string, string] => {
        const bare = id.slice(Math.max(id.lastIndexOf(":"), id.lastIndexOf("/")) + 1);
        const aggregate = level === 1 ? undefined : aggregates[top - 1 - level];
        if (level === 1 && translator.has(`kpi.${id}.name`)) return [id, translator.text(`kpi.${id}.name`)];
        if (aggregate !== undefined && translator.has(`${aggregate}.${bare}`))
          return [id, translator.text(`${aggregate}.${bare}`)];
        return [id, name === "" ? id : name];
      }),
    ),
  );
}
