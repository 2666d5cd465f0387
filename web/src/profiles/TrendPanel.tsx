import { lazy, Suspense, useRef } from 'react';
import { useNear } from '../ui/useNear.ts';
import type { TrendPanelProps } from './TrendChartPanel.tsx';

const TrendChartPanel = lazy(() => import('./TrendChartPanel.tsx').then((m) => ({ default: m.TrendChartPanel })));

/** The trend, fetched with its chart when its place first comes near the view. Keeps room from the start. */
export function TrendPanel(props: TrendPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, '200px');
  return (
    <div ref={place} className="trend-panel">
      {near && (
        <Suspense fallback={null}>
          <TrendChartPanel {...props} />
        </Suspense>
      )}
    </div>
  );
}
