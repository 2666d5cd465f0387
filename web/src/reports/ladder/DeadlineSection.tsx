import type { DeadlineRulesResponse, DeadlineSummaryResponse } from '@petarawan/server/contract/reports/ladder';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { Link } from 'wouter';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { CaseList } from './CaseList.tsx';
import type { LadderView } from './ladderView.ts';
import { RuleList } from './RuleList.tsx';
import { ladderText } from './text.ts';

interface DeadlineSectionProps {
  summary: DeadlineSummaryResponse;
  rules: DeadlineRulesResponse | undefined;
  view: LadderView;
  /** Whether single cases may be read here. */
  records: boolean;
  update(patch: Partial<LadderView>): void;
  hrefOf(code: string): string | null;
}

const SHOWN = 12;

/** Open cases by how late they are, per area and one by one, with the rules they are counted by. */
export function DeadlineSection({ summary, rules, view, records, update, hrefOf }: DeadlineSectionProps) {
  const text = useTextOf(ladderText);
  const format = useFormat();
  const { caption } = useText();
  const pressing = summary.rows.filter((row) => row.late + row.soon > 0);
  const urgent = pressing.slice(0, SHOWN);
  return (
    <section className="handling-part" aria-labelledby="handling-deadlines">
      <div className="handling-head">
        <h2 id="handling-deadlines">{text.deadlines}</h2>
        {summary.meta.sample && (
          <span className="badge" title={caption.sampleHint}>
            {caption.sample}
          </span>
        )}
        <SourceNote sources={summary.meta.sources} what={text.deadlines} />
      </div>
      {urgent.length > 0 && (
        <TableScroll label={text.areasLate}>
          <table className="figures-table deadline-table">
            <caption className="sr">{text.areasLate}</caption>
            <thead>
              <tr>
                <th scope="col">{text.name.region}</th>
                <th scope="col" className="number">
                  {text.lateColumn}
                </th>
                <th scope="col" className="number">
                  {text.soonColumn(format.integer(summary.soonDays))}
                </th>
                <th scope="col" className="number">
                  {text.onTimeColumn}
                </th>
                <th scope="col" className="number">
                  {text.undatedColumn}
                </th>
                <th scope="col" className="number">
                  {text.noRuleColumn}
                </th>
              </tr>
            </thead>
            <tbody>
              {urgent.map((row) => {
                const href = hrefOf(row.code);
                return (
                  <tr key={row.code}>
                    <th scope="row">{href === null ? shortName(row.name) : <Link href={href}>{shortName(row.name)}</Link>}</th>
                    <td className={row.late > 0 ? 'number handling-late' : 'number'}>{format.integer(row.late)}</td>
                    <td className="number">{format.integer(row.soon)}</td>
                    <td className="number">{format.integer(row.onTime)}</td>
                    <td className="number">{format.integer(row.undated)}</td>
                    <td className="number">{format.integer(row.noRule)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      {pressing.length > SHOWN && (
        <p className="quiet">{text.topAreas(format.integer(SHOWN), format.integer(pressing.length))}</p>
      )}
      <h3>{text.cases}</h3>
      {records ? (
        <CaseList view={view} update={update} rules={rules?.rules ?? []} />
      ) : (
        <p className="quiet">{text.casesDenied}</p>
      )}
      {rules && <RuleList {...rules} />}
    </section>
  );
}
