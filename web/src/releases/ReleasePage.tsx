import { Link } from 'wouter';
import { may } from '../accounts/reach.ts';
import { useMe } from '../accounts/useMe.ts';
import { ApiError } from '../api/apiError.ts';
import { releaseHref } from '../app/releasePaths.ts';
import { useLanguage } from '../text/language.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { HiddenSummary } from './HiddenSummary.tsx';
import { PublicOnly } from './PublicOnly.tsx';
import { ReleaseContents } from './ReleaseContents.tsx';
import { ReleaseDifferences } from './ReleaseDifferences.tsx';
import { ReleaseHeader } from './ReleaseHeader.tsx';
import { ReleaseHistory } from './ReleaseHistory.tsx';
import { ReleaseSteps } from './ReleaseSteps.tsx';
import { useRelease } from './releaseQueries.ts';
import { releasesText } from './text.ts';

/** One release as staff see it: what it holds, what it hides, and the next step. Everybody else is led to its public pages. */
export function ReleasePage({ number }: { number: number }) {
  const shared = useText();
  const me = useMe();
  const staff = may(me.data, 'prepare_releases') || may(me.data, 'approve_releases');
  // Nothing is asked for that would be refused.
  if (me.isPending) return <p role="status">{shared.state.loading}</p>;
  return staff ? <StaffPage number={number} /> : <PublicOnly number={number} error={null} />;
}

function StaffPage({ number }: { number: number }) {
  const shared = useText();
  const text = useTextOf(releasesText);
  const say = useSay();
  const language = useLanguage();
  const request = useRelease(number);
  if (request.isError) {
    const kept = request.error instanceof ApiError && [401, 403, 404].includes(request.error.status);
    return kept ? (
      <PublicOnly number={number} error={request.error} />
    ) : (
      <ErrorState error={request.error} onRetry={() => request.refetch()} />
    );
  }
  if (request.isPending) return <p role="status">{shared.state.loading}</p>;
  const release = request.data;
  const { summary, problem } = release;
  return (
    <article className="release">
      <ReleaseHeader release={release} />
      {release.status === 'menyiapkan' && (
        <section className="release-wait" role="status">
          <h2>{text.preparing.title}</h2>
          <div className="progress active" />
          <p>{text.preparing.text}</p>
        </section>
      )}
      {problem && (
        <section className="release-note">
          <h2>{text.failed.title}</h2>
          <p>{say(problem.text)}</p>
          <ul className="release-reasons">
            {problem.items.map((item) => (
              <li key={item.id}>{say(item)}</li>
            ))}
          </ul>
          <p>
            <Link className="button" href={releaseHref(null, language, { baru: '1', wilayah: release.area })}>
              {text.failed.again}
            </Link>
          </p>
        </section>
      )}
      <div className="release-columns">
        <div className="release-main">
          {summary && <HiddenSummary release={release} summary={summary} />}
          {summary && <ReleaseDifferences release={release} />}
        </div>
        <div className="release-side">
          <ReleaseContents release={release} />
          <ReleaseHistory release={release} />
        </div>
      </div>
      <ReleaseSteps release={release} />
    </article>
  );
}
