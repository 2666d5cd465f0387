import type { DeckChange, DeckChoices } from '@petarawan/server/contract/briefings/saved';
import { sourceWords } from '@petarawan/server/drawing/words/sourceWords';
import { type ReactNode, useId } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import type { Language } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { MOST } from './cleanChoices.ts';
import { SlideChanges } from './SlideChanges.tsx';
import { type WrittenSlide, withoutOwnSlide, type withWords } from './slideWords.ts';

interface SlideFieldsProps {
  slide: WrittenSlide;
  /** Language of the deck. */
  lang: Language;
  choices: DeckChoices;
  /** What the last refresh changed on it. */
  changes: readonly DeckChange[];
  editable: boolean;
  onWords(patch: Parameters<typeof withWords>[2]): void;
  onChange(update: (choices: DeckChoices) => DeckChoices): void;
}

/** What a slide says and what its speaker says; below, to be read: what to mind, where the figures come from, and the figures themselves. */
export function SlideFields({ slide, lang, choices, changes, editable, onWords, onChange }: SlideFieldsProps) {
  const text = useTextOf(editorText);
  const format = useFormat();
  const { made, own } = slide;
  const edit = choices.edits[slide.id];
  const title = slide.kind === 'cover' ? text.coverTitle : text.slideTitle;
  const titleChanged = made !== null && slide.title !== made.title;
  const restore = (field: string, changed: boolean, patch: Parameters<typeof withWords>[2]) =>
    changed && editable ? { field, onClick: () => onWords(patch) } : null;
  return (
    <div className="deck-fields">
      {changes.some(({ edited }) => edited) && <p className="deck-note">{text.changedHere}</p>}
      <WordsField label={title} restore={restore(title, titleChanged, { title: null })}>
        {(id) => (
          <textarea
            id={id}
            lang={lang}
            className="control"
            rows={2}
            maxLength={slide.kind === 'cover' ? MOST.title : MOST.slideTitle}
            readOnly={!editable}
            value={slide.title}
            onChange={(e) => onWords({ title: e.target.value.replaceAll('\n', ' ') })}
          />
        )}
      </WordsField>
      <WordsField
        label={text.texts}
        hint={text.textsHint(format.integer(MOST.lines))}
        restore={restore(text.texts, edit?.texts != null, { texts: null })}
      >
        {(id, hint) => (
          <textarea
            id={id}
            lang={lang}
            className="control deck-lines"
            rows={6}
            aria-describedby={hint}
            readOnly={!editable}
            value={slide.texts.join('\n')}
            onChange={(e) => onWords({ texts: e.target.value === '' ? [] : e.target.value.split('\n') })}
          />
        )}
      </WordsField>
      <WordsField label={text.notes} hint={text.notesHint} restore={restore(text.notes, edit?.notes != null, { notes: null })}>
        {(id, hint) => (
          <textarea
            id={id}
            lang={lang}
            className="control deck-lines"
            rows={4}
            maxLength={MOST.notes}
            aria-describedby={hint}
            readOnly={!editable}
            value={slide.notes}
            onChange={(e) => onWords({ notes: e.target.value })}
          />
        )}
      </WordsField>
      {own && (
        <div className="deck-own">
          <p className="quiet">{own.view ? text.stepNote : text.ownNote}</p>
          <p className="deck-buttons">
            {own.view && (
              <a className="button" href={own.view.address}>
                {text.openMap}
              </a>
            )}
            {editable && (
              <button type="button" className="button" onClick={() => onChange((now) => withoutOwnSlide(now, slide.id))}>
                {text.removeOwn}
              </button>
            )}
          </p>
        </div>
      )}
      {changes.length > 0 && (
        <Part open title={text.changesHint}>
          <SlideChanges changes={changes} />
        </Part>
      )}
      {made && made.caveats.length > 0 && (
        <Part open title={text.caveats(format.integer(made.caveats.length))}>
          <ul className="deck-plain" lang={lang}>
            {made.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </Part>
      )}
      {made && made.facts.length > 0 && (
        <Part title={text.facts(format.integer(made.facts.length))}>
          <dl className="deck-facts" lang={lang}>
            {made.facts.map((fact) => (
              <div key={fact.id}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {made && made.sources.length > 0 && (
        <Part title={text.sources(format.integer(made.sources.length))}>
          <ul className="deck-plain quiet">
            {made.sources.map((source) => (
              <li key={`${source.name}${source.date}`}>
                {sourceWords(source, format)}
                {source.note && `. ${source.note}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="deck-part" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

interface WordsFieldProps {
  label: string;
  hint?: string;
  /** Brings back what was made; null where nothing was changed. */
  restore: { field: string; onClick(): void } | null;
  /** The control; `hint` is the id of the words below it. */
  children(id: string, hint: string | undefined): ReactNode;
}

/** A field of words with the way back to what was made. */
function WordsField({ label, hint, restore, children }: WordsFieldProps) {
  const text = useTextOf(editorText);
  const id = useId();
  return (
    <div className="field">
      <span className="deck-field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {restore && (
          <button type="button" className="link-button" aria-label={text.originalOf(restore.field)} onClick={restore.onClick}>
            {text.original}
          </button>
        )}
      </span>
      {children(id, hint && `${id}-hint`)}
      {hint && (
        <span id={`${id}-hint`} className="quiet deck-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
