-- Links between areas that a planner added or removed, on top of those that follow from the boundaries. Nothing is ever deleted: an edit
-- that no longer holds says who withdrew it and when. No key: one writer at a time, and a row is changed in place.
create table neighbour_links (
  id bigint not null,
  -- provinsi, kabkota, kecamatan
  level varchar not null,
  -- code_a < code_b
  code_a varchar not null,
  code_b varchar not null,
  -- add, remove
  action varchar not null,
  reason varchar not null,
  author varchar not null,
  -- ISO 8601 in UTC.
  made_at varchar not null,
  -- Empty = still in force.
  withdrawn_by varchar not null,
  withdrawn_at varchar not null
);
