import { Link } from 'wouter';
import { NotFound } from '../app/NotFound.tsx';
import { releaseHref } from '../app/releasePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { publicHref } from './releaseNames.ts';
import { useReleases } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** For whoever is not to see how a release was made: the way to its public pages when it is published, else why there is nothing (`error`; null: nothing was asked). */
export function PublicOnly({ number, error }: { number: number; error: unknown }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const language = useLanguage();
  const releases = useReleases();
  if (releases.isPending) return null;
  const fault = releases.error ?? error;
  if (!releases.data?.items.some((head) => head.number === number)) {
    return fault === null ? <NotFound /> : <ErrorState error={fault} onRetry={() => void releases.refetch()} />;
  }
  return (
    <>
      <p>
        <Link className="release-link" href={releaseHref(null, language)}>
          ← {text.back}
        </Link>
      </p>
      <h1>{text.release(format.integer(number))}</h1>
      <p>{text.publicOnly}</p>
      <p>
        <a className="button primary" href={publicHref(number, language)}>
          {text.live}
        </a>
      </p>
    </>
  );
}
