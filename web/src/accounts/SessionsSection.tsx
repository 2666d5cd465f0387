import { type SessionRow, SessionsResponse } from '@petarawan/server/contract/accounts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/client.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { browserName } from './browserName.ts';
import { FormError } from './FormError.tsx';
import { moment } from './moment.ts';
import { Section } from './Section.tsx';
import { accountsText } from './text.ts';

export const SESSIONS_KEY = ['accounts', 'sessions'];

/** Browsers that are signed in with the account, each with a way to end it. */
export function SessionsSection() {
  const all = useTextOf(accountsText);
  const text = all.sessions;
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: ({ signal }) => getJson('/accounts/sessions', SessionsResponse, signal),
  });
  const end = useMutation({
    mutationFn: (id: string | null) => sendJson('DELETE', `/accounts/sessions${id === null ? '' : `/${id}`}`, undefined, null),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
  });
  const items = [...(sessions.data?.items ?? [])].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <Section
      title={text.title}
      request={sessions}
      action={
        items.length > 1 && (
          <button type="button" className="button" aria-disabled={end.isPending} onClick={() => end.mutate(null)}>
            {text.endOthers}
          </button>
        )
      }
    >
      <p>{text.hint}</p>
      <FormError trouble={{ error: end.error, seconds: 0 }} />
      <ul className="session-list">
        {items.map((session) => (
          <SessionLine key={session.id} session={session} busy={end.isPending} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      <span role="status" className="sr">
        {end.isSuccess && text.ended}
      </span>
    </Section>
  );
}

function SessionLine({ session, busy, onEnd }: { session: SessionRow; busy: boolean; onEnd(): void }) {
  const text = useTextOf(accountsText).sessions;
  const format = useFormat();
  const agent = browserName(session.agent) ?? text.unknownAgent;
  return (
    <li>
      <div>
        <p title={session.agent ?? undefined}>
          <strong>{agent}</strong>
          {session.ip !== null && ` · ${session.ip}`} {session.current && <span className="tag">{text.current}</span>}
        </p>
        <p className="quiet">
          {text.line(text.via[session.via], moment(session.createdAt, format), moment(session.seenAt, format))}{' '}
          {text.until(moment(session.expiresAt, format))}
        </p>
      </div>
      {!session.current && (
        <button type="button" className="button" aria-label={text.endOf(agent)} aria-disabled={busy} onClick={onEnd}>
          {text.end}
        </button>
      )}
    </li>
  );
}
