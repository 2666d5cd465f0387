import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { ChangeRow } from './ChangeRow.tsx';
import type { WrittenSlide } from './slideWords.ts';

interface ChangeListProps {
  changes: readonly DeckChange[];
  slides: ReadonlyMap<string, WrittenSlide>;
  onOpen(slide: string): void;
}

/** What the last refresh changed, slide by slide; those with a planner's own words first, for these are to be looked at. */
export function ChangeList({ changes, slides, onOpen }: ChangeListProps) {
  const text = useTextOf(editorText);
  const format = useFormat();
  if (changes.length === 0) return <p className="quiet deck-fields">{text.changesNone}</p>;
  const groups = [...new Set(changes.map(({ slide }) => slide))].map((id) => {
    const list = changes.filter(({ slide }) => slide === id);
    return { id, list, mind: list.some(({ edited }) => edited) };
  });
  const minded = groups.filter(({ mind }) => mind);
  const ordered = [...minded, ...groups.filter(({ mind }) => !mind)];
  return (
    <div className="deck-fields">
      <p className="quiet">{text.changesHint}</p>
      {minded.length > 0 && <p className="deck-note">{text.changesMind(format.integer(minded.length))}</p>}
      {ordered.map(({ id, list, mind }) => {
        const slide = slides.get(id);
        const title = slide?.title.trim() || list[0]?.label || text.untitled;
        return (
          <section key={id} className="deck-change">
            <h3>{title}</h3>
            {mind && <p className="deck-note">{text.mind}</p>}
            <ul className="deck-changes">
              {list.map((change) => (
                <ChangeRow key={`${change.kind} ${change.label} ${change.before}`} change={change} />
              ))}
            </ul>
            {slide && (
              <button type="button" className="link-button" onClick={() => onOpen(id)}>
                {text.toSlide}
                <span className="sr">: {title}</span>
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}
