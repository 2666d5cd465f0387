import type { ReleaseHead } from '@petarawan/server/contract/releases';
import { Link } from 'wouter';
import { moment } from '../accounts/moment.ts';
import { releaseHref } from '../app/releasePaths.ts';
import { provinceOffset } from '../format/provinceOffset.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { ReleaseMark } from './ReleaseMark.tsx';
import { areaOf, doneBy } from './releaseNames.ts';
import { releasesText } from './text.ts';

/** Releases that are not published: where each stands and what comes next. */
export function OpenReleases({ open }: { open: readonly ReleaseHead[] }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const language = useLanguage();
  const under = open.some(({ status }) => status !== 'dibatalkan' && status !== 'gagal');
  return (
    <section className="release-section" aria-label={text.open}>
      {(under || open.length === 0) && <h2>{text.open}</h2>}
      {open.length === 0 && <p>{text.openNone}</p>}
      <ul className="release-open">
        {open.map((release) => (
          <li key={release.number}>
            <p className="release-standing">
              <Link className="release-name" href={releaseHref(release.number, language)}>
                {text.release(format.integer(release.number))} · {areaOf(release, text)}
              </Link>
              <ReleaseMark status={release.status} />
            </p>
            <p>{text.next[release.status]}</p>
            <p className="quiet">
              {[
                release.to ? format.dateRange(release.from, release.to) : format.dateRange(release.asked.from, release.asked.to),
                `${text.preparedBy(doneBy(release.prepared.by, text))}, ${moment(release.prepared.at, format, provinceOffset(release.area))}`,
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
