import { type AccountCreated, AccountsResponse, type Me } from '@petarawan/server/contract/accounts';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson, query } from '../api/client.ts';
import { useSettled } from '../search/useRegionSearch.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LinkOnce } from './LinkOnce.tsx';
import { PolicyTable } from './PolicyTable.tsx';
import { accountsText } from './text.ts';
import { UserDialog } from './UserDialog.tsx';
import { UserForm } from './UserForm.tsx';
import { UserTable } from './UserTable.tsx';

const KEY = ['accounts', 'list'];

/** `/akun/pengguna`: who can sign in, and what each role may do. */
export function UsersPage({ me }: { me: Me }) {
  const shared = useText();
  const all = useTextOf(accountsText);
  const text = all.users;
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<ReturnType<(typeof AccountCreated)['parse']> | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const q = useSettled(words).trim();
  const users = useInfiniteQuery({
    queryKey: [...KEY, q],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      getJson(`/accounts${query({ q, cursor: pageParam, limit: 50 })}`, AccountsResponse, signal),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const refresh = () => client.invalidateQueries({ queryKey: KEY });
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.find((account) => account.id === edited);
  return (
    <>
      <div className="section-head">
        <h1>{text.title}</h1>
        {!adding && (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAdding(true);
              setCreated(null);
            }}
          >
            {text.add}
          </button>
        )}
      </div>
      <p>{text.intro}</p>
      {adding && (
        <section className="account-section" aria-label={text.add}>
          <h2>{text.add}</h2>
          <UserForm
            account={null}
            onDone={(fresh) => {
              setAdding(false);
              setCreated(fresh);
              void refresh();
            }}
            onCancel={() => setAdding(false)}
          />
        </section>
      )}
      {created && (
        <LinkOnce link={created.link} onClose={() => setCreated(null)}>
          {text.created(created.account.name)}
        </LinkOnce>
      )}
      <section className="account-section" aria-label={text.title}>
        <input
          type="search"
          className="control"
          aria-label={text.search}
          placeholder={text.search}
          maxLength={100}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        {users.error && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
        {users.isPending && (
          <p className="quiet" role="status">
            {shared.state.loading}
          </p>
        )}
        {users.data && items.length === 0 && <p role="status">{q === '' ? text.empty : text.none}</p>}
        {items.length > 0 && <UserTable accounts={items} self={me.account?.id ?? null} onEdit={setEdited} />}
        {users.hasNextPage && (
          <button type="button" className="button" aria-disabled={users.isFetching} onClick={() => void users.fetchNextPage()}>
            {users.isFetchingNextPage ? all.working : all.more}
          </button>
        )}
      </section>
      <PolicyTable />
      {chosen && <UserDialog key={chosen.id} account={chosen} onChanged={refresh} onClose={() => setEdited(null)} />}
    </>
  );
}
