import { PLACE_KIND_NAMES } from '@petarawan/server/contract/prevention/places';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ConflictNotice } from '../../ui/conflict/ConflictNotice.tsx';
import { type Draft, differences } from './placeDraft.ts';
import { placesText } from './text.ts';

interface PlaceConflictProps {
  mine: Draft;
  theirs: Draft;
  saving: boolean;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster with a place. */
export function PlaceConflict({ mine, theirs, ...choice }: PlaceConflictProps) {
  const text = useTextOf(placesText);
  const say = useSay();
  const format = useFormat();
  const labels: Partial<Record<keyof Draft, string>> = { ...text.form, kind: text.kindField };
  const wordsOf = (draft: Draft, field: keyof Draft): string => {
    const value = draft[field];
    if (field === 'region') return draft.region ? `${draft.region.name} (${draft.region.code})` : '–';
    if (field === 'kind') return say(PLACE_KIND_NAMES[draft.kind]);
    if (typeof value === 'boolean') return value ? text.yes : text.no;
    if (value === null || value === '') return '–';
    if (field === 'launched' || field === 'sourceDate' || field === 'closedOn') return format.date(String(value));
    return String(value);
  };
  const rows = differences(mine, theirs).map((field) => ({
    field,
    label: labels[field] ?? field,
    theirs: wordsOf(theirs, field),
    mine: wordsOf(mine, field),
  }));
  return <ConflictNotice version={theirs.version} rows={rows} {...choice} />;
}
