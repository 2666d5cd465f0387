import { type Account, ROLES } from '@petarawan/server/contract/accounts';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { moment } from './moment.ts';
import { accountsText } from './text.ts';

interface UserTableProps {
  accounts: readonly Account[];
  /** The caller's own account. */
  self: string | null;
  onEdit(id: string): void;
}

/** Accounts, one line each; on a phone one block each, so that nothing hides beyond the edge. */
export function UserTable({ accounts, self, onEdit }: UserTableProps) {
  const all = useTextOf(accountsText);
  const text = all.users;
  const say = useSay();
  const format = useFormat();
  return (
    <TableScroll label={text.title}>
      <table className="figures-table users">
        <thead>
          <tr>
            <th scope="col">{text.head.name}</th>
            <th scope="col">{text.head.login}</th>
            <th scope="col">{text.head.role}</th>
            <th scope="col">{text.head.region}</th>
            <th scope="col">{text.head.status}</th>
            <th scope="col">{text.head.seen}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className={account.status === 'disabled' ? 'quiet' : undefined}>
              <th scope="row">
                <strong>{account.name}</strong> {account.id === self && <span className="tag">{text.self}</span>}
              </th>
              <td data-label={text.head.login}>{account.login}</td>
              <td data-label={text.head.role}>{say(ROLES[account.role])}</td>
              <td data-label={text.head.region}>{account.regionName ?? all.region.whole}</td>
              <td data-label={text.head.status}>
                <span className="user-state">
                  {text.status[account.status]}
                  {account.totp && <span className="tag">{text.totp}</span>}
                  {account.oidc && <span className="tag">{text.sso}</span>}
                </span>
              </td>
              <td data-label={text.head.seen}>{account.lastSignIn === null ? text.never : moment(account.lastSignIn, format)}</td>
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={text.editOf(account.name)}
                  onClick={() => onEdit(account.id)}
                >
                  {text.edit}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
