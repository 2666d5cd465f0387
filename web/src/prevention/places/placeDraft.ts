import type { PlaceDetail, PlaceInput, PlaceKind } from '@petarawan/server/contract/prevention/places';

/** A place while it is being written: every field as text. */
export interface Draft {
  /** Null for a new one. */
  id: string | null;
  version: number;
  kind: PlaceKind;
  name: string;
  region: { code: string; name: string } | null;
  place: string;
  launched: string;
  partners: string;
  office: string;
  note: string;
  source: string;
  sourceDate: string;
  published: boolean;
  activities: string;
  isClosed: boolean;
  closedOn: string;
  reason: string;
}

export const newDraft = (kind: PlaceKind, region: Draft['region']): Draft => ({
  id: null,
  version: 0,
  kind,
  name: '',
  region,
  place: '',
  launched: '',
  partners: '',
  office: '',
  note: '',
  source: '',
  sourceDate: '',
  published: false,
  activities: '',
  isClosed: false,
  closedOn: '',
  reason: '',
});

export const draftOf = (place: PlaceDetail): Draft => ({
  id: place.id,
  version: place.version,
  kind: place.kind,
  name: place.name,
  region: { code: place.code, name: place.regionName },
  place: place.place ?? '',
  launched: place.launched ?? '',
  partners: place.partners.join('\n'),
  office: place.office ?? '',
  note: place.note ?? '',
  source: place.source?.name ?? '',
  sourceDate: place.source?.date ?? '',
  published: place.published,
  activities: place.byHand.join('\n'),
  isClosed: place.closed !== null,
  closedOn: place.closed?.on ?? '',
  reason: place.closed?.reason ?? '',
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const orNull = (text: string): string | null => text.trim() || null;
/** The day of a source may be a year or a month in published files; only a whole day can be sent. */
const dayOrNull = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

/** What is sent of a draft whose area is chosen. */
export const inputOf = (draft: Draft, code: string): PlaceInput => ({
  kind: draft.kind,
  name: draft.name.trim(),
  code,
  place: orNull(draft.place),
  launched: dayOrNull(draft.launched),
  partners: lines(draft.partners),
  office: orNull(draft.office),
  note: orNull(draft.note),
  closed: draft.isClosed ? { on: draft.closedOn, reason: draft.reason.trim() } : null,
  published: draft.published,
  source: orNull(draft.source) === null ? null : { name: draft.source.trim(), date: dayOrNull(draft.sourceDate) },
  activities: lines(draft.activities),
});

/** Fields in which two drafts differ. */
export const differences = (mine: Draft, theirs: Draft): (keyof Draft)[] =>
  (Object.keys(mine) as (keyof Draft)[]).filter(
    (field) => field !== 'id' && field !== 'version' && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
