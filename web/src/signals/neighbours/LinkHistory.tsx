import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { neighboursText } from './text.ts';
import type { Neighbours } from './useNeighbours.ts';

/** Who changed which link when, and why; nothing of it is ever deleted. */
export function LinkHistory({ data, nameOf }: { data: Neighbours; nameOf(code: string): string }) {
  const text = useTextOf(neighboursText);
  const format = useFormat();
  return (
    <section aria-labelledby="riwayat-tautan" className="link-history">
      <h2 id="riwayat-tautan">{text.history}</h2>
      {data.history.length === 0 && <p className="quiet">{text.historyNone}</p>}
      <ol>
        {data.history.map((edit) => (
          <li key={edit.id}>
            <strong>
              {nameOf(edit.from)} – {nameOf(edit.to)}
            </strong>{' '}
            {edit.action === 'add' ? text.added : text.removed} {text.by(edit.author, format.date(edit.at))}. “{edit.reason}”
            {edit.withdrawn && (
              <span className="quiet"> {text.withdrawn(edit.withdrawn.by, format.date(edit.withdrawn.at))}.</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
