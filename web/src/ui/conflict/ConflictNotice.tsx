import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import './conflict.css';
import { conflictText } from './text.ts';

/** One entry of a form in which the two differ. */
export interface ConflictRow {
  field: string;
  label: string;
  theirs: ReactNode;
  mine: ReactNode;
}

interface ConflictNoticeProps {
  /** The version that is saved now. */
  version: number;
  rows: readonly ConflictRow[];
  saving: boolean;
  /** Of its heading; default 3. */
  level?: 2 | 3;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster: what differs, entry by entry, and the choice. It takes the focus, because the button that had it is gone. */
export function ConflictNotice({ version, rows, saving, level = 3, onMine, onTheirs }: ConflictNoticeProps) {
  const text = useTextOf(conflictText);
  const format = useFormat();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [Title, RowTitle] = level === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className="conflict" aria-labelledby={id}>
      <Title id={id} ref={title} tabIndex={-1}>
        {text.title}
      </Title>
      <p>{text.hint(format.integer(version))}</p>
      <p>{rows.length === 0 ? text.same : text.differs}</p>
      {rows.map(({ field, label, theirs, mine }) => (
        <div key={field} className="conflict-row">
          <RowTitle>{label}</RowTitle>
          <dl>
            <div>
              <dt>{text.theirs}</dt>
              <dd>{theirs}</dd>
            </div>
            <div>
              <dt>{text.mine}</dt>
              <dd>{mine}</dd>
            </div>
          </dl>
        </div>
      ))}
      <div className="conflict-choice">
        {rows.length > 0 && (
          <button type="button" className="button primary" disabled={saving} onClick={onMine}>
            {text.keepMine}
          </button>
        )}
        <button type="button" className={rows.length > 0 ? 'button' : 'button primary'} disabled={saving} onClick={onTheirs}>
          {rows.length > 0 ? text.useTheirs : text.goOn}
        </button>
      </div>
    </section>
  );
}
