-- Who did what, when: rows are added and never changed. Each row holds the hash of the one before it (docs/decisions/015).
create table audit_log (
  -- Numbered by the chain itself (audit_head), without gaps.
  seq bigint primary key,
  -- Form of the hashed text, so that a later one can be told apart.
  version integer not null,
  -- ISO 8601 in UTC with milliseconds; text, because it is hashed as it is.
  happened_at varchar not null,
  actor_kind varchar not null,
  actor_id varchar,
  actor_label varchar,
  actor_role varchar,
  actor_region varchar,
  session varchar,
  request_id varchar,
  ip varchar,
  action varchar not null,
  subject_type varchar not null,
  subject_id varchar,
  details varchar not null,
  previous varchar not null,
  hash varchar not null
);
-- The end of the chain, one row: who appends locks it first. No key: it is updated twice in a transaction.
create table audit_head (seq bigint not null, hash varchar not null);
insert into audit_head values (0, '0000000000000000000000000000000000000000000000000000000000000000');
