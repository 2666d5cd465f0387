import type { DragEvent } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import type { Language } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { slideHref } from '../decks/deckFiles.ts';
import { editorText } from '../editorText.ts';
import type { WrittenSlide } from './slideWords.ts';

interface SlideRowProps {
  slide: WrittenSlide;
  title: string;
  /** Language of the deck. */
  lang: Language;
  /** Among the shown slides; -1 when it is left out. */
  place: number;
  chosen: boolean;
  editable: boolean;
  /** How much the last refresh changed on it. */
  changes: number;
  picture: { deckId: number; edition: string } | null;
  /** Where the dragged slide would stand. */
  mark: 'before' | 'after' | null;
  onChoose(): void;
  onShow(shown: boolean): void;
  onDrag(): void;
  onOver(after: boolean): void;
  onDrop(): void;
  onDragEnd(): void;
}

/** One slide in the list: number, small picture, title, and whether it is shown. One tab stop for the whole list: arrows choose (`SlideList`). */
export function SlideRow(props: SlideRowProps) {
  const { slide, title, place, chosen, editable, picture, mark } = props;
  const text = useTextOf(editorText);
  const format = useFormat();
  const shown = place >= 0;
  const over = (event: DragEvent<HTMLLIElement>) => {
    if (!shown) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    props.onOver(event.clientY > box.top + box.height / 2);
  };
  const classes = ['deck-row', !shown && 'deck-row-off', mark && `deck-row-${mark}`].filter(Boolean).join(' ');
  return (
    <li
      className={classes}
      draggable={editable && shown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        props.onDrag();
      }}
      onDragOver={over}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
      onDragEnd={props.onDragEnd}
    >
      <button
        type="button"
        className="deck-row-choose"
        data-slide={slide.id}
        aria-current={chosen || undefined}
        tabIndex={chosen ? 0 : -1}
        onClick={props.onChoose}
      >
        <span className="deck-row-number">{shown ? format.integer(place + 1) : '–'}</span>
        <span className="deck-row-picture">
          {picture && <img src={slideHref(picture.deckId, slide.id, picture.edition)} alt="" loading="lazy" decoding="async" />}
        </span>
        <span className="deck-row-title">
          <span className="deck-row-kind">{text.kinds[slide.kind]}</span>
          <span className="deck-row-words" lang={props.lang}>
            {title}
          </span>
          {!shown && <span className="quiet deck-under">{text.hidden}</span>}
          {props.changes > 0 && (
            <span className="quiet deck-under">{text.rowChanges(format.integer(props.changes), props.changes)}</span>
          )}
        </span>
      </button>
      {editable && (
        <input
          type="checkbox"
          className="deck-row-show"
          checked={shown}
          tabIndex={chosen ? 0 : -1}
          aria-label={text.shown(title)}
          title={text.shown(title)}
          onChange={(event) => props.onShow(event.target.checked)}
        />
      )}
    </li>
  );
}
