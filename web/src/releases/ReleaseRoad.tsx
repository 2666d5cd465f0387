import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { moment } from '../accounts/moment.ts';
import { provinceOffset } from '../format/provinceOffset.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { Road } from '../ui/Road.tsx';
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
    <Road
      label={text.road}
      stops={stops.map(([name, done], at) => ({
        key: name,
        name: text.roadNames[name],
        done: done !== null,
        current: at === reached - 1,
        notes: done ? [text.roadBy(doneBy(done.by, text), moment(done.at, format, provinceOffset(release.area)))] : [],
      }))}
    />
  );
}
