import type { DeckChange, DeckChoices } from '@petarawan/server/contract/briefings/saved';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Plus from 'lucide-react/icons/plus';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import type { Language } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { MOST } from './cleanChoices.ts';
import { movedTo, withShown } from './deckOrder.ts';
import { SlideRow } from './SlideRow.tsx';
import { newSlideId, type WrittenSlide, withOwnSlide } from './slideWords.ts';

interface SlideListProps {
  /** All slides in the order of the list. */
  slides: readonly WrittenSlide[];
  choices: DeckChoices;
  chosen: string | null;
  editable: boolean;
  /** What the last refresh changed on a slide. */
  changed(id: string): readonly DeckChange[];
  deckId: number;
  /** Language of the deck. */
  lang: Language;
  editionOf(id: string): string;
  /** Slides that are shown in the deck as it is saved: only those have a picture. */
  saved: readonly string[];
  onChoose(id: string): void;
  onChange(update: (choices: DeckChoices) => DeckChoices): void;
}

/** All slides of a deck: chosen, put in order and left out, by hand and by keyboard; what a key did is said aloud. */
export function SlideList(props: SlideListProps) {
  const { slides, choices, chosen, editable, onChoose, onChange } = props;
  const text = useTextOf(editorText);
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  /** The slide that is dragged, and the one it would stand before or after. */
  const [drag, setDrag] = useState<{ id: string; over: string | null; after: boolean } | null>(null);
  const { order } = choices;
  const titleOf = (slide: WrittenSlide | undefined) => slide?.title.trim() || text.untitled;
  const at = slides.findIndex(({ id }) => id === chosen);
  const current = slides[at];
  const usual = slides.map(({ id }) => id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen slide, and wherever it moves, stays in sight
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[aria-current]')?.closest('li');
    if (!box || !row || box.scrollHeight <= box.clientHeight) return;
    if (row.offsetTop < box.scrollTop) box.scrollTop = row.offsetTop;
    else if (row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = row.offsetTop + row.offsetHeight - box.clientHeight;
  }, [chosen, at]);

  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-slide="${CSS.escape(id)}"]`)?.focus();
  const go = (to: number) => {
    const next = slides[to];
    if (!next) return;
    onChoose(next.id);
    focus(next.id);
  };
  const move = (id: string, to: number) => {
    const next = movedTo(order, id, to);
    if (next === order) return;
    onChange((now) => ({ ...now, order: [...movedTo(now.order, id, to)] }));
    const slide = slides.find((one) => one.id === id);
    setTold(text.moved(titleOf(slide), format.integer(to + 1), format.integer(order.length)));
  };
  const show = (slide: WrittenSlide, shown: boolean) => {
    if (!shown && order.length === 1) {
      setTold(text.lastSlide);
      return;
    }
    onChange((now) => ({ ...now, order: withShown(usual, now.order, slide.id, shown) }));
    setTold(shown ? text.nowShown(titleOf(slide)) : text.nowHidden(titleOf(slide)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !current) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const place = order.indexOf(current.id);
    if (step && event.altKey && editable) {
      if (place >= 0) move(current.id, place + step);
    } else if (step && !event.altKey) go(Math.max(0, Math.min(slides.length - 1, at + step)));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(slides.length - 1);
    else if (event.key === ' ' && editable) show(current, place < 0);
    else return;
    event.preventDefault();
  };
  const drop = () => {
    if (drag?.over && drag.over !== drag.id && order.includes(drag.over)) {
      const rest = order.filter((id) => id !== drag.id);
      move(drag.id, rest.indexOf(drag.over) + (drag.after ? 1 : 0));
    }
    setDrag(null);
  };
  const add = () => {
    const slide = { id: newSlideId(), title: text.ownTitle, texts: [], notes: '', view: null };
    onChange((now) => withOwnSlide(now, slide, chosen));
    onChoose(slide.id);
  };
  const place = current ? order.indexOf(current.id) : -1;
  return (
    <section className="deck-list" aria-labelledby="deck-list">
      <div className="deck-list-head">
        <h2 id="deck-list">{text.list}</h2>
        <span className="quiet">{text.shownOf(format.integer(order.length), format.integer(slides.length))}</span>
        {editable && (
          <span className="deck-list-tools">
            <button
              type="button"
              className="icon-button"
              aria-label={text.up}
              title={`${text.up} (Alt+↑)`}
              disabled={place <= 0}
              onClick={() => current && move(current.id, place - 1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={text.down}
              title={`${text.down} (Alt+↓)`}
              disabled={place < 0 || place === order.length - 1}
              onClick={() => current && move(current.id, place + 1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      <ol ref={list} className="deck-slides" aria-describedby="deck-list-keys" onKeyDown={onKeyDown}>
        {slides.map((slide) => (
          <SlideRow
            key={slide.id}
            slide={slide}
            title={titleOf(slide)}
            lang={props.lang}
            place={order.indexOf(slide.id)}
            chosen={slide.id === chosen}
            editable={editable}
            changes={props.changed(slide.id).length}
            picture={props.saved.includes(slide.id) ? { deckId: props.deckId, edition: props.editionOf(slide.id) } : null}
            mark={drag?.over === slide.id && drag.id !== slide.id ? (drag.after ? 'after' : 'before') : null}
            onChoose={() => onChoose(slide.id)}
            onShow={(shown) => show(slide, shown)}
            onDrag={() => setDrag({ id: slide.id, over: null, after: false })}
            onOver={(after) => setDrag((now) => now && { ...now, over: slide.id, after })}
            onDrop={drop}
            onDragEnd={() => setDrag(null)}
          />
        ))}
      </ol>
      <p className="sr" id="deck-list-keys">
        {text.listHint}
      </p>
      {editable && (
        <p className="deck-list-foot">
          <button type="button" className="button" disabled={choices.own.length >= MOST.own} onClick={add}>
            <Plus size={16} aria-hidden="true" /> {text.add}
          </button>
          {choices.own.length >= MOST.own && <span className="quiet">{text.addMost(format.integer(MOST.own))}</span>}
        </p>
      )}
      <p className="sr" role="status">
        {told}
      </p>
    </section>
  );
}
