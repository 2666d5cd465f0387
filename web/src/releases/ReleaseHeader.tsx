import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { Link } from 'wouter';
import { API_BASE } from '../api/client.ts';
import { releaseHref } from '../app/releasePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { ReleaseMark } from './ReleaseMark.tsx';
import { ReleaseRoad } from './ReleaseRoad.tsx';
import { areaOf, publicHref } from './releaseNames.ts';
import { RELEASES } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** What release this is, where it stands, and where it can be looked at. */
export function ReleaseHeader({ release }: { release: ReleaseDetail }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const language = useLanguage();
  const live = release.status === 'terbit' || release.status === 'diganti';
  const preview = language === 'en' ? release.preview?.replace(/index\.html$/, 'en.html') : release.preview;
  return (
    <header className="release-head">
      <p>
        <Link className="release-link" href={releaseHref(null, language)}>
          ← {text.back}
        </Link>
      </p>
      <h1>
        {text.release(format.integer(release.number))} · {areaOf(release, text)}
      </h1>
      <p className="release-standing">
        <ReleaseMark status={release.status} />
        {release.to !== null && <span>{format.dateRange(release.from, release.to)}</span>}
        {release.sample && <span className="badge">{text.sample}</span>}
        {release.supersededBy !== null && (
          <Link className="release-link" href={releaseHref(release.supersededBy, language)}>
            {text.supersededBy(format.integer(release.supersededBy))}
          </Link>
        )}
      </p>
      <ReleaseRoad release={release} />
      {release.approved?.alone && <p className="quiet">{text.alone}</p>}
      {(live || preview) && (
        <p className="release-buttons">
          {live ? (
            <a className="button primary" href={publicHref(release.number, language)}>
              {text.live}
            </a>
          ) : (
            <a className="button" href={`${API_BASE}/${preview}`} target="_blank" rel="noopener" title={text.previewHint}>
              {text.preview}
            </a>
          )}
          <a className="button" href={`${API_BASE}${RELEASES}/${release.number}/document`}>
            {text.document}
          </a>
          {!live && <span className="quiet">{text.previewHint}</span>}
        </p>
      )}
    </header>
  );
}
