import type { StatisticCode } from '@petarawan/server/contract/signals/method';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { explainText } from './explainText.ts';
import './explain.css';

const Explanation = lazy(() => import('./Explanation.tsx').then((m) => ({ default: m.Explanation })));

/**
 * "Apa artinya?": a disclosure beside a figure that says in one plain sentence what the statistic tells and what it does not mean.
 * Closed it asks the server for nothing. Esc inside closes it and gives the focus back to the button. `name` is said to
 * screen readers, where several stand on one screen.
 */
export function Explain({ statistic, name }: { statistic: StatisticCode; name?: string }) {
  const text = useTextOf(explainText);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    // The screen around it has an Esc of its own (one level up).
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Esc of its button and link, which are interactive
    <div className="explain" onKeyDown={closeOnEscape}>
      <button
        ref={button}
        type="button"
        className="explain-button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={name && text.of(name)}
        onClick={() => setOpen(!open)}
      >
        <CircleQuestionMark size={14} aria-hidden /> {text.button}
      </button>
      <div id={panel} className="explain-panel" hidden={!open} aria-live="polite">
        {open && (
          <Suspense fallback={null}>
            <Explanation statistic={statistic} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
