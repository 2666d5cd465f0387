import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { changesCount } from './changesCount.ts';
import { SlideChanges } from './SlideChanges.tsx';
import type { WrittenSlide } from './slideWords.ts';

interface ChangeListProps {
  changes: readonly DeckChange[];
  slides: ReadonlyMap<string, WrittenSlide>;
  /** Slides in their order. */
  order: readonly string[];
  onOpen(slide: string): void;
}

/** What the last refresh changed, slide by slide; those with a planner's own words first, for these are to be looked at. */
export function ChangeList({ changes, slides, order, onOpen }: ChangeListProps) {
  const text = useTextOf(editorText);
  const format = useFormat();
  if (changes.length === 0) return <p className="quiet deck-fields">{text.changesNone}</p>;
  const groups = [...new Set(changes.map(({ slide }) => slide))].map((id) => {
    const list = changes.filter(({ slide }) => slide === id);
    return { id, list, mind: list.some(({ edited }) => edited) };
  });
  const placeName = (slide: WrittenSlide) => {
    const place = order.indexOf(slide.id);
    return [place < 0 ? text.hidden : text.slideNumber(format.integer(place + 1)), text.kinds[slide.kind]].join(' · ');
  };
  const minded = groups.filter(({ mind }) => mind);
  const ordered = [...minded, ...groups.filter(({ mind }) => !mind)];
  return (
    <div className="deck-fields">
      <p className="quiet">
        {text.changesHint} {changesCount(changes, text, format)}
      </p>
      {minded.length > 0 && <p className="deck-note">{text.changesMind(format.integer(minded.length))}</p>}
      {ordered.map(({ id, list, mind }) => {
        const slide = slides.get(id);
        const title = slide?.title.trim() || list[0]?.label || text.untitled;
        return (
          <section key={id} className="deck-change">
            <h3>{slide ? placeName(slide) : title}</h3>
            {slide && <p className="quiet">{title}</p>}
            {mind && <p className="deck-note">{text.mind}</p>}
            <SlideChanges changes={list} />
            {slide && (
              <button type="button" className="link-button" onClick={() => onOpen(id)}>
                {text.toSlide}
                <span className="sr">: {placeName(slide)}</span>
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}
