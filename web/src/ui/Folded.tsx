import { type ReactNode, Suspense, useState } from 'react';
import { useText } from '../text/useText.ts';

/** What opens under its heading; the inside is made (and fetched, when it is lazy) with the first opening and then stays. */
export function Folded({ className, summary, children }: { className: string; summary: string; children(): ReactNode }) {
  const { state } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <details className={className} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && <Suspense fallback={<p role="status">{state.loading}</p>}>{children()}</Suspense>}
    </details>
  );
}
