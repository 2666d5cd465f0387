-- Registry of places and series of prevention: Kampung Pengawasan Partisipatif, posko, forum warga, sosialisasi … Published ones come
-- from data/prevention/places.csv; a row somebody changed by hand is no longer replaced by a new edition.
-- No key: writers hold the lock of the places, and a row is changed in place.
create table places (
  -- Slug, unique; stands in addresses.
  id varchar not null,
  -- kampung, posko, pojok, forum_warga, p2p, sosialisasi, sarasehan, rakernis, patroli
  kind varchar not null,
  name varchar not null,
  code varchar not null,
  -- Where exactly, in words.
  place varchar,
  launched_on date,
  -- Parted by |
  partners varchar,
  -- Office to turn to; never a person.
  office varchar,
  note varchar,
  closed_on date,
  close_reason varchar,
  source varchar,
  source_date varchar,
  -- Everybody sees it.
  published boolean not null default false,
  builtin boolean not null default false,
  import_id bigint,
  -- Raised by every change: who writes over another version than the last is told so.
  version integer not null default 1,
  -- Of the last change by hand; empty = none.
  author varchar not null default '',
  -- ISO 8601 in UTC.
  updated_at varchar not null default ''
);
-- Every state that people saved, as JSON.
create table place_versions (
  place_id varchar not null,
  version integer not null,
  author varchar not null,
  made_at varchar not null,
  content varchar not null
);
-- Activities (source_id) that people linked to a place; those of the same kind in its kecamatan are linked without it.
create table place_activities (place_id varchar not null, source_id varchar not null);
