-- Allocations that somebody kept: the question and the answer as it was then, both as JSON. A run is never changed.
-- No key: one writer at a time.
create table allocation_runs (
  id bigint not null,
  title varchar not null,
  -- Area whose areas were the candidates; empty = the whole country.
  code varchar not null,
  place varchar not null,
  -- optimal, limit, infeasible, nothing
  status varchar not null,
  chosen integer not null,
  author varchar not null,
  -- ISO 8601 in UTC.
  made_at varchar not null,
  data_version bigint not null,
  input varchar not null,
  answer varchar not null
);
