import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { moment } from '../accounts/moment.ts';
import { provinceOffset } from '../format/provinceOffset.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { doneBy } from './releaseNames.ts';
import { releasesText } from './text.ts';

/** The way of a release to the public: who took each step when, and which is next. */
export function ReleaseRoad({ release }: { release: ReleaseDetail }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  if (release.status === 'gagal' || release.status === 'dibatalkan') return null;
  const made = release.status !== 'menyiapkan';
  const stops = [
    ['prepared', made ? release.prepared : null],
    ['submitted', release.submitted],
    ['approved', release.approved],
    ['published', release.published],
  ] as const;
  const reached = stops.filter(([, done]) => done !== null).length;
  return (
    <ol className="release-road" aria-label={text.road}>
      {stops.map(([name, done], at) => (
        <li key={name} className={done ? 'release-road-done' : undefined} aria-current={at === reached - 1 ? 'step' : undefined}>
          <span>{text.roadNames[name]}</span>
          {done && (
            <span className="quiet release-under">
              {text.roadBy(doneBy(done.by, text), moment(done.at, format, provinceOffset(release.area)))}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
