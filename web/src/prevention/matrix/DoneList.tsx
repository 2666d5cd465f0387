import { ActivitiesResponse } from '@petarawan/server/contract/prevention';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ageOf, isOld, judgedOn } from './recency.ts';
import { matrixText } from './text.ts';
import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

const SHOWN = 5;

interface DoneListProps {
  data: Matrix;
  row: MatrixRow;
  cell: MatrixCell;
}

/** Activities of the register about an issue in an area, latest first, with their age, the period they are of, and how many more there are. */
export function DoneList({ data, row, cell }: DoneListProps) {
  const text = useTextOf(matrixText).panel;
  const say = useSay();
  const format = useFormat();
  const count = cell.activities ?? 0;
  const { activityWindow: period, basis } = data;
  const asOf = judgedOn(period.to);
  const path = `/prevention/activities${query({ code: row.code, issue: cell.issue, from: period.from, to: period.to, limit: SHOWN })}`;
  const answer = useQuery({
    queryKey: [path],
    enabled: count > 0,
    queryFn: ({ signal }) => getJson(path, ActivitiesResponse, signal),
  });
  const phrase = say(basis.period.phrase);
  if (cell.activities === null) return <p className="quiet">{text.doneInternal}</p>;
  if (count === 0) return <p className="quiet">{text.noDone(phrase)}</p>;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const items = answer.data?.items ?? [];
  const age = (day: string) => {
    const found = ageOf(day, asOf);
    return found && text.age(format.integer(found.n), found.unit, period.to !== null && asOf === period.to);
  };
  return (
    <>
      {isOld(cell.lastActivity, asOf) && <p>{text.doneOld}</p>}
      <ul className="matrix-told">
        {items.map((a) => (
          <li key={a.id}>
            <time dateTime={a.start}>{format.date(a.start)}</time>
            {age(a.start) && <span className="quiet"> ({age(a.start)})</span>} {a.description ?? a.purpose ?? a.kind ?? a.form}
          </li>
        ))}
        {count > items.length && answer.data && <li className="quiet">{text.doneMore(format.integer(count - items.length))}</li>}
      </ul>
      <p className="quiet">
        {text.doneCounted(format.integer(count), phrase)} {text.doneHint}
      </p>
    </>
  );
}
