-- Imported regions may name the region they came from (`pendahulu`).
alter table regions add column predecessor varchar;
