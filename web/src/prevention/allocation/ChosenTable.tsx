import type { ReactNode } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { NearestCell } from './NearestCell.tsx';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

interface ChosenTableProps {
  data: Allocation;
  /** Several measures: each line names its own. */
  many: boolean;
  nameOf(measure: string): string;
  hovered: string | null;
  onHover(code: string | null): void;
  onExclude(code: string): void;
  /** Right under the table. */
  children?: ReactNode;
}

/** What was chosen, the highest score first, with its reasons. */
export function ChosenTable({ data, many, nameOf, hovered, onHover, onExclude, children }: ChosenTableProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const stable = data.chosen.some((c) => c.stable !== null);
  return (
    <section>
      <h2>
        {text.chosen} <span className="quiet">{format.integer(data.chosen.length)}</span>
      </h2>
      <TableScroll label={text.chosen}>
        <table className="figures-table allocation-table">
          <thead>
            <tr>
              <th scope="col">{text.area}</th>
              {many && <th scope="col">{text.measure}</th>}
              <th scope="col">{text.score}</th>
              <th scope="col">{text.reasons}</th>
              <th scope="col" title={text.nearestHint}>
                {text.nearest}
              </th>
              {stable && (
                <th scope="col" title={text.stableHint}>
                  {text.stable}
                </th>
              )}
              <th scope="col">{text.actions}</th>
            </tr>
          </thead>
          <tbody>
            {data.chosen.map((c) => (
              <tr
                key={`${c.code} ${c.measure}`}
                className={hovered === c.code ? 'hovered' : undefined}
                onPointerEnter={() => onHover(c.code)}
                onPointerLeave={() => onHover(null)}
              >
                <th scope="row">
                  {c.name}
                  {c.parent && c.parent.name !== data.place && <span className="quiet allocation-parent">{c.parent.name}</span>}
                  {c.quiet && data.floor && <span className="quiet allocation-parent">{text.quiet}</span>}
                </th>
                {many && <td data-label={text.measure}>{nameOf(c.measure)}</td>}
                <td className="number" data-label={text.score}>
                  {format.number(c.score, 2)}
                </td>
                <td className="allocation-why" data-label={text.reasons}>
                  {c.reasons.map(say).join(' ')}
                </td>
                <td data-label={text.nearest}>
                  <NearestCell nearest={c.nearest} />
                </td>
                {stable && (
                  <td className="number allocation-stable" data-label={text.stable}>
                    {format.percent(c.stable)}
                  </td>
                )}
                <td>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${text.exclude}: ${c.name}`}
                    onClick={() => onExclude(c.code)}
                  >
                    {text.exclude}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {data.chosen.some((c) => c.nearest) && <p className="quiet">{text.nearestHint}</p>}
      {children}
    </section>
  );
}
