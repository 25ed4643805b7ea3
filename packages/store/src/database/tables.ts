import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** A moment; read as an ISO text of UTC with milliseconds. */
type Moment = ColumnType<string, string, string>;
type Json<Content extends object> = JSONColumnType<Content>;

/** Tables of the store, as the migrations make them. What a column means is said there. */
export interface Tables {
  hub: {
    hub_id: string;
    name: string;
    language: string;
    chain: Json<string[]>;
    settings: Json<Record<string, unknown>>;
    created_at: Moment;
    version: Generated<number>;
  };
  round: {
    round_id: string;
    hub_id: string;
    period: string;
    title: string;
    framework_version: string;
    benchmark_set: string;
    chain: Json<string[]>;
    opens_on: string;
    due_on: string;
    closed_at: Moment | null;
    created_at: Moment;
    version: Generated<number>;
  };
  city: {
    city_id: string;
    hub_id: string;
    name: string;
    country: string;
    iso3: string | null;
    latitude: number | null;
    longitude: number | null;
    synthetic: boolean;
    created_at: Moment;
    ended_on: string | null;
    version: Generated<number>;
  };
  city_round: {
    city_id: string;
    round_id: string;
    state: string;
    state_since: Moment;
    due_on: string;
    revision: Generated<number>;
    steps_done: Generated<string[]>;
    verifier_id: string | null;
    version: Generated<number>;
  };
  audit: {
    city_id: string;
    position: number;
    at: Moment;
    actor: string;
    action: string;
    subject: string;
    before: JSONColumnType<object> | null;
    after: JSONColumnType<object> | null;
    previous_hash: string;
    hash: string;
  };
}
