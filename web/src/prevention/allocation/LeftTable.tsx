import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { NearestCell } from './NearestCell.tsx';
import { ScoreParts } from './ScoreParts.tsx';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

interface LeftTableProps {
  areas: Allocation['left'];
  components: Allocation['components'];
  hovered: string | null;
  onHover(code: string | null): void;
  onRequire(code: string): void;
}
const FIRST = 12;
/** Asking for these can only be in conflict with the place that is there already. */
const COVERED: ReadonlySet<string> = new Set(['existing', 'near_existing']);

/** What was left out, and why: each says whether a solve of its own shows it, or it only explains. */
export function LeftTable({ areas, components, hovered, onHover, onRequire }: LeftTableProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const [all, setAll] = useState(false);
  // Of one component the score says all.
  const several = areas.some((a) => a.parts.length > 1);
  return (
    <section>
      <h2>
        {text.left} <span className="quiet">{format.integer(areas.length)}</span>
      </h2>
      <p className="quiet">{text.leftHint}</p>
      <TableScroll label={text.left}>
        <table className="figures-table allocation-table">
          <thead>
            <tr>
              <th scope="col">{text.area}</th>
              <th scope="col">{text.score}</th>
              {several && <th scope="col">{text.made}</th>}
              <th scope="col">{text.why}</th>
              <th scope="col" title={text.nearestHint}>
                {text.nearest}
              </th>
              <th scope="col">{text.actions}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? areas : areas.slice(0, FIRST)).map((a) => (
              <tr
                key={a.code}
                className={hovered === a.code ? 'hovered' : undefined}
                onPointerEnter={() => onHover(a.code)}
                onPointerLeave={() => onHover(null)}
              >
                <th scope="row">{a.name}</th>
                <td className="number" data-label={text.score}>
                  {format.number(a.score, 2)}
                </td>
                {several && (
                  <td data-label={text.made}>
                    <ScoreParts parts={a.parts} components={components} />
                  </td>
                )}
                <td className="allocation-why" data-label={text.why}>
                  {say(a.reason)} {!a.exact && <span className="quiet">({text.explained})</span>}
                </td>
                <td data-label={text.nearest}>
                  <NearestCell nearest={a.nearest} />
                </td>
                <td>
                  {!COVERED.has(a.why) && (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${text.require}: ${a.name}`}
                      onClick={() => onRequire(a.code)}
                    >
                      {text.require}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {!all && areas.length > FIRST && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {text.showAll(format.integer(areas.length))}
        </button>
      )}
    </section>
  );
}
