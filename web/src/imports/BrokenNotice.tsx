import { useEffect, useRef } from 'react';
import { useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';
import type { Importing } from './useImporting.ts';

/** How often the list is asked by itself before a person has to: longer when the whole file had left. */
const EVERY_MS = 3000;
const MOST = { delivered: 20, cut: 3 } as const;

interface BrokenNoticeProps {
  importing: Extract<Importing, { state: 'broken' }>;
  onLook(): Promise<void>;
  onAgain(): void;
}

/** The connection broke: what is known, looked up in the list of imports, and the safe way on. */
export function BrokenNotice({ importing, onLook, onAgain }: BrokenNoticeProps) {
  const text = useTextOf(importsText).broken;
  const { delivered, looking, looked } = importing;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.scrollIntoView({ block: 'center' }), []);
  const look = useRef(onLook);
  look.current = onLook;
  const waiting = looked < (delivered ? MOST.delivered : MOST.cut);
  useEffect(() => {
    if (!waiting || looking) return;
    const timer = setTimeout(() => void look.current(), looked === 0 ? 500 : EVERY_MS);
    return () => clearTimeout(timer);
  }, [waiting, looking, looked]);
  return (
    <div className="note" role="alert" ref={notice}>
      <p>
        <strong>{text.title}</strong> {delivered ? text.delivered : text.notDelivered}
      </p>
      <p role="status">{waiting ? text.looking : text.notFound}</p>
      <p className="form-actions">
        <button type="button" className="button" aria-disabled={looking} onClick={() => !looking && void onLook()}>
          {text.look}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {text.again}
        </button>
        <span className="quiet">{text.safe}</span>
      </p>
    </div>
  );
}
