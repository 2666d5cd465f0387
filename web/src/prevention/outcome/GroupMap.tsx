import { OUTCOME_GROUPS, type OutcomeGroupId } from '@petarawan/server/contract/prevention/outcome';
import { type MouseEvent, useMemo } from 'react';
import { project } from '../../map/projection.ts';
import { boundsOf, pathOf, type ShapeSet } from '../../map/shapes.ts';
import { useTextOf } from '../../text/useText.ts';
import { outcomeText } from './text.ts';

/** Nominal width the detail of the outlines is made for, CSS pixels. */
const WIDTH = 700;
const MARGIN = 0.03;

interface GroupMapProps {
  shapes: ShapeSet;
  /** Only areas inside this region are drawn. */
  inside: string;
  groups: Record<OutcomeGroupId, readonly string[]>;
  onPick(code: string): void;
}

/** The areas of a province by the group they are in. The fields beside it do the same by keyboard. */
export function GroupMap({ shapes, inside, groups, onPick }: GroupMapProps) {
  const text = useTextOf(outcomeText);
  const drawn = useMemo(() => {
    const own = [...shapes.shapes.values()].filter((s) => s.code.startsWith(`${inside}.`));
    const bounds = boundsOf(own);
    if (!bounds) return null;
    const [left, bottom] = project([bounds[0], bounds[1]]);
    const [right, top] = project([bounds[2], bounds[3]]);
    const margin = Math.max(right - left, bottom - top) * MARGIN;
    const box = { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
    return { box, paths: own.map((s) => ({ code: s.code, name: s.name, d: pathOf(s, shapes.arcs, box.width / WIDTH) })) };
  }, [shapes, inside]);
  if (!drawn) return null;
  const groupOf = new Map(OUTCOME_GROUPS.flatMap((id) => groups[id].map((code) => [code, id] as const)));
  const pick = ({ target }: MouseEvent) => {
    const code = target instanceof SVGElement ? target.dataset.code : undefined;
    if (code) onPick(code);
  };
  const { x, y, width, height } = drawn.box;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the fields beside it do the same by keyboard
    <svg
      className="outcome-map"
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={text.form.mapLabel}
      onClick={pick}
    >
      {drawn.paths.map(({ code, name, d }) => {
        const group = groupOf.get(code);
        return (
          <path key={code} data-code={code} className={group ? `area in-${group}` : 'area'} fillRule="evenodd" d={d}>
            <title>{group ? `${name}: ${text.groups[group]}` : name}</title>
          </path>
        );
      })}
    </svg>
  );
}
