import { type Camera, type Point, project, type Size, toScreen } from '../../map/projection.ts';
import type { ShapeSet } from '../../map/shapes.ts';

interface SmallMapNamesProps {
  names: ReadonlyMap<string, string>;
  shapes: ShapeSet['shapes'];
  camera: Camera;
  size: Size;
}

/** A few names on a small map, each at the label point of its area (the middle of its box where the file has none); they grow with the frame. */
export function SmallMapNames({ names, shapes, camera, size }: SmallMapNamesProps) {
  return [...names].map(([code, name]) => {
    const shape = shapes.get(code);
    if (!shape) return null;
    const [left, top, right, bottom] = shape.box;
    const middle: Point = shape.label ? project(shape.label) : [(left + right) / 2, (top + bottom) / 2];
    const [x, y] = toScreen(middle, camera, size);
    return (
      <span
        key={code}
        className="small-map-name"
        aria-hidden="true"
        style={{ left: `${(100 * x) / size.width}%`, top: `${(100 * y) / size.height}%` }}
      >
        {name}
      </span>
    );
  });
}
