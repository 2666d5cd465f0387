import type { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hasWebGl } from '../../../map/useLiveRenderer.ts';
import { forceMode } from '../../../theme/mode.ts';
import type { LiveView } from '../presentedDetail.ts';
import { LivePage } from './LivePage.tsx';
import { type LoadedStep, StepLoader } from './StepLoader.tsx';

interface LiveStepsProps {
  deck: DeckDetail;
  told: PresentedDeck;
  /** By their place in the deck. */
  views: ReadonlyMap<number, LiveView>;
  /** The slide that is shown. */
  at: number;
}

/**
 * The live map over the slides that are steps of it. One map for all of them, so that its camera flies from one to the next. Where a step has
 * no figures or shapes (yet), or the browser no WebGL, the slide below is seen: a map as well, only drawn.
 */
export function LiveSteps({ deck, told, views, at }: LiveStepsProps) {
  const able = useMemo(hasWebGl, []);
  const [loaded, setLoaded] = useState<ReadonlyMap<string, LoadedStep>>(new Map());
  const onLoaded = useCallback((id: string, step: LoadedStep) => setLoaded((all) => new Map(all).set(id, step)), []);
  useEffect(() => (able ? forceMode('light') : undefined), [able]);

  const live = views.get(at);
  const step = live && loaded.get(live.id);
  // Behind other slides the last step stays, ready to fly on.
  const last = useRef<{ live: LiveView; step: LoadedStep } | null>(null);
  if (live && step) last.current = { live, step };
  if (!able) return null;
  return (
    <>
      {[...views.values()].map((view) => (
        <StepLoader key={view.id} live={view} onLoaded={onLoaded} />
      ))}
      {last.current && <LivePage deck={deck} told={told} {...last.current} shown={step !== undefined} />}
    </>
  );
}
