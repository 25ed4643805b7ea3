/**
 * A city's id from its name: small letters and digits of any script, words joined by `-`, Latin letters without accents.
 *
 * @example citySlug("Santa Cruz de la Sierra") // => "santa-cruz-de-la-sierra"
 * @example citySlug("Karmøy") // => "karmoy"
 * @example citySlug("北京") // => "北京"
 */
export function citySlug(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/đ|ð/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "city" : slug;
}

/**
 * A city's name as the name of a file tells it: without folder, ending and year.
 *
 * @example cityNameOfFile("data/karmoy-2020.csv") // => "karmoy"
 */
export function cityNameOfFile(fileName: string): string {
  const stem = (fileName.split(/[/\\]/).pop() ?? "").replace(/\.[a-z0-9]{1,5}$/i, "");
  const name = stem.replace(/[-_ ]*(?<!\d)(?:19|20|21)\d{2}(?:-\d{2})?(?!\d)[-_ ]*/g, " ").trim();
  return name === "" ? stem : name;
}
