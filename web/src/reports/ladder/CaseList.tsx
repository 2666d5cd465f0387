import type { DeadlineRule } from '@petarawan/server/contract/reports/ladder';
import { useState } from 'react';
import { fileName, toCsv } from '../../charts/csv.ts';
import { downloadText } from '../../charts/downloadText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { useCatalogues } from '../useCatalogues.ts';
import { CASE_COLUMNS, caseCells } from './caseCsv.ts';
import type { LadderView } from './ladderView.ts';
import { allDeadlineCases, useDeadlineCases } from './queries.ts';
import { ladderText } from './text.ts';

interface CaseListProps {
  view: LadderView;
  rules: readonly DeadlineRule[];
  update(patch: Partial<LadderView>): void;
}

/** Open cases with their due dates, the latest first, and as a file. */
export function CaseList({ view, rules, update }: CaseListProps) {
  const shared = useText();
  const text = useTextOf(ladderText);
  const format = useFormat();
  const say = useSay();
  const catalogues = useCatalogues().data;
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const list = useDeadlineCases(view, true);
  const cases = list.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (kind: 'issues' | 'channels', code: string) => {
    const entry = catalogues?.[kind].find((one) => one.code === code);
    return entry ? say(entry.name) : code;
  };
  const lateness = (days: number) =>
    days > 0 ? text.lateBy(format.integer(days)) : days === 0 ? text.today : text.left(format.integer(-days));
  const download = async () => {
    setState('making');
    try {
      const all = await allDeadlineCases(view);
      const on = list.data?.pages[0]?.on ?? '';
      downloadText(
        fileName([text.csvName, view.code ?? '', on], 'csv'),
        toCsv(
          CASE_COLUMNS,
          all.map((c) => caseCells(c, rules)),
        ),
      );
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <div className="handling-tools">
        <Choice type="checkbox" name="late" label={text.onlyLate} checked={view.late} onChange={(late) => update({ late })} />
        <button
          type="button"
          className="button"
          disabled={cases.length === 0 || state === 'making'}
          onClick={() => void download()}
        >
          {text.csv}
        </button>
        <span role="status">{state === 'failed' && text.csvFailed}</span>
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {list.data && cases.length === 0 && <p className="quiet">{text.casesNone}</p>}
      {cases.length > 0 && (
        <TableScroll label={text.cases}>
          <table className="figures-table case-table">
            <thead>
              <tr>
                <th scope="col">{text.due}</th>
                <th scope="col">{text.area}</th>
                <th scope="col">{text.caseId}</th>
                <th scope="col">{text.issue}</th>
                <th scope="col">{text.status}</th>
                <th scope="col">{text.rule}</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((one) => {
                const rule = rules.find((r) => r.id === one.rule);
                return (
                  <tr key={`${one.channel} ${one.sourceId}`}>
                    <td className="nowrap">
                      <span className={one.daysLate > 0 ? 'handling-late' : undefined}>{lateness(one.daysLate)}</span>
                      <span className="case-detail quiet">{format.date(one.due)}</span>
                    </td>
                    <td>
                      {one.name ?? text.noPlace}
                      {one.code && <span className="case-detail quiet">{one.code}</span>}
                    </td>
                    <td>
                      {one.sourceId}
                      <span className="case-detail quiet">{nameOf('channels', one.channel)}</span>
                    </td>
                    <td>{nameOf('issues', one.issue)}</td>
                    <td>
                      {text.statusName[one.status]}
                      <span className="case-detail quiet">{shared.origin[one.origin]}</span>
                    </td>
                    <td>
                      <a href={`#aturan-${one.rule}`}>
                        {rule ? `${text.days[rule.unit](format.integer(rule.days))} ${text.from[rule.from]}` : one.rule}
                      </a>
                      <span className="case-detail quiet">
                        {(one.sinceBasis === 'perkiraan' ? text.estimated : text.since)(format.date(one.since))}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      {list.hasNextPage && (
        <button
          type="button"
          className="button handling-more"
          disabled={list.isFetching}
          onClick={() => void list.fetchNextPage()}
        >
          {text.more}
        </button>
      )}
    </>
  );
}
