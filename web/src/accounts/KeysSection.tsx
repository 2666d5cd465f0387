import { ACTIONS, ApiKey, KeysResponse, type Me } from '@petarawan/server/contract/accounts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { getJson, sendJson } from '../api/client.ts';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FormError } from './FormError.tsx';
import { KeyForm } from './KeyForm.tsx';
import { moment } from './moment.ts';
import { Section } from './Section.tsx';
import { accountsText } from './text.ts';

const KEY = ['accounts', 'keys'];

/** API keys: made, shown once, ended. Administrators see everybody's. */
export function KeysSection({ me }: { me: Me }) {
  const all = useTextOf(accountsText);
  const text = all.keys;
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const once = useRef<HTMLDivElement>(null);
  const keys = useQuery({ queryKey: KEY, queryFn: ({ signal }) => getJson('/accounts/keys', KeysResponse, signal) });
  const end = useMutation({
    mutationFn: (id: string) => sendJson('DELETE', `/accounts/keys/${id}`, undefined, ApiKey),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
  useEffect(() => {
    if (secret !== null) once.current?.focus();
  }, [secret]);
  const made = (fresh: string) => {
    setMaking(false);
    setSecret(fresh);
    void client.invalidateQueries({ queryKey: KEY });
  };
  const items = keys.data?.items ?? [];
  return (
    <Section
      title={text.title}
      request={keys}
      action={
        !making && (
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {text.make}
          </button>
        )
      }
    >
      <p>{text.hint}</p>
      {secret !== null && (
        <div ref={once} tabIndex={-1} className="once">
          <h3>{text.madeTitle}</h3>
          <p>{text.once}</p>
          <p className="secret">
            <code>{secret}</code>
            <CopyButton value={secret} />
          </p>
          <button type="button" className="button" onClick={() => setSecret(null)}>
            {all.close}
          </button>
        </div>
      )}
      {making && <KeyForm me={me} onMade={made} onCancel={() => setMaking(false)} />}
      <FormError trouble={{ error: end.error, seconds: 0 }} />
      {items.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <KeyTable
          items={items}
          onEnd={(id) => end.mutate(id)}
          busy={end.isPending}
          others={items.some((k) => k.owner !== me.account?.login)}
        />
      )}
    </Section>
  );
}

function KeyTable({
  items,
  onEnd,
  busy,
  others,
}: {
  items: readonly ApiKey[];
  onEnd(id: string): void;
  busy: boolean;
  others: boolean;
}) {
  const all = useTextOf(accountsText);
  const text = all.keys;
  const say = useSay();
  const format = useFormat();
  return (
    <TableScroll label={text.title}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{text.head.name}</th>
            {others && <th scope="col">{text.head.owner}</th>}
            <th scope="col">{text.head.actions}</th>
            <th scope="col">{text.head.region}</th>
            <th scope="col">{text.head.until}</th>
            <th scope="col">{text.head.used}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((key) => {
            const past = Date.parse(key.expiresAt) <= Date.now();
            return (
              <tr key={key.id} className={key.endedAt !== null || past ? 'quiet' : undefined}>
                <th scope="row">{key.name}</th>
                {others && <td>{key.owner}</td>}
                <td>{key.actions.map((action) => say(ACTIONS[action])).join('; ')}</td>
                <td>{key.regionName ?? all.region.whole}</td>
                <td>
                  {format.date(key.expiresAt)}
                  {past && ` (${text.expired})`}
                </td>
                <td>{key.lastUsedAt === null ? text.never : moment(key.lastUsedAt, format)}</td>
                <td>
                  {key.endedAt !== null ? (
                    text.endedAt(format.date(key.endedAt))
                  ) : (
                    <button
                      type="button"
                      className="button"
                      aria-label={text.endOf(key.name)}
                      aria-disabled={busy}
                      onClick={() => onEnd(key.id)}
                    >
                      {text.end}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
