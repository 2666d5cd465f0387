import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { TrendPanelProps } from './TrendChartPanel.tsx';

const TrendChartPanel = lazy(() => import('./TrendChartPanel.tsx').then((m) => ({ default: m.TrendChartPanel })));

/** The trend, fetched with its chart when its place first comes near the view. Keeps room from the start. */
export function TrendPanel(props: TrendPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((e) => e.isIntersecting)), {
      rootMargin: '200px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
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
