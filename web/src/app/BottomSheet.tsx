import type { LayerResponse } from '@petarawan/server/contract/layers';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTextOf } from '../text/useText.ts';
import { PeekLine } from './PeekLine.tsx';
import { restingStop, STOPS, type Stop, stopHeight } from './sheetStops.ts';
import { sheetText } from './sheetText.ts';

interface BottomSheetProps {
  figure: LayerResponse | undefined;
  /** The selected area. */
  code: string | null;
  children: ReactNode;
}

/** A panel at the lower edge of a phone with three stops. Lowered, it shows the selected area; its content is mounted when raised. */
export function BottomSheet({ figure, code, children }: BottomSheetProps) {
  const text = useTextOf(sheetText);
  const [stop, setStop] = useState<Stop>('peek');
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = useRef<{ y: number; height: number; lastY: number; lastTime: number; speed: number; moved: boolean } | null>(null);
  const [opened, setOpened] = useState(false);

  const rest = (next: Stop) => {
    setStop(next);
    if (next !== 'peek') setOpened(true);
  };
  const step = (by: number) => rest(STOPS[Math.min(STOPS.length - 1, Math.max(0, STOPS.indexOf(stop) + by))] ?? stop);

  const onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      y: event.clientY,
      height: stopHeight(stop, innerHeight),
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
      moved: false,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    const height = Math.max(60, Math.min(innerHeight * 0.95, held.height + held.y - event.clientY));
    const time = Math.max(1, event.timeStamp - held.lastTime);
    held.speed = (held.lastY - event.clientY) / time;
    held.lastY = event.clientY;
    held.lastTime = event.timeStamp;
    if (Math.abs(event.clientY - held.y) > 4) held.moved = true;
    if (held.moved) {
      setOpened(true);
      setDragged(height);
    }
  };
  const onPointerUp = () => {
    const held = drag.current;
    drag.current = null;
    if (!held) return;
    if (!held.moved) step(stop === 'full' ? -2 : 1);
    else if (dragged !== null) rest(restingStop(dragged, held.speed, innerHeight));
    setDragged(null);
  };

  const height = dragged === null ? (stop === 'peek' ? 'var(--peek)' : stop === 'half' ? '55dvh' : '92dvh') : `${dragged}px`;
  return (
    <section className={dragged === null ? 'sheet' : 'sheet dragged'} style={{ height }} aria-label={text.sheet} data-stop={stop}>
      <div
        className="sheet-head"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <PeekLine figure={figure} code={code} />
        <span className="sheet-buttons">
          <button
            type="button"
            className="icon-button"
            aria-label={text.sheetDown}
            disabled={stop === 'peek'}
            onClick={() => step(-1)}
          >
            <ChevronDown size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={text.sheetUp}
            disabled={stop === 'full'}
            onClick={() => step(1)}
          >
            <ChevronUp size={16} aria-hidden />
          </button>
        </span>
      </div>
      {opened && (
        <div className="sheet-body" hidden={stop === 'peek' && dragged === null}>
          {children}
        </div>
      )}
    </section>
  );
}
