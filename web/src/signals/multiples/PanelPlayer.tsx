import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { Panel, PanelStep } from '@petarawan/server/contract/layers/panels';
import type { Origin } from '@petarawan/server/contract/reports';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useMediaQuery } from '../../app/useMediaQuery.ts';
import type { Brush } from '../../layers/brush.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PanelCaption } from './PanelCaption.tsx';
import { SmallMap } from './SmallMap.tsx';
import { multiplesText } from './text.ts';

/** How long a period stands while playing, milliseconds. */
const PACE_MS = 1200;

interface PanelPlayerProps {
  panels: readonly Panel[];
  figures: readonly LayerResponse[];
  origins: readonly Origin[];
  steps: PanelStep;
  brush: Brush;
  hovered: string | null;
  selected: string | null;
  hrefOf(panel: Panel): string;
  toldOf(panel: number): string | null;
  onHover(panel: number, code: string | null): void;
}

/** One period at a time, by buttons, slider or arrow keys; it plays by itself only where motion is welcome. */
export function PanelPlayer({
  panels,
  figures,
  origins,
  steps,
  brush,
  hovered,
  selected,
  hrefOf,
  toldOf,
  onHover,
}: PanelPlayerProps) {
  const text = useTextOf(multiplesText);
  const say = useSay();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = panels.length - 1;
  const index = Math.min(at, last);
  const panel = panels[index];
  const figure = figures[index];
  useEffect(() => {
    if (!playing || still) return;
    const timer = setInterval(() => setAt((now) => (now >= last ? 0 : now + 1)), PACE_MS);
    return () => clearInterval(timer);
  }, [playing, still, last]);
  if (!panel || !figure) return null;
  const go = (next: number) => {
    setPlaying(false);
    setAt(Math.max(0, Math.min(last, next)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    go(index + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls without a form
    <div className="panel-player" role="group" aria-label={text.single} onKeyDown={onKeyDown}>
      <div className="panel-controls">
        <button type="button" className="button" disabled={index === 0} onClick={() => go(index - 1)}>
          {text.previous}
        </button>
        {!still && (
          <button type="button" className="button" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
            {playing ? text.stop : text.play}
          </button>
        )}
        <button type="button" className="button" disabled={index === last} onClick={() => go(index + 1)}>
          {text.next}
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={text.at}
          aria-valuetext={say(panel.name)}
          onChange={(e) => go(Number(e.target.value))}
        />
        <span className="quiet">{text.keys}</span>
      </div>
      <div className="panel-large">
        <div aria-live={playing ? 'off' : 'polite'}>
          <PanelCaption panel={panel} origins={origins} steps={steps} told={toldOf(index)} />
        </div>
        <Link href={hrefOf(panel)} className="panel" aria-label={text.open(say(panel.name))}>
          <SmallMap
            figure={figure}
            brush={brush}
            hovered={hovered}
            selected={selected}
            large
            onHover={(code) => onHover(index, code)}
          />
        </Link>
      </div>
    </div>
  );
}
