import type { Assessment, Band, Comparison, Framework } from "@urbimetry/model";

/** A city on the map. */
export interface ListedCity {
  cityId: string;
  cityName: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
  synthetic: boolean;
  /** Last published. */
  period: string;
  hubName: string;
  publishedAt: string;
  score: { percent: number | null; scored: number; reported: number; total: number } | null;
}

export interface PublishedList {
  cities: ListedCity[];
  next: string | null;
  begun: boolean;
}

/** What stands out, by ids. */
export interface Highlights {
  counts: {
    total: number;
    reported: number;
    scored: number;
    bands: Record<Band, number>;
    estimates: number;
    verified: number;
    refused: number;
  };
  sparse: boolean;
  strongest: string[];
  weakest: string[];
  furthest: string[];
  moved: string[];
}

export interface PublishedErratum {
  figureId: string;
  before: { value?: unknown };
  after: { value?: unknown };
  reason: string;
  recordedAt: string;
  revision: number;
}

/** All that a city's page shows. */
export interface PublishedCity {
  cityId: string;
  period: string;
  periods: string[];
  country: string;
  hubName: string;
  revision: { revision: number; kind: string; sha256: string; frozenAt: string };
  verification: { verifier: string; date: string } | null;
  assessment: Assessment;
  comparison: Comparison | null;
  highlights: Highlights;
  errata: PublishedErratum[];
}

/** A published city with the framework it was measured by. */
export interface CityPage {
  city: PublishedCity;
  framework: Framework;
}
