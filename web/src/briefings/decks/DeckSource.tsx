import { useFormat } from '../../format/useFormat.ts';
import { areaOf } from '../../releases/releaseNames.ts';
import { useReleases } from '../../releases/releaseQueries.ts';
import { releasesText } from '../../releases/text.ts';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { decksText } from '../decksText.ts';
import { releasesFor } from './newDeckQuestion.ts';

interface DeckSourceProps {
  /** Null while none is chosen. */
  area: string | null;
  /** Undefined: internal; null: of a release that is still to be chosen. */
  release: number | null | undefined;
  onChange(release: number | null | undefined): void;
}

/** Where the figures of a deck come from, which decides who it may be given to. */
export function DeckSource({ area, release, onChange }: DeckSourceProps) {
  const text = useTextOf(decksText).new;
  const names = useTextOf(releasesText);
  const format = useFormat();
  const releases = useReleases();
  const offered = area === null ? [] : releasesFor(releases.data?.items ?? [], area);
  const open = release !== undefined;
  return (
    <fieldset className="deck-choices">
      <legend className="field-label">{text.source}</legend>
      <Choice type="radio" name="asal_angka" label={text.internal} checked={!open} onChange={() => onChange(undefined)} />
      <p className="quiet deck-choice-hint">{text.internalHint}</p>
      <Choice
        type="radio"
        name="asal_angka"
        label={text.public}
        checked={open}
        onChange={() => onChange(offered[0]?.number ?? null)}
      />
      <p className="quiet deck-choice-hint">{text.publicHint}</p>
      {open && offered.length > 0 && (
        <Field label={text.number}>
          <Select
            value={String(release ?? '')}
            options={[
              ...(release === null ? [{ value: '', label: '…' }] : []),
              ...offered.map((head) => ({
                value: String(head.number),
                label: text.releaseOf(format.integer(head.number), areaOf(head, names), format.dateRange(head.from, head.to)),
              })),
            ]}
            onChange={(value) => onChange(value === '' ? null : Number(value))}
          />
        </Field>
      )}
      {open && area !== null && releases.isSuccess && offered.length === 0 && (
        <p className="deck-note" role="status">
          {text.noRelease}
        </p>
      )}
    </fieldset>
  );
}
