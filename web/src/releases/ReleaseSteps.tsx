import type { ReleaseDetail, ReleaseStatus } from '@petarawan/server/contract/releases';
import { useState } from 'react';
import { useMe } from '../accounts/useMe.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { ReleaseMark } from './ReleaseMark.tsx';
import { StepForm } from './StepForm.tsx';
import { releasesText } from './text.ts';

/** What leads on comes first, then what leads back, then what ends it. */
const ORDER: readonly ReleaseStatus[] = ['diajukan', 'disetujui', 'terbit', 'draf', 'dibatalkan'];

/** Always at hand at the foot of a release: where it stands, what its reader may do next, and why not the rest. */
export function ReleaseSteps({ release }: { release: ReleaseDetail }) {
  const text = useTextOf(releasesText);
  const say = useSay();
  const me = useMe().data;
  const [to, setTo] = useState<ReleaseStatus | null>(null);
  const [told, setTold] = useState('');
  const { moveTo, blocked } = release.may;
  const steps = ORDER.filter((next) => moveTo.includes(next));
  const who = me?.account?.login ?? me?.kind ?? '';
  // Whoever submitted it takes it back without a word; whoever returns it says why.
  const own = release.submitted?.by === who;
  const nameOf = (next: ReleaseStatus) => (next === 'draf' && own ? text.withdraw : (text.moves[next] ?? next));
  const stopped = blocked.filter(({ to: next }) => text.moves[next] !== undefined);
  if (steps.length === 0 && stopped.length === 0 && told === '') return null;
  return (
    <section className="release-bar" aria-label={text.steps}>
      {to !== null && (
        <StepForm
          key={to}
          release={release}
          to={to}
          name={nameOf(to)}
          needsReason={to === 'draf' ? !own : to === 'dibatalkan' && release.status === 'disetujui'}
          onClose={() => setTo(null)}
          onDone={() => {
            setTo(null);
            setTold(text.done[to] ?? '');
          }}
        />
      )}
      <div className="release-bar-standing">
        <ReleaseMark status={release.status} />
        <span role="status">{[told, text.next[release.status]].filter(Boolean).join(' ')}</span>
        {stopped.map(({ to: next, reason }) => (
          <span key={next} className="quiet">
            {nameOf(next)}: {say(reason)}
          </span>
        ))}
        {release.status === 'diajukan' && moveTo.includes('disetujui') && me?.kind === 'lokal' && (
          <span className="quiet">{text.aloneHere}</span>
        )}
      </div>
      <div className="release-buttons">
        {to === null &&
          steps.map((next, at) => (
            <button
              key={next}
              type="button"
              className={at === 0 && next !== 'draf' && next !== 'dibatalkan' ? 'button primary' : 'button'}
              onClick={() => {
                setTold('');
                setTo(next);
              }}
            >
              {nameOf(next)}
            </button>
          ))}
      </div>
    </section>
  );
}
