import { useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';

const STEPS = ['file', 'columns', 'trial', 'result'] as const;

/** Where one is on the way of a file. */
export function StepList({ current }: { current: (typeof STEPS)[number] }) {
  const text = useTextOf(importsText).steps;
  const at = STEPS.indexOf(current);
  return (
    <ol className="step-list" aria-label={text.label}>
      {STEPS.map((step, i) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} className={i < at ? 'done' : undefined}>
          {text.short[step]}
        </li>
      ))}
    </ol>
  );
}
