import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { Section } from './Section.tsx';
import { accountsText } from './text.ts';
import { usePolicy } from './usePolicy.ts';

/** Who may do what, where: the server's own rule as a table. */
export function PolicyTable() {
  const text = useTextOf(accountsText).policy;
  const say = useSay();
  const policy = usePolicy();
  const { roles = [], actions = [], reach = {} } = policy.data ?? {};
  return (
    <Section title={text.title} request={policy}>
      <p>{text.intro}</p>
      <TableScroll label={text.title}>
        <table className="figures-table policy">
          <thead>
            <tr>
              <th scope="col">{text.action}</th>
              {roles.map(({ role, name, boundTo }) => (
                <th key={role} scope="col">
                  {say(name)}
                  {boundTo !== null && <span className="policy-bound">{text.bound[boundTo]}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actions.map(({ action, name }) => (
              <tr key={action}>
                <th scope="row">{say(name)}</th>
                {roles.map(({ role }) => {
                  const far = reach[role]?.[action] ?? 'none';
                  return (
                    <td key={role} className={`reach-${far}`}>
                      {action === 'own_account' && far !== 'none' ? text.yes : text.reach[far]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}
