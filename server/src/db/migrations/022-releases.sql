-- Numbered public snapshots. Never edited, and never removed once published. No keys: writers hold the lock of the releases, and rows replaced
-- in one transaction must not run into an index.
create table releases (
  number bigint not null,
  -- Region code, or ID for the whole country.
  area varchar not null,
  area_name varchar not null,
  -- menyiapkan, gagal, draf, diajukan, disetujui, terbit, diganti, dibatalkan
  status varchar not null,
  -- Raised by every step.
  version integer not null,
  -- 0 = none, here and below; empty = none for texts.
  supersedes bigint not null,
  superseded_by bigint not null,
  -- JSON of what was asked for.
  task varchar not null,
  -- Period of all windows.
  starts varchar not null,
  ends varchar not null,
  prepared_on varchar not null,
  data_version bigint not null,
  method_version varchar not null,
  sample boolean not null,
  notes varchar not null,
  -- Version of the boundary set that it is drawn with.
  boundaries varchar not null,
  -- Of the document.
  sha256 varchar not null,
  -- JSON: what is hidden, for staff.
  summary varchar not null,
  -- JSON: why it could not be made.
  problem varchar not null,
  prepared_by varchar not null,
  -- Moments are ISO 8601 in UTC.
  prepared_at varchar not null,
  submitted_by varchar not null,
  submitted_at varchar not null,
  approved_by varchar not null,
  approved_at varchar not null,
  -- By whoever prepared it, the one user of this machine.
  approved_alone boolean not null,
  published_by varchar not null,
  published_at varchar not null,
  -- Day in Jakarta.
  published_on varchar not null
);
create table release_steps (
  number bigint not null,
  version integer not null,
  step varchar not null,
  author varchar not null,
  made_at varchar not null,
  reason varchar not null
);
-- Sign of life of a release that is being made: which process makes it, and when it was last heard of.
create table release_makers (
  number bigint not null,
  process varchar not null,
  alive_at varchar not null
);
create table release_parts (
  number bigint not null,
  -- document: as published, canonical JSON. truth: the true counts, as sensitive as the reports; never in an answer.
  kind varchar not null,
  part integer not null,
  -- Gzip in base64, in pieces.
  content varchar not null
);
-- Shapes that releases are drawn with: copies, because boundary sets are replaced.
create table release_shapes (
  version varchar not null,
  -- nasional, or the code of a provinsi.
  name varchar not null,
  part integer not null,
  content varchar not null
);
-- All that the public side reads, and nothing else.
create schema if not exists published;
create view published.heads as
  select number, area, area_name, starts, ends, prepared_on, published_on, superseded_by, data_version, method_version, sample, notes,
    sha256, boundaries
  from releases where status in ('terbit', 'diganti');
create view published.documents as
  select p.number, p.part, p.content
  from release_parts p join releases r on r.number = p.number
  where p.kind = 'document' and r.status in ('terbit', 'diganti');
create view published.shapes as
  select s.version, s.name, s.part, s.content
  from release_shapes s
  where s.version in (select r.boundaries from releases r where r.status in ('terbit', 'diganti'));
