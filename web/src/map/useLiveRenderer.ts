import { type ComponentType, useCallback, useEffect, useState } from 'react';
import type { LiveMapProps } from './LiveMap.tsx';

/** `drawing`: not asked for yet. `live`: the component is there. `unavailable`: no WebGL, or it failed; the drawing stays. */
export type LiveState = { kind: 'drawing' | 'loading' | 'unavailable' } | { kind: 'live'; LiveMap: ComponentType<LiveMapProps> };

/** Quiet time after which the interactive map is fetched although nobody touched the map. */
const IDLE_MS = 9_000;

/** True when the browser can give a WebGL 2 context. The context is released at once. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: false });
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/**
 * Fetches the interactive map in its own chunk: on `start()` (first touch of the map), at once when `eager`, or after a quiet
 * while. Data-saving readers keep the drawing until they touch the map.
 */
export function useLiveRenderer(eager: boolean): { state: LiveState; start(): void; fail(): void } {
  const [state, setState] = useState<LiveState>({ kind: 'drawing' });

  const start = useCallback(() => {
    setState((now) => {
      if (now.kind !== 'drawing') return now;
      return { kind: hasWebGl() ? 'loading' : 'unavailable' };
    });
  }, []);
  const fail = useCallback(() => setState({ kind: 'unavailable' }), []);

  useEffect(() => {
    if (state.kind !== 'loading') return;
    let wanted = true;
    import('./LiveMap.tsx').then(
      ({ LiveMap }) => wanted && setState({ kind: 'live', LiveMap }),
      () => wanted && setState({ kind: 'unavailable' }),
    );
    return () => {
      wanted = false;
    };
  }, [state.kind]);

  useEffect(() => {
    if (eager) {
      start();
      return;
    }
    const saving = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
    if (saving) return;
    const timer = setTimeout(start, IDLE_MS);
    return () => clearTimeout(timer);
  }, [eager, start]);

  return { state, start, fail };
}
