import { useMemo } from 'react';
import type { Box } from '../../map/projection.ts';
import { pathOf } from '../../map/shapes.ts';
import type { MemberShapes } from './useMemberShapes.ts';

/** Room around the members, as a share of their own size. */
const MARGIN = 0.35;
const WIDTH = 480;

/** A still picture of where the members lie, on the kabupaten/kota around them. */
export function GroupMap({ shapes, label }: { shapes: MemberShapes; label: string }) {
  const { members, ground } = shapes;
  const box = useMemo(() => roomFor(members.map((m) => m.shape.box)), [members]);
  if (box === null || !ground) return <div className="group-map" aria-hidden="true" />;
  const [left, top, right, bottom] = box;
  const tolerance = (right - left) / WIDTH;
  const near = [...ground.shapes.values()].filter(
    (s) => s.box[0] < right && s.box[2] > left && s.box[1] < bottom && s.box[3] > top,
  );
  return (
    <svg className="group-map" viewBox={`${left} ${top} ${right - left} ${bottom - top}`} role="img" aria-label={label}>
      <path className="group-map-ground" fillRule="evenodd" d={near.map((s) => pathOf(s, ground.arcs, tolerance)).join('')} />
      {members.map(({ shape, arcs }) => (
        <path key={shape.code} className="group-map-member" fillRule="evenodd" d={pathOf(shape, arcs, tolerance)}>
          <title>{shape.name}</title>
        </path>
      ))}
    </svg>
  );
}

/** A box of 3 : 2 around some boxes; null without any. */
function roomFor(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[2]));
  const bottom = Math.max(...boxes.map((b) => b[3]));
  const height = Math.max(bottom - top, ((right - left) * 2) / 3, 1) * (1 + 2 * MARGIN);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - height * 0.75, y - height / 2, x + height * 0.75, y + height / 2];
}
