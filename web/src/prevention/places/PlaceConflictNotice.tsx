import { useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { type Draft, differences } from './placeDraft.ts';
import { placesText } from './text.ts';

interface PlaceConflictNoticeProps {
  mine: Draft;
  theirs: Draft;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster: what differs, side by side, and the choice. */
export function PlaceConflictNotice({ mine, theirs, onMine, onTheirs }: PlaceConflictNoticeProps) {
  const all = useTextOf(placesText);
  const text = all.conflict;
  const different = differences(mine, theirs);
  const labels: Partial<Record<keyof Draft, string>> = { ...all.form, kind: all.kindField, reason: all.form.reason };
  return (
    <div className="place-conflict" role="alert">
      <h3>{text.title}</h3>
      <p>{different.length === 0 ? text.same : text.hint}</p>
      {different.length > 0 && (
        <TableScroll label={text.title}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col">{text.theirs(String(theirs.version))}</th>
                <th scope="col">{text.mine}</th>
              </tr>
            </thead>
            <tbody>
              {different.map((d) => (
                <tr key={d.field}>
                  <th scope="row">{labels[d.field] ?? d.field}</th>
                  <td>{d.theirs || '–'}</td>
                  <td>{d.mine || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <div className="place-actions">
        <button type="button" className="button primary" onClick={onMine}>
          {text.keepMine}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {text.useTheirs}
        </button>
      </div>
    </div>
  );
}
