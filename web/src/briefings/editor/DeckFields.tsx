import type { DeckChoices, DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { moment } from '../../accounts/moment.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { makerName } from '../decks/makerName.ts';
import { editorText } from '../editorText.ts';
import { MOST } from './cleanChoices.ts';
import { DeleteDeck } from './DeleteDeck.tsx';
import { OfficeFields } from './OfficeFields.tsx';

interface DeckFieldsProps {
  deck: DeckDetail;
  draft: DeckChoices;
  editable: boolean;
  onChange(update: (choices: DeckChoices) => DeckChoices): void;
  /** The template of the office was saved. */
  onOffice(): void;
}

/** What concerns the whole deck: its name and occasion, the template of its office, who made it when, and its end. */
export function DeckFields({ deck, draft, editable, onChange, onOffice }: DeckFieldsProps) {
  const text = useTextOf(editorText);
  const format = useFormat();
  const language = useLanguage();
  const done = ({ by, at }: DeckDetail['made']) =>
    [makerName(by, language), moment(at, format, provinceOffset(deck.area))] as const;
  return (
    <div className="deck-fields">
      <Field label={text.deckTitle}>
        <input
          className="control"
          maxLength={MOST.title}
          readOnly={!editable}
          value={draft.title}
          aria-invalid={draft.title.trim() === '' || undefined}
          onChange={(e) => onChange((now) => ({ ...now, title: e.target.value }))}
        />
      </Field>
      <Field label={text.occasion}>
        <input
          className="control"
          maxLength={MOST.occasion}
          readOnly={!editable}
          placeholder={text.occasionHint}
          value={draft.occasion}
          onChange={(e) => onChange((now) => ({ ...now, occasion: e.target.value }))}
        />
      </Field>
      <OfficeFields area={deck.area} areaName={deck.areaName} editable={editable} onSaved={onOffice} />
      <div className="deck-standing-list quiet">
        <p>{text.made(...done(deck.made))}</p>
        <p>{text.changed(...done(deck.edited))}</p>
        <p>{text.dataVersion(format.integer(deck.dataVersion))}</p>
      </div>
      {deck.may.delete && <DeleteDeck id={deck.id} />}
    </div>
  );
}
