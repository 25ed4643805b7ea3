-- How many states of rounds were frozen in a hub: it grows with each, so that whoever has read comparable cities knows at
-- once whether they are still the same. Counting them anew took longer the more cities a hub has.
alter table hub add column frozen bigint not null default 0;
update hub set frozen = (
  select count(*) from revision join round using (round_id) where round.hub_id = hub.hub_id);
