import { shortName } from '@petarawan/server/drawing/words/shortName';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { needPageText } from './text.ts';
import type { Need } from './useNeed.ts';

/** Shown before the reader asks for more, and named in the heading. */
const FIRST = 8;
const NAMED = 5;

interface UnderservedListProps {
  items: Need['underserved'];
  hovered: string | null;
  selected: string | null;
  /** What the list is of, said between heading and rows. */
  caption: ReactNode;
  hrefOf(code: string): string;
  onHover(code: string | null): void;
  onSelect(code: string): void;
}

/** The answer: the under-served areas by name, each with its reason in words and the way to a plan. */
export function UnderservedList({ items, hovered, selected, caption, hrefOf, onHover, onSelect }: UnderservedListProps) {
  const text = useTextOf(needPageText);
  const say = useSay();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const names = items
    .slice(0, NAMED)
    .map((a) => shortName(a.name))
    .join(', ');
  const told = items.length > NAMED ? text.listMore(names, format.integer(items.length - NAMED)) : names;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section aria-labelledby="kurang-terlayani">
      <h2 id="kurang-terlayani">{items.length === 0 ? text.listNone : text.listTitle(told)}</h2>
      {caption}
      {items.length === 0 ? (
        <>
          <p>{text.none}</p>
          <p className="quiet">{text.noneNot}</p>
        </>
      ) : (
        <>
          <p className="quiet">{text.listHint}</p>
          <ol className="need-list" onPointerLeave={() => onHover(null)}>
            {shown.map(({ code, name, rank, reason }) => (
              <li
                key={code}
                className={[code === hovered && 'hovered', code === selected && 'selected'].filter(Boolean).join(' ')}
                onPointerEnter={() => onHover(code)}
              >
                <span className="need-rank">{format.integer(rank)}</span>
                <div>
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={code === selected}
                    onFocus={() => onHover(code)}
                    onBlur={() => onHover(null)}
                    onClick={() => onSelect(code)}
                  >
                    {name}
                  </button>
                  <p>{say(reason)}</p>
                </div>
                <Link className="button" href={hrefOf(code)} aria-label={text.planFor(name)}>
                  {text.plan}
                </Link>
              </li>
            ))}
          </ol>
          {shown.length < items.length && (
            <button type="button" className="button" onClick={() => setAll(true)}>
              {text.more(format.integer(items.length - shown.length))}
            </button>
          )}
        </>
      )}
    </section>
  );
}
