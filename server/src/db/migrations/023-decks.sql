-- Saved decks for meetings, and what stands on every slide of an office. No keys: writers hold the lock of the decks, and rows replaced in one
-- transaction must not run into an index.
create table decks (
  -- Never given twice, although decks can be deleted: kept pictures and the audit log name them by it.
  id bigint not null,
  -- Provinsi or kabupaten/kota; never changes.
  area varchar not null,
  -- provinsi, kabkota
  kind varchar not null,
  lang varchar not null,
  -- 0 = internal.
  release bigint not null,
  -- Whose eyes its figures were read with: *, a region code, or - for the public. Who sees less than that does not see the deck.
  sight varchar not null,
  title varchar not null,
  -- Empty = none, here and below.
  occasion varchar not null,
  -- How many are shown.
  slides integer not null,
  sample boolean not null,
  -- Of the figures.
  data_version bigint not null,
  -- Raised by every change.
  version integer not null,
  made_by varchar not null,
  made_name varchar not null,
  -- Moments are ISO 8601 in UTC.
  made_at varchar not null,
  edited_by varchar not null,
  edited_name varchar not null,
  edited_at varchar not null,
  -- Who read its figures last, and when.
  drawn_name varchar not null,
  drawn_at varchar not null,
  -- JSON, here and below: what it was asked for; slides as they were made; maps; what people decided; what the last refresh changed.
  question varchar not null,
  content varchar not null,
  pictures varchar not null,
  choices varchar not null,
  changes varchar not null
);
create table deck_offices (
  code varchar not null,
  name varchar not null,
  -- PNG or JPEG as a data: address; empty = none.
  logo varchar not null,
  version integer not null,
  edited_by varchar not null,
  edited_at varchar not null
);
