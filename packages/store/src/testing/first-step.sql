-- What an installation held that was made by the first step of the schema alone: a row or more in every table of it.

insert into hub (hub_id, name, language, chain, settings, created_at, version) values
  ('north', 'North', 'fr', '["approver", "verifier"]', '{"blindSample": 0.2}', '2025-01-05T08:00:00.123Z', 3);

insert into round (round_id, hub_id, period, title, framework_version, benchmark_set, chain, opens_on, due_on, closed_at,
  created_at, version) values
  ('north-2024', 'north', '2024', 'Round of 2024', '1.0.0', 'reference', '["verifier"]', '2025-01-06', '2025-06-30',
    '2025-12-01T00:00:00Z', '2025-01-05T08:00:00Z', 2),
  ('north-2025', 'north', '2025', 'Round of 2025', '1.0.0', 'u4ssc-published', '["approver", "verifier"]',
    '2026-01-05', '2026-06-30', null, '2026-01-05T08:00:00Z', 1);

insert into city (city_id, hub_id, name, country, iso3, latitude, longitude, synthetic, created_at, ended_on, version) values
  ('havenstad', 'north', 'Havenstad', 'Nowhere', null, 52.1, 4.7, true, '2025-01-05T08:00:00Z', null, 2),
  ('old-town', 'north', 'مدينة', 'Nowhere', 'NOW', null, null, true, '2025-01-05T08:00:00Z', '2025-03-01', 1);

insert into city_change (city_id, change_id, kind, happened_on, others, before, after, note, recorded_at, recorded_by) values
  ('havenstad', 'c1', 'merged', '2025-03-01', '{old-town}', '{"name": "Haven"}', '{"name": "Havenstad"}', 'By law.',
    '2025-03-02T10:00:00Z', 'hanna');

insert into city_round (city_id, round_id, state, state_since, due_on, revision, steps_done, verifier_id, version) values
  ('havenstad', 'north-2024', 'published', '2025-09-01T10:00:00Z', '2025-06-30', 2, '{verifier}', 'vera', 9),
  ('havenstad', 'north-2025', 'collecting', '2026-01-05T08:00:00Z', '2026-07-15', 0, '{}', null, 1);

insert into figure (city_id, round_id, figure_id, version, kpi_id, component, variable, status, value_number, value_text,
  value_boolean, unit, reason, quality, origin, source, source_year, evidence, note, raw, place, changed_at, changed_by,
  import_id) values
  ('havenstad', 'north-2024', '//population', 1, null, null, 'population', 'given', 311000, null, null, 'person', null,
    'A', 'measured', 'Register', 2024, 'p. 3', 'Counted.', '311.000', '{"sheet": "Data", "cell": "D7"}',
    '2025-02-01T09:26:53.589Z', 'ana', null),
  ('havenstad', 'north-2024', '//households', 2, null, null, 'households', 'given', 142000.5, null, null, 'household',
    null, null, null, null, null, null, null, null, null, '2025-02-02T09:26:53.589Z', 'ana', 'i1'),
  ('havenstad', 'north-2024', 'EC_ICT_ICT_1C//householdsWithInternet', 1, 'EC_ICT_ICT_1C', null,
    'householdsWithInternet', 'given', 136000, null, null, 'household', null, null, null, null, null, null, null, null,
    null, '2025-02-01T09:26:53.589Z', 'ana', null),
  ('havenstad', 'north-2025', '//population', 1, null, null, 'population', 'not-reported', null, null, null, null,
    'not-collected', null, null, null, null, null, null, null, null, '2026-02-01T09:26:53.589Z', 'ana', null);

insert into figure_version (city_id, round_id, figure_id, version, content, removed, cause, changed_at, changed_by,
  import_id)
select city_id, round_id, figure_id, version, jsonb_build_object('value', value_number, 'unit', unit, 'status', status,
  'reason', reason, 'quality', quality, 'origin', origin, 'source', source, 'sourceYear', source_year, 'evidence',
  evidence, 'note', note), false, 'edit', changed_at, changed_by, import_id from figure;
insert into figure_version (city_id, round_id, figure_id, version, content, removed, cause, changed_at, changed_by) values
  ('havenstad', 'north-2024', '//households', 1, '{}', true, 'import', '2025-02-01T09:26:53.589Z', 'ana');

insert into file_import (city_id, import_id, round_id, file_name, sha256, state, recognised, changes, problems,
  created_at, created_by, decided_at) values
  ('havenstad', 'i1', 'north-2024', 'data sheet.xlsx', repeat('a', 64), 'confirmed', '{"format": "csv", "same": "0"}',
    '[]', '[]', '2025-02-02T09:00:00Z', 'ana', '2025-02-02T09:26:53.589Z');

insert into revision (city_id, round_id, revision, kind, content, sha256, frozen_at, frozen_by)
select 'havenstad', 'north-2024', number, kind, jsonb_build_object(
    'schema', 'urbimetry/round-revision/1',
    'city', '{"name": "Havenstad", "country": "Nowhere"}'::jsonb,
    'synthetic', true,
    'round', '{"roundId": "north-2024", "title": "Round of 2024", "period": "2024"}'::jsonb,
    'framework', '{"id": "u4ssc", "version": "1.0.0"}'::jsonb,
    'benchmarks', '{"id": "reference", "version": "1.0.0"}'::jsonb,
    'figures', (select jsonb_object_agg(figure_id, jsonb_build_object('version', version, 'content', content))
      from figure_version where round_id = 'north-2024' and not removed),
    'values', '{"EC_ICT_ICT_1C": 95.77}'::jsonb,
    'score', '{"percent": 95.77, "scored": 1, "reported": 1, "total": 112}'::jsonb,
    'refused', '[]'::jsonb, 'answers', '[]'::jsonb, 'evidence', '[]'::jsonb, 'decisions', '[]'::jsonb
  ), repeat(number::text, 64), frozen_at, 'ana'
from (values (1, 'submission', '2025-06-01T10:00:00Z'::timestamptz), (2, 'publication', '2025-09-01T10:00:00Z'))
  as revisions(number, kind, frozen_at);

insert into erratum (city_id, round_id, erratum_id, revision, figure_id, before, after, reason, recorded_at, recorded_by)
values ('havenstad', 'north-2024', 'e1', 2, '//population', '{"value": 1}', '{"value": 311000}', 'A digit was lost.',
  '2025-10-01T10:00:00Z', 'hanna');

insert into evidence (city_id, evidence_id, kind, name, sha256, media_type, bytes, address, added_at, added_by) values
  ('havenstad', 'f1', 'file', 'Census 2024.pdf', repeat('b', 64), 'application/pdf', 5000000000, null,
    '2025-02-01T10:00:00Z', 'ana'),
  ('havenstad', 'l1', 'link', 'Register', null, null, null, 'https://example.org/register', '2025-02-01T10:00:00Z', 'ana');
insert into evidence_use (city_id, round_id, data_point_id, evidence_id, page, note, added_at, added_by) values
  ('havenstad', 'north-2024', 'EC_ICT_ICT_1C', 'f1', 12, 'Table 3', '2025-02-01T10:00:00Z', 'ana');

insert into remark (city_id, round_id, remark_id, data_point_id, text, mentions, written_at, written_by, resolved_at,
  resolved_by) values
  ('havenstad', 'north-2024', 'r1', 'EC_ICT_ICT_1C', 'Is that the old boundary?', '{ana,ben}', '2025-07-01T10:00:00Z',
    'vera', '2025-07-02T10:00:00Z', 'ana');
insert into finding_answer (city_id, round_id, data_point_id, rule_id, reason, answered_at, answered_by) values
  ('havenstad', 'north-2024', 'EC_ICT_ICT_1C', 'large-change', 'A new network.', '2025-05-01T10:00:00Z', 'ana');
insert into decision (city_id, round_id, data_point_id, decision_id, revision, step, outcome, reason_code, grounds,
  decided_at, decided_by) values
  ('havenstad', 'north-2024', 'EC_ICT_ICT_1C', 'd1', 1, 'verifier', 'queried', 'unclear', 'Which boundary?',
    '2025-07-01T10:00:00Z', 'vera'),
  ('havenstad', 'north-2024', 'EC_ICT_ICT_1C', 'd2', 1, 'verifier', 'verified', null, 'Answered.',
    '2025-08-01T10:00:00Z', 'vera');
insert into assignment (city_id, round_id, data_point_id, person_id, due_on, assigned_at, assigned_by) values
  ('havenstad', 'north-2025', 'EC_ICT_ICT_1C', 'ben', '2026-05-01', '2026-01-06T10:00:00Z', 'ana');

insert into city_member (city_id, person_id, role, covers, since, granted_by) values
  ('havenstad', 'ana', 'city-coordinator', '{}', '2025-01-05T08:00:00Z', 'hanna'),
  ('havenstad', 'ben', 'contributor', '{EC_ICT_ICT_1C}', '2025-01-05T08:00:00Z', 'ana');
insert into hub_member (hub_id, person_id, role, qualification, since, granted_by) values
  ('north', 'hanna', 'hub-manager', null, '2025-01-05T08:00:00Z', 'sekina'),
  ('north', 'vera', 'verifier', 'qualified', '2025-01-05T08:00:00Z', 'hanna');
insert into system_member (person_id, role, since, granted_by) values
  ('sekina', 'secretariat', '2025-01-05T08:00:00Z', 'system');
insert into conflict_declaration (city_id, round_id, person_id, conflict, statement, declared_at) values
  ('havenstad', 'north-2024', 'vera', false, 'None.', '2025-06-30T10:00:00Z');
