import { lazy, Suspense, useRef } from 'react';
import { useNear } from '../ui/useNear.ts';
import type { TrendChartProps } from './TrendChart.tsx';

const TrendChart = lazy(() => import('./TrendChart.tsx').then((m) => ({ default: m.TrendChart })));

/** The trend chart, whose library is fetched when the chart first comes into view. Keeps its height from the start. */
export function LazyTrendChart(props: TrendChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useNear(place, '120px');
  return (
    <div ref={place} className="trend-place" style={{ height: props.height }}>
      {seen && (
        <Suspense fallback={null}>
          <TrendChart {...props} />
        </Suspense>
      )}
    </div>
  );
}
