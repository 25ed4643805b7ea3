-- What is read of many frozen states at a time, beside their contents: values by data point, which comparable cities are
-- read from, fingerprints by data point, which tell what changed between two of them, and the city's score.
alter table revision add column point_values jsonb not null default '{}';
alter table revision add column fingerprints jsonb not null default '{}';
alter table revision add column score jsonb not null default '{}';
