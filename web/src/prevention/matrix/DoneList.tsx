import { ActivitiesResponse } from '@petarawan/server/contract/prevention';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { matrixText } from './text.ts';
import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

const SHOWN = 5;

interface DoneListProps {
  row: MatrixRow;
  cell: MatrixCell;
  period: Matrix['basis']['period'];
}

/** Activities of the register about an issue in an area, latest first, with how many more there are. */
export function DoneList({ row, cell, period }: DoneListProps) {
  const text = useTextOf(matrixText).panel;
  const format = useFormat();
  const count = cell.activities ?? 0;
  const path = `/prevention/activities${query({ code: row.code, issue: cell.issue, from: period.from, to: period.to, limit: SHOWN })}`;
  const answer = useQuery({
    queryKey: [path],
    enabled: count > 0,
    queryFn: ({ signal }) => getJson(path, ActivitiesResponse, signal),
  });
  if (cell.activities === null) return <p className="quiet">{text.doneInternal}</p>;
  if (count === 0) return <p className="quiet">{text.noDone}</p>;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const items = answer.data?.items ?? [];
  return (
    <>
      <ul className="matrix-told">
        {items.map((a) => (
          <li key={a.id}>
            <time dateTime={a.start}>{format.date(a.start)}</time> {a.description ?? a.purpose ?? a.kind ?? a.form}
          </li>
        ))}
        {count > items.length && answer.data && <li className="quiet">{text.doneMore(format.integer(count - items.length))}</li>}
      </ul>
      <p className="quiet">{text.doneHint}</p>
    </>
  );
}
