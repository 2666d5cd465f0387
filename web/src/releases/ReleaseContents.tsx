import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { useDocument } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** What was asked of a release: its new months, what is counted anew, notes and corrections, and what its document is known by. */
export function ReleaseContents({ release }: { release: ReleaseDetail }) {
  const text = useTextOf(releasesText);
  const format = useFormat();
  const { asked } = release;
  // Only a finished document tells which months a window is of.
  const made = useDocument(asked.restate.length > 0 && release.sha256 !== null ? release.number : null).data;
  const periodOf = (id: string) => {
    const found = made?.windows.find((one) => one.id === id);
    return found ? format.dateRange(found.from, found.to) : id;
  };
  const window =
    asked.to === null
      ? text.windowNone
      : asked.from === null
        ? text.windowUntil(format.date(asked.to))
        : format.dateRange(asked.from, asked.to);
  return (
    <section className="release-section" aria-labelledby="release-contents">
      <h2 id="release-contents">{text.whatTitle}</h2>
      <dl className="release-facts">
        <dt>{text.window}</dt>
        <dd>{window}</dd>
        {asked.restate.length > 0 && (
          <>
            <dt>{text.restated}</dt>
            <dd>{asked.restate.map(periodOf).join(', ')}</dd>
          </>
        )}
        <dt>{text.notes}</dt>
        <dd className="release-words">{asked.notes === '' ? text.notesNone : asked.notes}</dd>
        {asked.corrections.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two corrections of a release may have the same words
          <div key={at} className="release-fact">
            <dt>
              {text.correctionsTitle}: {text.correctionAbout(format.integer(one.about))}
            </dt>
            <dd className="release-words">{one.text}</dd>
          </div>
        ))}
        {release.dataVersion !== null && (
          <>
            <dt>{text.dataVersion}</dt>
            <dd>{format.integer(release.dataVersion)}</dd>
          </>
        )}
        {release.sha256 !== null && (
          <>
            <dt title={text.hashHint}>{text.hash}</dt>
            <dd>
              <code className="release-hash">{release.sha256}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
