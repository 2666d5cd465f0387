import { AuditResponse } from '@petarawan/server/contract/audit';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { getJson, query } from '../api/client.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { AuditEntryLine } from './AuditEntryLine.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { type AuditView, auditSearch, readAuditView } from './auditQuery.ts';
import { may } from './reach.ts';
import { Section } from './Section.tsx';
import { accountsText } from './text.ts';
import { useLogins } from './useLogins.ts';
import { useMe } from './useMe.ts';

/** `/akun/audit`: who did what, newest first, and how to prove that nobody changed it. */
export function AuditPage() {
  const shared = useText();
  const all = useTextOf(accountsText);
  const text = all.audit;
  const format = useFormat();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = readAuditView(search);
  const logins = useLogins(may(useMe().data, 'manage_accounts'));
  const update = (patch: Partial<AuditView>) => {
    const next = auditSearch({ ...view, ...patch }, search);
    navigate(next === '' ? path : `${path}?${next}`, { replace: true });
  };
  const { action, from, to, kind, actor } = view;
  const filter = { action, from, to, actor_kind: kind, actor_id: actor, limit: 50 };
  const log = useInfiniteQuery({
    queryKey: ['audit', query(filter)],
    // The log grows while one looks elsewhere; coming back asks anew.
    staleTime: 0,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => getJson(`/audit${query({ ...filter, cursor: pageParam })}`, AuditResponse, signal),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  const head = log.data?.pages[0]?.head;
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <AuditFilters view={view} logins={logins} update={update} />
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {log.data && entries.length === 0 && <p role="status">{text.none}</p>}
      <ol className="audit-list" aria-busy={log.isFetching}>
        {entries.map((entry) => (
          <AuditEntryLine key={entry.seq} entry={entry} logins={logins} onActor={(id) => update({ actor: id, kind: null })} />
        ))}
      </ol>
      {log.hasNextPage && (
        <p>
          <button type="button" className="button" aria-disabled={log.isFetching} onClick={() => void log.fetchNextPage()}>
            {log.isFetchingNextPage ? all.working : all.more}
          </button>
        </p>
      )}
      {head && (
        <Section title={text.verifyTitle}>
          <p>{text.verify}</p>
          <p className="secret">
            <code>npm run petarawan -- audit verify</code>
          </p>
          <p>
            {text.head(format.integer(head.seq))} <span className="hash">{head.hash}</span>
          </p>
          <p className="field-hint">{text.headHint}</p>
        </Section>
      )}
    </>
  );
}
