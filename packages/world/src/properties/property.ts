/** Latent development of a city, and what else a property can hang on; each about 0 with deviation 1 over the world. */
export interface Traits {
  wealth: number;
  economy: number;
  environment: number;
  society: number;
  governance: number;
  /** Of settlement. */
  density: number;
  /** Of the city in inhabitants. */
  size: number;
  /** Of the climate. */
  cold: number;
  dry: number;
  /** 1 by the sea, 0 elsewhere. */
  coast: number;
  /** Of the building stock. */
  age: number;
}
export type Trait = keyof Traits;

/**
 * How one property of cities is spread over the world, and how it moves in time.
 *
 * Shares (0 to 100) live on the logit scale, amounts (above 0) on the log scale: there, a city's property is the centre
 * for its development, plus loadings on its traits, plus its own lasting deviation, plus what the years bring.
 */
export interface Property {
  link: "share" | "amount";
  /** Centres for the least and the most developed cities, in the property's unit, about the year 2018. */
  poor: number;
  rich: number;
  /** Which development moves it from the one to the other. */
  by: "wealth" | "economy" | "environment" | "society" | "governance";
  /** Deviation between cities of the same development and traits, in units of the link. */
  spread: number;
  /** Deviation of one year's movement, in units of the link. */
  movement: number;
  /** What the whole world gains in a year, in units of the link. */
  trend: number;
  /** Units of the link for one deviation of a trait. */
  loadings: Partial<Traits>;
  /** Chances of exactly all and of exactly none, as networks and programmes have; lasting. */
  full: number;
  zero: number;
  /** First year in which the thing exists; 0 before. */
  since: number;
}

type Details = Partial<Omit<Property, "link" | "poor" | "rich" | "spread">>;

const property =
  (link: Property["link"]) =>
  (poor: number, rich: number, spread: number, details: Details = {}): Property => ({
    link,
    poor,
    rich,
    spread,
    by: "wealth",
    movement: 0.05,
    trend: 0,
    loadings: {},
    full: 0,
    zero: 0,
    since: 0,
    ...details,
  });

/** A percentage. */
export const share = property("share");

/** A positive amount. */
export const amount = property("amount");
