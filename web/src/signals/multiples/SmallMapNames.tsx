import { useMemo, useRef } from 'react';
import { shapeAt } from '../../map/insideShape.ts';
import { type Camera, fromScreen, type Point, project, type Size, toScreen } from '../../map/projection.ts';
import type { ShapeSet } from '../../map/shapes.ts';
import { useElementSize } from '../../map/useElementSize.ts';
import { type NameWish, placeNames } from './placeNames.ts';

interface SmallMapNamesProps {
  names: ReadonlyMap<string, string>;
  areas: ShapeSet;
  camera: Camera;
  /** Nominal size of the picture, which grows with its frame; the type does not. */
  size: Size;
}

/** A few names on a small map, as halo text on large areas and beside small ones, so that what they name stays visible. */
export function SmallMapNames({ names, areas, camera, size }: SmallMapNamesProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const shown = useElementSize(frame);
  const placed = useMemo(() => {
    if (!shown) return [];
    const scale = shown.width / size.width;
    const onFrame = (point: Point): Point => {
      const [x, y] = toScreen(point, camera, size);
      return [x * scale, y * scale];
    };
    const wishes = [...names].flatMap(([code, text]): NameWish[] => {
      const shape = areas.shapes.get(code);
      if (!shape) return [];
      const [left, top, right, bottom] = shape.box;
      const at = onFrame(shape.label ? project(shape.label) : [(left + right) / 2, (top + bottom) / 2]);
      return [{ code, text, at, box: [...onFrame([left, top]), ...onFrame([right, bottom])] }];
    });
    return placeNames(wishes, shown, ([x, y]) => shapeAt(fromScreen([x / scale, y / scale], camera, size), areas));
  }, [shown, names, areas, camera, size]);
  return (
    <span ref={frame} className="small-map-names" aria-hidden="true">
      {shown && (
        <svg aria-hidden="true" width={shown.width} height={shown.height}>
          {placed.map(
            ({ code, leader }) =>
              leader && <line key={code} x1={leader[0][0]} y1={leader[0][1]} x2={leader[1][0]} y2={leader[1][1]} />,
          )}
          {placed.map(({ code, text, at: [x, y] }) => (
            <text key={code} x={x} y={y}>
              {text}
            </text>
          ))}
        </svg>
      )}
    </span>
  );
}
