/** Words and signs for the same part of a unit, as they are met in tables; the first of each line is the canonical one. */
const sameWords = `
% percent pct prozent pourcentage pourcent porcentaje процент процента процентов проц нисба بالمئة 百分比 百分点
l litre litres liter liters ltr lt litro litros л литр литра литров لتر 升
day days d jour jours dia dias día días день дня дней сутки сут يوم 日 天
year years yr yrs annum an ans annee année ano anos año años год года лет г سنة 年 annual annually yearly
month months mois mes meses месяц месяца месяцев شهر 月
h hour hours hr hrs heure heures hora horas час часа часов ч ساعة 小时
min minute minutes mins minuto minutos минута минуты минут мин دقيقة 分钟
s second seconds sec secs seconde secondes segundo segundos секунда секунд сек ثانية 秒
person persons people population pop capita inhabitant inhabitants inhab inh resident residents habitant habitants hab habitante habitantes personne personnes persona personas житель жителя жителей чел человек человека население نسمة شخص 人 居民 口人
household households hh hhs menage menages ménage ménages hogar hogares домохозяйство домохозяйства домохозяйств أسرة 户 住户
customer customers client clients cliente clientes потребитель потребителей عميل 客户 用户
subscription subscriptions abonnement abonnements suscripcion suscripciones абонент абонентов подписка подписок اشتراك 用户数
interruption interruptions coupure coupures interrupcion interrupciones отключение отключений انقطاع 中断
birth births naissance naissances nacimiento nacimientos
fte ftes etp eqtp etc эпз ставка ставок
km kilometre kilometres kilometer kilometers kilometro kilometros км كم 公里 千米
m metre metres meter meters metro metros м متر 米
km2 sqkm кв.км км2 كم2 平方公里
m2 sqm м2 м² م2 平方米
m3 cum м3 م3 立方米
ha hectare hectares hectarea hectareas га هكتار 公顷
kg kilogram kilograms kilogramme kilogrammes кг كغ 千克 公斤
t ton tons tonne tonnes tonelada toneladas т тонна тонны тонн طن 吨
ug mcg microgram micrograms microgramme microgrammes мкг ميكروغرام 微克
mg milligram milligrams milligramme milligrammes мг 毫克
g gram grams gramme grammes غرام 克
co2e co2eq co2equivalent co2equiv co2equivalents co2äq eqco2 co2экв
kwh квтч كيلوواطساعة 千瓦时
mwh мвтч 兆瓦时
gwh гвтч 吉瓦时
ekwh kwhe
gj gigajoule gigajoules гдж 吉焦
tj terajoule terajoules тдж 太焦
million millions mio mill mn millones millón млн миллион миллионов مليون 百万
thousand thousands thsd tsd mille millier milliers mil miles тыс тысяч тысяча ألف 千
billion billions bn mrd milliard milliards mmd млрд миллиард миллиардов مليار 十亿
currency dollar dollars euro euros $ € £ ¥ ₽ ₹ руб рубль рублей kr kroner krona
number count nb nombre numero número no nr n # pcs piece pieces unit units quantite quantity quantité число кол количество шт عدد 个 数量
ratio rapport razon razón relation отношение соотношение نسبة 比率
coefficient coeff coef coeficiente коэффициент معامل 系数
gdp pib ввп врп
live living vivant vivants vivos
`;

/** Words that say nothing about a unit. */
const filler = new Set(
  "of the and et und и each cada chaque de des du la le les el los del in en to city cities citys municipal total its по на с female male women men f".split(
    " ",
  ),
);

const canonical = new Map(
  sameWords
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      const first = words[0] ?? "";
      return words.map((word): [string, string] => [plain(word), first]);
    }),
);

const currencyCodes = new Set(Intl.supportedValuesOf("currency"));

/** A unit's text in canonical words, with the currency it names, if any. */
export interface CanonicalUnit {
  key: string;
  currency: string | null;
}

/**
 * A unit's text reduced to canonical words: the numerator's, a slash, and the denominator's in alphabetical order, so
 * that `litres / day (per capita)` and `l per capita and day` are the same.
 *
 * @example canonicalUnit("litres/day/capita") // => { key: "l/day person", currency: null }
 * @example canonicalUnit("per 100 000 inhabitants") // => { key: "/100000 person", currency: null }
 * @example canonicalUnit("million EUR") // => { key: "million currency", currency: "EUR" }
 */
export function canonicalUnit(text: string): CanonicalUnit {
  const currency = /(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])/gu.exec(text.normalize("NFKC"))?.[0] ?? null;
  const named = currency !== null && currencyCodes.has(currency) ? currency : null;
  const spaced = plain(named === null ? text : text.normalize("NFKC").replace(named, " currency "))
    .replace(/(\d)[\s.,'](?=\d{3}(?!\d))/g, "$1")
    .replace(/\b100k\b/g, "100000")
    .replace(/\bper cent\b|\bpour cent\b|\bpor ciento\b/g, " % ")
    .replace(/(?:square|sq\.?|carres?|cuadrados?) (km|kilomet\w+)|(?:km|kilomet\w+) (?:carres?|cuadrados?)/g, " km2 ")
    .replace(/(?:square|sq\.?) (?:m|met\w+)\b|\bmet\w+ (?:carres?|cuadrados?)/g, " m2 ")
    .replace(/(?:cubic|cu\.?) (?:m|met\w+)\b|\bmet\w+ (?:cubes?|cubicos?)/g, " m3 ")
    .replace(/\bkilowatt[ -]?hours?\b|\bkw h\b/g, " kwh ")
    .replace(/\bco2[ -](?:eq|equiv|equivalents?|e)\b/g, " co2e ")
    .replace(/\bt ?co2/g, " t co2")
    .replace(/\b(?:per|par|por|pour|pro)\b|(?<!\p{L})(?:на|لكل|每)/gu, " / ")
    .replace(/百万/g, " million ")
    .replace(/%/g, " % ")
    .replace(/ currency +(1000(?:000)?|thousand|million|billion|mio|mn|bn|mrd)\b/g, " $1 currency ");
  const parts = spaced.split("/").map((part) => wordsOf(part));
  const denominators = [...new Set(parts.slice(1).flat())].sort();
  const numerator = (parts[0] ?? []).join(" ");
  return { key: denominators.length === 0 ? numerator : `${numerator}/${denominators.join(" ")}`, currency: named };
}

function wordsOf(part: string): string[] {
  const words = part
    .split(/[\s().,;:·*_\-–[\]]+/)
    .map((word) => canonical.get(word) ?? word)
    .filter((word) => word !== "" && !filler.has(word));
  const once = words.filter((word, index) => word !== words[index - 1]);
  // "Number of households" counts households.
  return once.length > 1 && once[0] === "number" ? once.slice(1) : once;
}

/** Small letters without accents and with µ as u; signs stay. */
function plain(text: string): string {
  return text
    .replace(/[µμ]/g, "u")
    .replace(/\u066a/g, "%")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
