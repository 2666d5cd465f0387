-- Prevention plans. Each saved state is a row of plan_versions that is never changed; `plans` and `plan_items` are the newest one, in columns
-- that lists, sums and counts ask for. No key: writers hold the lock of the plans, and rows replaced in one transaction must not run into
-- an index.
create table plans (
  id bigint not null,
  -- Area; never changes.
  code varchar not null,
  title varchar not null,
  -- Empty = none, here and below.
  election varchar not null,
  starts varchar not null,
  ends varchar not null,
  owner varchar not null,
  -- draf, diajukan, disetujui, berjalan, selesai
  status varchar not null,
  -- Raised by every change: who writes over another version than the last is told so.
  version integer not null,
  budget bigint,
  created_by varchar not null,
  created_at varchar not null,
  updated_by varchar not null,
  updated_at varchar not null,
  submitted_by varchar not null,
  -- 0 = none was approved.
  approved_version integer not null,
  approved_by varchar not null,
  approved_at varchar not null,
  approved_reason varchar not null,
  -- Approved by the one user of this machine.
  approved_alone boolean not null
);
create table plan_versions (
  plan_id bigint not null,
  version integer not null,
  status varchar not null,
  step varchar not null,
  author varchar not null,
  made_at varchar not null,
  reason varchar not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  head_changed boolean not null,
  -- JSON of the whole plan.
  content varchar not null
);
create table plan_items (
  plan_id bigint not null,
  item_order integer not null,
  item_key varchar not null,
  code varchar not null,
  issue varchar not null,
  measure varchar not null,
  title varchar not null,
  status varchar not null,
  starts varchar not null,
  ends varchar not null,
  cost bigint,
  staff integer,
  activities integer not null
);
create table plan_comments (
  id bigint not null,
  plan_id bigint not null,
  item_key varchar not null,
  body varchar not null,
  author varchar not null,
  made_at varchar not null,
  version integer not null
);
