import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { useTextOf } from '../../text/useText.ts';
import { ConflictNotice } from '../../ui/conflict/ConflictNotice.tsx';
import { useFieldWords } from './MeasureVersions.tsx';
import { measureDiff } from './measureDiff.ts';
import { inputOf, type MeasureDraft } from './measureDraft.ts';
import { measuresText } from './text.ts';

interface MeasureConflictProps {
  theirs: Measure;
  mine: MeasureDraft;
  saving: boolean;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster with a measure. */
export function MeasureConflict({ theirs, mine, ...choice }: MeasureConflictProps) {
  const { fields } = useTextOf(measuresText);
  const wordsOf = useFieldWords();
  const own = { ...theirs, ...inputOf(mine, theirs) };
  const rows = measureDiff(theirs, own).map((field) => ({
    field,
    label: fields[field],
    theirs: wordsOf(theirs, field),
    mine: wordsOf(own, field),
  }));
  return <ConflictNotice version={theirs.version} rows={rows} {...choice} />;
}
