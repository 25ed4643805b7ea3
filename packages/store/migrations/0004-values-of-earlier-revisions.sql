-- Revisions that were frozen before values and score stood beside them have both in their content. Without this their
-- cities would be nobody's peers, and stand on the map without a score.
update revision set point_values = content -> 'values' where point_values = '{}' and jsonb_typeof(content -> 'values') = 'object';
update revision set score = content -> 'score' where score = '{}' and jsonb_typeof(content -> 'score') = 'object';
