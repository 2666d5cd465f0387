import type { Text } from '../../http/contract.ts';
import { localDayIfKnown } from '../../regions/clock/localDay.ts';
import type { Place } from './contract.ts';
import type { Judged } from './placeStatus.ts';
import type { FoundPlace } from './repository.ts';

const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/** A stored place in the words of the contract, with its activities or why none can be told. */
export function shownPlace(p: FoundPlace, judged: Judged, activities: NonNullable<Place['activities']> | Text): Place {
  const told = 'total' in activities ? activities : null;
  return {
    id: p.id,
    kind: p.kind,
    name: p.name,
    code: p.code,
    regionName: p.region ?? p.code,
    place: p.place,
    launched: p.launched,
    partners: p.partners ? p.partners.split('|') : [],
    office: p.office,
    note: p.note,
    closed: p.closed_on === null ? null : { on: p.closed_on, reason: p.close_reason ?? '' },
    published: p.published,
    source: sourceOf(p),
    sample: p.sample,
    version: p.version,
    ...judged,
    activities: told,
    activitiesAbsent: 'total' in activities ? null : activities,
  };
}

/** Where a place is stated: as it says itself, else the file it came in. */
export function sourceOf(p: FoundPlace): Place['source'] {
  if (p.source !== null) return { name: p.source, date: p.source_date, note: p.sample ? SAMPLE_NOTE : null };
  return p.file === null
    ? null
    : { name: p.file, date: localDayIfKnown(p.imported, p.code), note: p.sample ? SAMPLE_NOTE : null };
}
