import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { publicHref, publicSite } from './releaseNames.ts';
import { useReleases } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** Beside figures that are kept from whoever looks: the way to the public ones of the newest release; nothing before there is one. */
export function PublicReleaseNote() {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const language = useLanguage();
  const newest = (useReleases().data?.items ?? []).filter(({ supersededBy }) => supersededBy === null);
  const [only] = newest;
  if (only === undefined) return null;
  // Of several provinces none is the newest of all: their directory leads on.
  const one = newest.length === 1;
  return (
    <>
      {' · '}
      <a href={one ? publicHref(only.number, language) : publicSite(language)}>
        {one ? text.newestPublic(format.integer(only.number)) : text.publicFigures}
      </a>
    </>
  );
}
