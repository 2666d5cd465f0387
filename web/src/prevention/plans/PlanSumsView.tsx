import type { Plan } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { CostText } from './CostText.tsx';
import { plansText } from './text.ts';

interface Row {
  key: string;
  name: string;
  items: number;
  cost: number;
  unknown: number;
}

/** What the saved items add up to, and how far they have come. */
export function PlanSumsView({ plan }: { plan: Plan }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const issueName = useIssueName();
  const { areas, issues, months } = plan.sums;
  const all = { items: plan.items.total, cost: plan.cost.known, unknown: plan.cost.unknown };
  if (areas.length === 0) return null;
  const linked = plan.linked.filter((a) => a.found).length;
  return (
    <section className="plan-part">
      <h2>{text.sums}</h2>
      <p>{text.progressLine(format.integer(plan.items.done), format.integer(plan.items.total), format.integer(linked))}</p>
      <SumTable
        title={text.byArea}
        rows={[...areas.map((a) => ({ ...a, key: a.code })), { ...all, key: '', name: text.total }]}
      />
      <SumTable title={text.byIssue} rows={issues.map((i) => ({ ...i, key: i.issue, name: issueName(i.issue) }))} />
      <SumTable
        title={text.byMonth}
        rows={months.map((m) => ({ ...m, key: m.month ?? '', name: m.month === null ? text.noMonth : format.date(m.month) }))}
      />
    </section>
  );
}

function SumTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  return (
    <table className="figures-table plan-sums">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="number">
            {text.itemCount}
          </th>
          <th scope="col" className="number">
            {text.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="number">{format.integer(row.items)}</td>
            <td className="number">
              <CostText known={row.cost} unknown={row.unknown} items={row.items} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
