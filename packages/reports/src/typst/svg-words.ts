const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#x27": "'", "#39": "'" };

/**
 * Title and description of a drawing, as the alternative text of a picture.
 *
 * @param svg markup of a chart, with `title` and `desc` as its first children
 * @example svgWords("<svg><title>Economy</title><desc>64 &amp; more</desc></svg>") // => "Economy. 64 & more"
 */
export function svgWords(svg: string): string {
  const parts = ["title", "desc"].flatMap((tag) => {
    const text = new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1] ?? "";
    return text === "" ? [] : [text.replaceAll(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)];
  });
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/[.。]?$/, ".") : part)).join(" ");
}
