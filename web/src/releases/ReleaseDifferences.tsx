import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import type { PublicRelease } from '@petarawan/server/contract/releases/public';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { releaseDifferences } from './releaseDifferences.ts';
import { useDocument } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** How many names are told before the rest is only counted. */
const NAMED = 12;

/** What readers of the previous release will find changed, in words. Both documents are large, so it is asked for. */
export function ReleaseDifferences({ release }: { release: ReleaseDetail }) {
  const shared = useText();
  const text = useTextOf(releasesText).compare;
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const { supersedes } = release;
  const before = useDocument(asked ? supersedes : null);
  const after = useDocument(asked && supersedes !== null ? release.number : null);
  const failed = [before, after].find(({ isError }) => isError);
  return (
    <section className="release-section" aria-labelledby="release-differences">
      <h2 id="release-differences">{supersedes === null ? text.heading : text.title(format.integer(supersedes))}</h2>
      {supersedes === null ? (
        <p>{text.first}</p>
      ) : !asked ? (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {text.load}
        </button>
      ) : failed ? (
        <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
      ) : before.data && after.data ? (
        <Told before={before.data} after={after.data} />
      ) : (
        <p role="status">{shared.state.loading}</p>
      )}
    </section>
  );
}

function Told({ before, after }: { before: PublicRelease; after: PublicRelease }) {
  const shared = useText();
  const text = useTextOf(releasesText).compare;
  const say = useSay();
  const format = useFormat();
  const found = releaseDifferences(before, after);
  const names = new Map([...before.areas, ...after.areas].map(({ code, name }) => [code, name]));
  const n = (v: number | null) => (v === null ? text.hiddenNumber : format.integer(v));
  const named = (codes: readonly string[]) => {
    const list = codes.slice(0, NAMED).map((code) => names.get(code) ?? code);
    return [...list, ...(codes.length > NAMED ? [text.more(format.integer(codes.length - NAMED))] : [])].join(', ');
  };
  const periods = (list: readonly { from: string; to: string }[]) =>
    list.map(({ from, to }) => format.dateRange(from, to)).join('; ');
  const lines = [
    found.newWindows.length > 0 && text.windows(periods(found.newWindows)),
    ...found.totals.map(({ origin, before: was, after: is }) => text.total(shared.origin[origin], n(was), n(is))),
    found.restated.length > 0 ? text.restated(periods(found.restated)) : text.same,
    found.nowHidden.length > 0 && text.nowHidden(format.integer(found.nowHidden.length), named(found.nowHidden)),
    found.nowShown.length > 0 && text.nowShown(format.integer(found.nowShown.length), named(found.nowShown)),
    found.newIssues.length > 0 && text.newIssues(found.newIssues.map(({ name }) => say(name)).join(', ')),
    found.changedAreas > 0 && text.areas(format.integer(found.changedAreas)),
    found.corrections > 0 && text.corrected(format.integer(found.corrections)),
  ].filter((line) => line !== false);
  return (
    <ul className="release-reasons">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
