-- Saved groups of areas. Built-in ones come from data/regions/groups.csv and are not changed by anybody.
-- No key: writers hold the lock of the groups, and a row replaced in one transaction must not run into an index.
create table region_groups (
  -- Slug, unique; stands in addresses.
  id varchar not null,
  name varchar not null,
  -- sabuk_perbatasan, kawasan, lain
  kind varchar not null,
  -- Empty = none.
  note varchar not null,
  -- Where the group is named; empty for groups of one's own.
  source varchar not null,
  source_date varchar not null,
  builtin boolean not null,
  -- Region of whoever made it; empty = the whole country.
  owner_region varchar not null,
  author varchar not null,
  -- Raised by every change: who writes over another version than the last is told so.
  version integer not null,
  updated_at varchar not null
);
create table region_group_members (group_id varchar not null, code varchar not null);
