-- Hubs, cities, rounds and everything that a city and those who verify it write down.
--
-- Every table of a city carries city_id first in its primary key, so that it can be spread over several machines by city.
-- Foreign keys lead to small reference tables (hub, round) or stay within one city. Ids are given by the program, never by
-- a sequence. Persons are referred to by id alone: who leaves stays named in what she signed.

create table hub (
  hub_id text primary key,
  name text not null,
  language text not null,
  -- Steps that a submission goes through, in their order: approver, hub, verifier, second-reviewer.
  chain jsonb not null default '["verifier"]',
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);

create table round (
  round_id text primary key,
  hub_id text not null references hub,
  period text not null,
  title text not null,
  framework_version text not null,
  benchmark_set text not null,
  chain jsonb not null,
  opens_on date not null,
  due_on date not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (hub_id, period, title)
);

create table city (
  city_id text primary key,
  hub_id text not null references hub,
  name text not null,
  country text not null,
  iso3 text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  synthetic boolean not null default false,
  created_at timestamptz not null,
  -- A city that was merged away keeps its rounds and takes no new ones.
  ended_on date,
  version integer not null default 1
);
create index city_of_hub on city (hub_id, city_id);

-- A city over time: what it was called, what it was made of, where it went.
create table city_change (
  city_id text not null references city,
  change_id text not null,
  kind text not null check (kind in ('renamed', 'merged', 'split', 'boundary')),
  happened_on date not null,
  -- Ids of the other cities: those merged into this one, or split from it.
  others text[] not null default '{}',
  before jsonb not null,
  after jsonb not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_id, change_id)
);

create table city_round (
  city_id text not null references city,
  round_id text not null references round,
  state text not null check (state in ('collecting', 'submitted', 'in-verification', 'returned', 'verified', 'published')),
  state_since timestamptz not null,
  due_on date not null,
  -- Last frozen revision, 0 before the first submission.
  revision integer not null default 0,
  -- Steps of the chain that are done since the last submission.
  steps_done text[] not null default '{}',
  verifier_id text,
  version integer not null default 1,
  primary key (city_id, round_id)
);
create index city_round_by_round on city_round (round_id, state);

-- One reported quantity as it stands now: an input, a value given directly, or a quantity of the city profile.
create table figure (
  city_id text not null,
  round_id text not null,
  -- KPI, component and variable, joined by '/': 'EC_ICT_ICT_1C//householdsWithInternet', '//population'.
  figure_id text not null,
  version integer not null check (version >= 1),
  kpi_id text,
  component text,
  variable text,
  status text not null check (status in ('given', 'not-reported', 'not-applicable', 'withheld')),
  value_number double precision check (value_number between -1.7976931348623157e308 and 1.7976931348623157e308),
  value_text text,
  value_boolean boolean,
  unit text,
  reason text,
  quality text,
  origin text,
  source text,
  source_year integer,
  evidence text,
  note text,
  raw text,
  place jsonb,
  changed_at timestamptz not null,
  changed_by text not null,
  import_id text,
  primary key (city_id, round_id, figure_id),
  foreign key (city_id, round_id) references city_round,
  check (num_nonnulls(value_number, value_text, value_boolean) <= 1),
  check (status = 'given' or num_nonnulls(value_number, value_text, value_boolean) = 0)
);

-- Every state that a figure ever had, the present one included. 'removed' ends a figure; a later version brings it back.
create table figure_version (
  city_id text not null,
  round_id text not null,
  figure_id text not null,
  version integer not null,
  content jsonb not null,
  removed boolean not null default false,
  -- edit, import, undo, copy-forward, restore, erratum
  cause text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  import_id text,
  primary key (city_id, round_id, figure_id, version),
  foreign key (city_id, round_id) references city_round
);
create index figure_version_by_import on figure_version (city_id, import_id) where import_id is not null;

create table file_import (
  city_id text not null,
  import_id text not null,
  round_id text not null,
  file_name text not null,
  sha256 text not null,
  state text not null check (state in ('previewed', 'confirmed', 'undone', 'dropped')),
  recognised jsonb not null,
  changes jsonb not null,
  problems jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  decided_at timestamptz,
  primary key (city_id, import_id),
  foreign key (city_id, round_id) references city_round
);

-- A frozen state of a round. Its hash is over the canonical JSON of its content.
create table revision (
  city_id text not null,
  round_id text not null,
  revision integer not null check (revision >= 1),
  kind text not null check (kind in ('submission', 'publication', 'erratum')),
  content jsonb not null,
  sha256 text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  primary key (city_id, round_id, revision),
  foreign key (city_id, round_id) references city_round
);

create table erratum (
  city_id text not null,
  round_id text not null,
  erratum_id text not null,
  revision integer not null,
  figure_id text not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null check (length(reason) > 0),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_id, round_id, erratum_id),
  foreign key (city_id, round_id, revision) references revision
);

-- A file or address behind values. Files lie by their hash in the evidence folder or bucket.
create table evidence (
  city_id text not null references city,
  evidence_id text not null,
  kind text not null check (kind in ('file', 'link')),
  name text not null,
  sha256 text,
  media_type text,
  bytes bigint check (bytes >= 0),
  address text,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  primary key (city_id, evidence_id),
  check ((kind = 'file') = (sha256 is not null and media_type is not null and bytes is not null)),
  check ((kind = 'link') = (address is not null))
);

create table evidence_use (
  city_id text not null,
  round_id text not null,
  data_point_id text not null,
  evidence_id text not null,
  page integer check (page >= 1),
  note text,
  added_at timestamptz not null,
  added_by text not null,
  primary key (city_id, round_id, data_point_id, evidence_id),
  foreign key (city_id, round_id) references city_round,
  foreign key (city_id, evidence_id) references evidence
);

create table remark (
  city_id text not null,
  round_id text not null,
  remark_id text not null,
  data_point_id text,
  text text not null check (length(text) between 1 and 10000),
  mentions text[] not null default '{}',
  written_at timestamptz not null,
  written_by text not null,
  resolved_at timestamptz,
  resolved_by text,
  primary key (city_id, round_id, remark_id),
  foreign key (city_id, round_id) references city_round
);

-- Why a warning is right as it stands; travels to the verifier.
create table finding_answer (
  city_id text not null,
  round_id text not null,
  data_point_id text not null,
  rule_id text not null,
  reason text not null check (length(reason) > 0),
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (city_id, round_id, data_point_id, rule_id),
  foreign key (city_id, round_id) references city_round
);

-- What a person of the chain decided on one data point of one revision. A later decision outweighs an earlier one.
create table decision (
  city_id text not null,
  round_id text not null,
  data_point_id text not null,
  decision_id text not null,
  revision integer not null,
  step text not null,
  outcome text not null check (outcome in ('verified', 'queried', 'rejected', 'not-verifiable')),
  reason_code text,
  grounds text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (city_id, round_id, data_point_id, decision_id),
  foreign key (city_id, round_id, revision) references revision,
  check (outcome = 'verified' or reason_code is not null)
);

create table assignment (
  city_id text not null,
  round_id text not null,
  data_point_id text not null,
  person_id text not null,
  due_on date,
  assigned_at timestamptz not null,
  assigned_by text not null,
  primary key (city_id, round_id, data_point_id, person_id),
  foreign key (city_id, round_id) references city_round
);

create table city_member (
  city_id text not null references city,
  person_id text not null,
  role text not null check (role in ('city-coordinator', 'contributor', 'approver', 'viewer')),
  -- Categories and KPIs a contributor may write; empty for all.
  covers text[] not null default '{}',
  since timestamptz not null,
  granted_by text not null,
  primary key (city_id, person_id, role)
);
create index city_member_by_person on city_member (person_id);

create table hub_member (
  hub_id text not null references hub,
  person_id text not null,
  role text not null check (role in ('hub-manager', 'verifier', 'second-reviewer', 'viewer')),
  qualification text check (qualification in ('provisional', 'qualified')),
  since timestamptz not null,
  granted_by text not null,
  primary key (hub_id, person_id, role)
);

create table system_member (
  person_id text not null,
  role text not null check (role in ('secretariat')),
  since timestamptz not null,
  granted_by text not null,
  primary key (person_id, role)
);

-- What a verifier declared before opening a city's round.
create table conflict_declaration (
  city_id text not null,
  round_id text not null,
  person_id text not null,
  conflict boolean not null,
  statement text not null,
  declared_at timestamptz not null,
  primary key (city_id, round_id, person_id),
  foreign key (city_id, round_id) references city_round
);

-- Who did what, when, before and after: one chain of hashes a city, and one under the city_id 'system' for all else.
create table audit (
  city_id text not null,
  position bigint not null check (position >= 1),
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null,
  primary key (city_id, position)
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log takes no % ', tg_op using errcode = 'restrict_violation';
end $$;
create trigger audit_keeps_rows before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_keeps_all before truncate on audit for each statement execute function audit_is_append_only();
