const beginnings = [
  "Haven",
  "Brook",
  "Amber",
  "Silver",
  "North",
  "Ash",
  "Clear",
  "Stone",
  "Bright",
  "Oak",
  "Winter",
  "Fair",
  "Long",
  "Green",
  "Elder",
  "Swan",
  "Raven",
  "Gold",
  "Mill",
  "East",
];
const ends = [
  "stad",
  "field",
  "mouth",
  "bridge",
  "dale",
  "ford",
  "minster",
  "wick",
  "haven",
  "port",
  "holm",
  "berg",
  "by",
  "ville",
  "grove",
  "burg",
  "moor",
  "stead",
  "vik",
  "gate",
];
const arabicBeginnings = ["وادي", "عين", "تل", "بئر", "ساحل", "مرج", "روضة", "قصر", "نهر", "جبل"];
const arabicEnds = [
  "الزيتون",
  "النور",
  "السلام",
  "اللؤلؤ",
  "الياسمين",
  "الرمان",
  "الصفصاف",
  "النخيل",
  "العنبر",
  "المرجان",
];

/** 400 (in Arabic 100) names of cities that are on no map, every one different. */
export function cityNames(script: "latin" | "arabic"): string[] {
  if (script === "arabic")
    return arabicEnds.flatMap((_, turn) =>
      arabicBeginnings.map((name, at) => `${name} ${arabicEnds[(at + turn) % arabicEnds.length] ?? ""}`),
    );
  return ends.flatMap((_, turn) => beginnings.map((name, at) => `${name}${ends[(at + turn) % ends.length] ?? ""}`));
}
