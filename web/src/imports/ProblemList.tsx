import type { ImportSummary } from '@petarawan/server/contract/imports';
import type { IntakeColumn } from '@petarawan/server/contract/imports/intake';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { columnLabels } from './columnLabels.ts';
import { problemGroups } from './problemGroups.ts';
import { Reason } from './Reason.tsx';
import { importsText } from './text.ts';

const ROWS_NAMED = 6;

/** Why rows would wait: the same problem of many rows said once. A summary carries the first rows only, and says so. */
export function ProblemList({ of, columns }: { of: ImportSummary; columns: readonly IntakeColumn[] }) {
  const text = useTextOf(importsText).problems;
  const say = useSay();
  const format = useFormat();
  if (of.problems.length === 0) return null;
  const label = columnLabels(columns, say);
  const groups = problemGroups(of.problems);
  return (
    <section className="imports-section" aria-labelledby="masalah">
      <h2 id="masalah">{text.title}</h2>
      {of.problems.length < of.quarantined && (
        <p className="quiet">{text.first(format.integer(of.problems.length), format.integer(of.quarantined))}</p>
      )}
      <ul className="problem-list">
        {groups.map(({ problem, rows }) => (
          <li key={`${problem.column} ${problem.value} ${problem.reason.id}`}>
            <p>
              <Reason name={label(problem.column)} problem={problem} />
            </p>
            <p className="quiet">
              {text.rows(
                rows.length,
                rows
                  .slice(0, ROWS_NAMED)
                  .map((row) => format.integer(row))
                  .join(', '),
                rows.length > ROWS_NAMED,
              )}
              {problem.suggestion !== null &&
                !say(problem.reason).includes(problem.suggestion.replaceAll('_', ' ')) &&
                ` ${text.suggestion(problem.suggestion)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
