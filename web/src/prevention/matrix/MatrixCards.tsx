import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { cellWords, countedIn, shownWords } from './cellWords.ts';
import { type CellKey, cellOf } from './matrixOrder.ts';
import { matrixText } from './text.ts';
import type { Matrix, MatrixRow } from './useMatrix.ts';

interface MatrixCardsProps {
  data: Matrix;
  rows: readonly MatrixRow[];
  selected: string | null;
  onOpen(cell: CellKey): void;
}

/** The same on a narrow screen: an area is a card; what stands out, is planned or has most records is told, the rest opens. */
export function MatrixCards({ data, rows, selected, onOpen }: MatrixCardsProps) {
  return (
    <ul className="matrix-cards">
      {rows.map((row) => (
        <Card key={row.code} row={row} data={data} selected={selected === row.code} onOpen={onOpen} />
      ))}
    </ul>
  );
}

interface CardProps {
  row: MatrixRow;
  data: Matrix;
  selected: boolean;
  onOpen(cell: CellKey): void;
}

function Card({ row, data, selected, onOpen }: CardProps) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const cells = data.issues.map((issue) => ({ issue, cell: cellOf(row, issue.code) }));
  const matters = cells.filter(
    ({ cell }) => cell.state.startsWith('tinggi') || (cell.planned?.items ?? 0) + (cell.planned?.drafts ?? 0) > 0,
  );
  const counted = countedIn(data, text);
  const others = cells.filter((c) => !matters.includes(c));
  const button = ({ issue, cell }: (typeof cells)[number]) => (
    <li key={issue.code}>
      <button
        type="button"
        className={`matrix-line state-${cell.state}`}
        aria-label={cellWords(cell, { area: shortName(row.name), issue: say(issue.name) }, counted, text, format)}
        onClick={() => onOpen({ code: row.code, issue: issue.code })}
      >
        <span>{say(issue.name)}</span>
        <span className="matrix-told-short">{shownWords(cell, counted, text, format)}</span>
      </button>
    </li>
  );
  return (
    <li className={selected ? 'matrix-card selected' : 'matrix-card'}>
      <h3>{shortName(row.name)}</h3>
      <p className="quiet">
        {row.code}
        {row.index?.class && ` · ${text.index} ${shared.indexClass[row.index.class].toLowerCase()}`}
        {!row.absence && row.coverage !== null && ` · ${text.coverage.toLowerCase()} ${format.percent(row.coverage)}`}
      </p>
      {row.first && <p>{say(row.first)}</p>}
      {matters.length > 0 && <ul>{matters.map(button)}</ul>}
      <details>
        <summary>{text.quiet(format.integer(others.length))}</summary>
        <ul>{others.map(button)}</ul>
      </details>
    </li>
  );
}
