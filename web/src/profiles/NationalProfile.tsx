import { CountsResponse, ORIGINS, type OriginCounts, type Status } from '@petarawan/server/contract/reports';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { mayIn } from '../accounts/reach.ts';
import { SignInHint } from '../accounts/SignInHint.tsx';
import { useMe } from '../accounts/useMe.ts';
import { getJson, query } from '../api/client.ts';
import type { ProfilePanelProps } from '../app/panels.ts';
import { SourceNote } from '../charts/SourceNote.tsx';
import { chartsText } from '../charts/text.ts';
import { useFormat } from '../format/useFormat.ts';
import { filterQuery } from '../reports/filterQuery.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LowerDown } from './LowerDown.tsx';
import { nationalText } from './nationalText.ts';
import { TrendPanel } from './TrendPanel.tsx';

const NationalRest = lazy(() => import('./NationalRest.tsx').then((m) => ({ default: m.NationalRest })));

type StatusCounts = OriginCounts & { status: Status };

/** The whole country: what came in, its trend and handling, and the published national figures. */
export function NationalProfile({ state }: ProfilePanelProps) {
  const shared = useText();
  const text = useTextOf(nationalText);
  const charts = useTextOf(chartsText);
  const format = useFormat();
  const path = `/reports/counts${query({ ...filterQuery(state), by: 'status' })}`;
  const me = useMe();
  // What would be refused is not asked for; until it is known who looks, nothing is.
  const seen = mayIn(me.data, 'read_internal', null);
  const counts = useQuery({ queryKey: [path], enabled: seen, queryFn: ({ signal }) => getJson(path, CountsResponse, signal) });
  const statuses: StatusCounts[] = (counts.data?.rows ?? []).flatMap((r) => (r.status ? [{ ...r, status: r.status }] : []));
  const meta = counts.data?.meta;
  return (
    <article className="profile" aria-label={text.title}>
      <header className="profile-header national-header">
        <h2>{shared.country}</h2>
        <p className="quiet">{text.hint}</p>
        {meta?.sample && <span className="badge">{charts.sample}</span>}
      </header>
      {!seen && me.data && (
        <p className="absence-note">
          {shared.account.internal} <SignInHint />
        </p>
      )}
      {(seen || !me.data) && (
        <section className="profile-section national-figures" aria-label={text.figures}>
          {counts.error && <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />}
          {counts.data && (
            <>
              <dl className="origin-figures">
                {ORIGINS.map((origin) => {
                  const chosen = state.origins.includes(origin);
                  const sum = statuses.reduce((total, s) => total + s[origin], 0);
                  return (
                    <div key={origin} className={chosen ? undefined : 'quiet'}>
                      <dt>{shared.origin[origin]}</dt>
                      <dd>
                        <strong className="figure">{chosen ? format.integer(sum) : '–'}</strong>
                        {!chosen && <span>{text.notChosen}</span>}
                      </dd>
                    </div>
                  );
                })}
              </dl>
              <SourceNote what={text.figures} sources={meta?.sources ?? []} />
            </>
          )}
        </section>
      )}
      {seen && <TrendPanel code="ID" name={shared.country} state={state} events={[]} />}
      {me.data && (
        <LowerDown>
          <NationalRest statuses={counts.data ? statuses : null} origins={state.origins} />
        </LowerDown>
      )}
    </article>
  );
}
