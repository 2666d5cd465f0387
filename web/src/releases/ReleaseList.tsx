import { useLocation, useSearch } from 'wouter';
import { releaseHref } from '../app/releasePaths.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Folded } from '../ui/Folded.tsx';
import { NewRelease } from './NewRelease.tsx';
import { OpenReleases } from './OpenReleases.tsx';
import { PublishedTable } from './PublishedTable.tsx';
import { publicSite } from './releaseNames.ts';
import { useReleases } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** All releases somebody may see, and where a new one begins (`?baru=1`, of an area with `&wilayah=19`). */
export function ReleaseList() {
  const shared = useText();
  const text = useTextOf(releasesText);
  const language = useLanguage();
  const params = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const releases = useReleases();
  const { data } = releases;
  const staff = data !== undefined && (data.may.prepare || data.open.length > 0 || data.closed.length > 0);
  const making = params.has('baru') && data?.may.prepare === true;
  const over = data?.closed.filter(({ status }) => status === 'dibatalkan' || status === 'gagal') ?? [];
  return (
    <>
      <header className="release-head">
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
        {data && (
          <p className="release-buttons">
            {data.may.prepare && !making && (
              <button
                type="button"
                className="button primary"
                onClick={() => navigate(releaseHref(null, language, { baru: '1' }))}
              >
                {text.make}
              </button>
            )}
            {data.items.length > 0 && (
              <a className={staff ? 'button' : 'button primary'} href={publicSite(language)}>
                {text.openSite}
              </a>
            )}
          </p>
        )}
      </header>
      {releases.isError ? (
        <ErrorState error={releases.error} onRetry={() => releases.refetch()} />
      ) : data === undefined ? (
        <p role="status">{shared.state.loading}</p>
      ) : (
        <>
          {making && (
            <NewRelease
              start={params.get('wilayah')}
              published={data.items}
              onClose={() => navigate(releaseHref(null, language), { replace: true })}
            />
          )}
          {staff && <OpenReleases open={data.open} />}
          <section className="release-section" aria-labelledby="released">
            <h2 id="released">{text.published}</h2>
            {data.items.length === 0 ? (
              <p>{staff ? text.publishedNone : text.publishedNonePublic}</p>
            ) : (
              <PublishedTable heads={data.items} known={data.closed} />
            )}
          </section>
          {over.length > 0 && (
            <Folded className="release-section" summary={text.over}>
              {() => <OpenReleases open={over} />}
            </Folded>
          )}
        </>
      )}
    </>
  );
}
