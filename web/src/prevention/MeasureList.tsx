import { lazy, Suspense, useState } from 'react';
import './prevention.css';

const MeasureLines = lazy(() => import('./MeasureLines.tsx').then((m) => ({ default: m.MeasureLines })));

/** Measures against an issue behind one line; what the catalogue has is fetched when the line is opened. */
export function MeasureList({ issue, title }: { issue: string; title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="measures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <Suspense>
          <MeasureLines issue={issue} />
        </Suspense>
      )}
    </details>
  );
}
