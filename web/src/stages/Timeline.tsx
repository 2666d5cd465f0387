import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { bandsBehind, type TimeSpan } from '../charts/timeBands.ts';
import { timeTicks } from '../charts/timeTicks.ts';
import { addDays, dayNumber, dayOf } from '../format/days.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { stagesText } from './text.ts';
import { movePeriodEnd } from './timeWindow.ts';
import './stages.css';

interface TimelineProps {
  window: { start: string; end: string };
  stages: readonly TimeSpan[];
  period: { from: string | null; to: string | null };
  /** `settled` is false while a handle is being dragged. */
  onChange(period: { from: string; to: string }, settled: boolean): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** The stages as bands along a line, with a handle at each end of the period. */
export function Timeline({ window, stages, period, onChange }: TimelineProps) {
  const words = useTextOf(stagesText);
  const format = useFormat();
  const track = useRef<HTMLDivElement>(null);
  const dragging = useRef<'from' | 'to' | null>(null);
  const span = dayNumber(window.end) - dayNumber(window.start);
  const share = (day: string) => `${(100 * (dayNumber(day) - dayNumber(window.start))) / span}%`;
  const bands = bandsBehind(stages, window.start, window.end);
  const ends = { from: period.from ?? window.start, to: period.to ?? window.end };

  const dayAt = (clientX: number): string => {
    const box = track.current?.getBoundingClientRect();
    const part = box ? Math.min(1, Math.max(0, (clientX - box.left) / box.width)) : 0;
    return dayOf(dayNumber(window.start) + part * span);
  };
  const drag = (event: PointerEvent, settled: boolean) => {
    if (dragging.current) onChange(movePeriodEnd(period, dragging.current, dayAt(event.clientX), window), settled);
  };
  const onKeyDown = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const day =
      step !== undefined
        ? addDays(ends[end], step)
        : event.key === 'Home'
          ? window.start
          : event.key === 'End'
            ? window.end
            : null;
    if (day === null) return;
    event.preventDefault();
    onChange(movePeriodEnd(period, end, day, window), true);
  };

  return (
    <div className="timeline" title={words.dragHint}>
      <div ref={track} className="timeline-track">
        {bands.map((band) => {
          const chosen = period.from === band.start && period.to === band.end;
          const label = `${band.name}, ${format.dateRange(band.start, band.end)}`;
          return (
            <button
              key={`${band.name}${band.start}`}
              type="button"
              // The list of stages offers the same choices to the keyboard with less walking.
              tabIndex={-1}
              className={chosen ? 'timeline-band chosen' : 'timeline-band'}
              style={{ left: share(band.start), right: `calc(100% - ${share(addDays(band.end, 1))})` }}
              title={label}
              aria-label={label}
              onClick={() => onChange({ from: band.start, to: band.end }, true)}
            />
          );
        })}
        <div className="timeline-period" style={{ left: share(ends.from), right: `calc(100% - ${share(ends.to)})` }} />
        {(['from', 'to'] as const).map((end) => (
          <div
            key={end}
            role="slider"
            tabIndex={0}
            className={`timeline-handle ${end}`}
            aria-label={words[end]}
            aria-valuemin={0}
            aria-valuemax={span}
            aria-valuenow={dayNumber(ends[end]) - dayNumber(window.start)}
            aria-valuetext={format.date(ends[end])}
            style={{ left: share(ends[end]) }}
            onKeyDown={onKeyDown(end)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              dragging.current = end;
            }}
            onPointerMove={(event) => drag(event, false)}
            onPointerUp={(event) => {
              drag(event, true);
              dragging.current = null;
            }}
          />
        ))}
      </div>
      <div className="timeline-ticks" aria-hidden="true">
        {timeTicks(window.start, window.end, 5).map((day) => (
          <span key={day} style={{ left: share(day) }}>
            {format.date(day.endsWith('-01-01') ? day.slice(0, 4) : day.slice(0, 7)).replace(/ \d{4}$/, '')}
          </span>
        ))}
      </div>
    </div>
  );
}
