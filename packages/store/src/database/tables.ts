import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** A moment; read and written as an ISO text of UTC with milliseconds. */
type Moment = string;
type Json<Content extends object> = JSONColumnType<Content>;
/** JSON of any kind, written as text. */
type AnyJson = ColumnType<unknown, string, string>;

/** Tables of the store, as the migrations make them. What a column means is said there. */
export interface Tables {
  hub: {
    hub_id: string;
    name: string;
    language: string;
    chain: Json<string[]>;
    settings: Json<{ blindSample?: number }>;
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
  city_change: {
    city_id: string;
    change_id: string;
    kind: string;
    happened_on: string;
    others: string[];
    before: AnyJson;
    after: AnyJson;
    note: string | null;
    recorded_at: Moment;
    recorded_by: string;
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
  figure: {
    city_id: string;
    round_id: string;
    figure_id: string;
    version: number;
    kpi_id: string | null;
    component: string | null;
    variable: string | null;
    status: string;
    value_number: number | null;
    value_text: string | null;
    value_boolean: boolean | null;
    unit: string | null;
    reason: string | null;
    quality: string | null;
    origin: string | null;
    source: string | null;
    source_year: number | null;
    evidence: string | null;
    note: string | null;
    raw: string | null;
    place: AnyJson | null;
    changed_at: Moment;
    changed_by: string;
    import_id: string | null;
  };
  figure_version: {
    city_id: string;
    round_id: string;
    figure_id: string;
    version: number;
    content: AnyJson;
    removed: Generated<boolean>;
    cause: string;
    changed_at: Moment;
    changed_by: string;
    import_id: string | null;
  };
  file_import: {
    city_id: string;
    import_id: string;
    round_id: string;
    file_name: string;
    sha256: string;
    state: string;
    recognised: AnyJson;
    changes: AnyJson;
    problems: AnyJson;
    created_at: Moment;
    created_by: string;
    decided_at: Moment | null;
  };
  revision: {
    city_id: string;
    round_id: string;
    revision: number;
    kind: string;
    content: AnyJson;
    sha256: string;
    frozen_at: Moment;
    frozen_by: string;
  };
  erratum: {
    city_id: string;
    round_id: string;
    erratum_id: string;
    revision: number;
    figure_id: string;
    before: AnyJson;
    after: AnyJson;
    reason: string;
    recorded_at: Moment;
    recorded_by: string;
  };
  evidence: {
    city_id: string;
    evidence_id: string;
    kind: string;
    name: string;
    sha256: string | null;
    media_type: string | null;
    bytes: number | null;
    address: string | null;
    added_at: Moment;
    added_by: string;
    removed_at: Moment | null;
  };
  evidence_use: {
    city_id: string;
    round_id: string;
    data_point_id: string;
    evidence_id: string;
    page: number | null;
    note: string | null;
    added_at: Moment;
    added_by: string;
  };
  remark: {
    city_id: string;
    round_id: string;
    remark_id: string;
    data_point_id: string | null;
    text: string;
    mentions: string[];
    written_at: Moment;
    written_by: string;
    resolved_at: Moment | null;
    resolved_by: string | null;
  };
  finding_answer: {
    city_id: string;
    round_id: string;
    data_point_id: string;
    rule_id: string;
    reason: string;
    answered_at: Moment;
    answered_by: string;
  };
  decision: {
    city_id: string;
    round_id: string;
    data_point_id: string;
    decision_id: string;
    revision: number;
    step: string;
    outcome: string;
    reason_code: string | null;
    grounds: string;
    decided_at: Moment;
    decided_by: string;
  };
  assignment: {
    city_id: string;
    round_id: string;
    data_point_id: string;
    person_id: string;
    due_on: string | null;
    assigned_at: Moment;
    assigned_by: string;
  };
  city_member: {
    city_id: string;
    person_id: string;
    role: string;
    covers: string[];
    since: Moment;
    granted_by: string;
  };
  hub_member: {
    hub_id: string;
    person_id: string;
    role: string;
    qualification: string | null;
    since: Moment;
    granted_by: string;
  };
  system_member: { person_id: string; role: string; since: Moment; granted_by: string };
  conflict_declaration: {
    city_id: string;
    round_id: string;
    person_id: string;
    conflict: boolean;
    statement: string;
    declared_at: Moment;
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
