import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { moment } from '../accounts/moment.ts';
import { provinceOffset } from '../format/provinceOffset.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { doneBy } from './releaseNames.ts';
import { releasesText } from './text.ts';

/** Everything that was done to a release, the last first: what, who, when, and why. */
export function ReleaseHistory({ release }: { release: ReleaseDetail }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  return (
    <section className="release-section" aria-labelledby="release-history">
      <h2 id="release-history">{text.history}</h2>
      <ol className="release-history">
        {release.steps.toReversed().map(({ version, step, by, at, reason }) => (
          <li key={version}>
            <strong>{text.stepNames[step]}</strong>
            <span className="quiet">
              {doneBy(by, text)}, {moment(at, format, provinceOffset(release.area))}
            </span>
            {reason !== null && <span className="release-words">{text.reasonGiven(reason)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
