import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { TrendChartProps } from './TrendChart.tsx';

const TrendChart = lazy(() => import('./TrendChart.tsx').then((m) => ({ default: m.TrendChart })));

/** The trend chart, whose library is fetched when the chart first comes into view. Keeps its height from the start. */
export function LazyTrendChart(props: TrendChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((e) => e.isIntersecting)) setSeen(true);
      },
      { rootMargin: '120px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
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
