/** What the names of a region are made of: syllables of sounds that every script of the product can write. */
export interface NameStyle {
  onsets: readonly string[];
  vowels: readonly string[];
  /** Ends of inner syllables; the empty one is most common. */
  codas: readonly string[];
  endings: readonly string[];
  /** Fewest and most syllables before the ending. */
  syllables: readonly [fewest: number, most: number];
}

const words = (text: string): readonly string[] => text.split(" ").map((word) => (word === "-" ? "" : word));

const style = (
  onsets: string,
  vowels: string,
  codas: string,
  endings: string,
  syllables: readonly [number, number],
): NameStyle => ({
  onsets: words(onsets),
  vowels: words(vowels),
  codas: words(codas),
  endings: words(endings),
  syllables,
});

/** Styles of naming, one a region. */
export const nameStyles = {
  isles: style("l m n r t v k p h s", "a e i o u a i", "- - - -", "loa nui vake rimo tehu", [2, 3]),
  delta: style("b d g k m n t j z s", "a o u e a", "- - - m n", "goba dumbe kanji tamu zoro bidu", [1, 3]),
  rain: style("k t p n m w y s r b", "a i u a e", "- - - n", "kiwa tapi yuna suro wemi", [2, 3]),
  basin: style("t k p l m n s w y", "a i u a", "- - - l r", "pakti llumo tiwal kuma suyar", [1, 3]),
  savanna: style(
    "b d f g l m n p r s t v z",
    "a e i o u a e",
    "- - - - l r n",
    "veda mirau donza tirel galva noru",
    [1, 3],
  ),
  wheat: style("b d f g h k l m n r s t v", "a e i o u", "- - n r l s", "ovesk ummar idrel anket oldern untel", [1, 2]),
  coast: style(
    "b d f l m n p r s t v g",
    "a e i o u ia eo",
    "- - - l n r",
    "vione tessa rudo lemar nesio dola",
    [1, 2],
  ),
  fjords: style(
    "b d f g h k l m n r s t v sk st",
    "a e i o u ei",
    "- - l r n",
    "venk orsk imme undr usk eske arnt",
    [1, 2],
  ),
} as const;
