import type { z } from "zod";

/** What the walk needs to know of a schema of zod. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  options?: z.core.$ZodType[];
  discriminator?: string;
}

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

/**
 * The settings that an object may have at a place of a document.
 *
 * @param path keys and positions from the document down to the object
 * @returns names in the order of the schema; empty where the place takes no object, or its kind isn't known
 */
export function settingsAt(schema: z.core.$ZodType, document: unknown, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | null = resolve(schema, document);
  let content = document;
  for (const key of path) {
    if (at === null) return [];
    const { shape, element, valueType, items } = definitionOf(at);
    content = (content as Record<PropertyKey, unknown> | null | undefined)?.[key];
    const below: z.core.$ZodType | undefined =
      shape?.[String(key)] ?? items?.[Number(key)] ?? element ?? valueType ?? undefined;
    at = below === undefined ? null : resolve(below, content);
  }
  return at === null ? [] : Object.keys(definitionOf(at).shape ?? {});
}

/** Takes wrappings off, and of several forms the one that the content has. */
function resolve(schema: z.core.$ZodType, content: unknown): z.core.$ZodType | null {
  const { innerType, options, discriminator } = definitionOf(schema);
  if (innerType) return resolve(innerType, content);
  if (!options) return schema;
  const forms = options.flatMap((option) => resolve(option, content) ?? []);
  if (discriminator === undefined)
    return forms.find((form) => ["object", "record", "array"].includes(definitionOf(form).type)) ?? null;
  const kind = (content as Record<string, unknown> | null | undefined)?.[discriminator];
  return (
    forms.find((form) => {
      const literal = definitionOf(form).shape?.[discriminator];
      return literal !== undefined && (definitionOf(literal) as unknown as { values: unknown[] }).values.includes(kind);
    }) ?? null
  );
}
