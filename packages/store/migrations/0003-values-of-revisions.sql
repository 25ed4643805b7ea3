-- Values of a frozen state by data point, beside its content: what comparable cities are read from, hundreds at a time.
alter table revision add column point_values jsonb not null default '{}';
