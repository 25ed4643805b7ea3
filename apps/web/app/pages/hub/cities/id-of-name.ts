/**
 * An id made of a name: small letters, digits and hyphens. Letters that have no Latin form are left out, so that the id
 * may be empty and is then typed.
 *
 * @example idOfName("Karmøy") // => "karmoy"
 * @example idOfName("São João da Boa Vista") // => "sao-joao-da-boa-vista"
 */
export function idOfName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[øœ]/g, "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replaceAll("đ", "d")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
}
