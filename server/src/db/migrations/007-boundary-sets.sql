-- Boundary sets as they are served; the set in use is the last publication. The data directory keeps a copy only.
create table boundary_sets (
  publication bigint primary key,
  version varchar not null,
  kind varchar not null,
  inputs varchar not null,
  files_sha256 varchar not null,
  published_at timestamp not null
);
create table boundary_files (
  publication bigint not null,
  path varchar not null,
  sha256 varchar not null,
  bytes bigint not null
);
-- Gzip of a file in base64, cut so that no value is large. No key: with an index DuckDB never gives back the room of deleted rows.
create table boundary_parts (
  publication bigint not null,
  path varchar not null,
  part integer not null,
  content varchar not null
);
