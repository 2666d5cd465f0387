import { type MouseEvent, useMemo } from 'react';
import { type LonLat, type Point, project } from '../../map/projection.ts';
import { boundsOf, pathOf, type ShapeSet } from '../../map/shapes.ts';
import { useTextOf } from '../../text/useText.ts';
import { drawnLinks, placeOf } from './linkDrawing.ts';
import { neighboursText } from './text.ts';
import type { Neighbours } from './useNeighbours.ts';

/** Nominal width the detail of the outlines is made for, CSS pixels. */
const WIDTH = 900;
const MARGIN = 0.04;

interface LinkMapProps {
  data: Neighbours;
  shapes: ShapeSet;
  /** Muted land around. */
  ground: ShapeSet;
  points: ReadonlyMap<string, LonLat> | undefined;
  selected: string | null;
  onSelect(code: string): void;
}

/** A still drawing of the areas and the links between them. Everything in it stands in the table as well. */
export function LinkMap({ data, shapes, ground, points, selected, onSelect }: LinkMapProps) {
  const text = useTextOf(neighboursText);
  const inside = useMemo(() => new Set(data.areas.map((a) => a.code)), [data]);
  const isolated = useMemo(() => new Set(data.isolates.map((a) => a.code)), [data]);
  const box = useMemo(() => roomFor([...inside].flatMap((code) => shapes.shapes.get(code) ?? [])), [inside, shapes]);
  const tolerance = box ? (box.right - box.left) / WIDTH : 1;
  const paths = useMemo(
    () =>
      [...inside].flatMap((code) => {
        const shape = shapes.shapes.get(code);
        return shape ? [{ code, name: shape.name, d: pathOf(shape, shapes.arcs, tolerance) }] : [];
      }),
    [inside, shapes, tolerance],
  );
  const around = useMemo(() => {
    if (!box) return '';
    return [...ground.shapes.values()]
      .filter((s) => s.box[0] < box.right && s.box[2] > box.left && s.box[1] < box.bottom && s.box[3] > box.top)
      .map((s) => pathOf(s, ground.arcs, tolerance))
      .join('');
  }, [ground, box, tolerance]);
  const links = useMemo(() => drawnLinks(data.links, (code) => placeOf(code, shapes, points)), [data, shapes, points]);
  const dots = useMemo(
    () =>
      [...inside].flatMap((code): { code: string; at: Point }[] => {
        const at = placeOf(code, shapes, points);
        return at ? [{ code, at }] : [];
      }),
    [inside, shapes, points],
  );
  if (!box) return null;
  // Hundreds of dots would hide the links.
  const radius = (dots.length > 150 ? 1.5 : 3) * tolerance;
  const pick = ({ target }: MouseEvent) => {
    const code = target instanceof SVGElement ? target.dataset.code : undefined;
    if (code) onSelect(code);
  };
  const own = (key: string) => selected !== null && key.split('-').includes(selected);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of areas beside it does the same by keyboard
    <svg
      className="link-map"
      viewBox={`${box.left} ${box.top} ${box.right - box.left} ${box.bottom - box.top}`}
      role="img"
      aria-label={text.map(data.place)}
      onClick={pick}
    >
      <path className="link-ground" fillRule="evenodd" d={around} />
      {paths.map(({ code, name, d }) => (
        <path
          key={code}
          data-code={code}
          className={['link-area', isolated.has(code) && 'alone', code === selected && 'selected'].filter(Boolean).join(' ')}
          fillRule="evenodd"
          d={d}
        >
          <title>{name}</title>
        </path>
      ))}
      {links.map(({ key, kind, inside: counts, from, to }) => (
        <line
          key={`${key}${kind}`}
          className={['link-line', kind, !counts && 'crossing', own(key) && 'own'].filter(Boolean).join(' ')}
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
        />
      ))}
      {dots.map(({ code, at }) => (
        <circle
          key={code}
          data-code={code}
          className={['link-dot', isolated.has(code) && 'alone', code === selected && 'selected'].filter(Boolean).join(' ')}
          cx={at[0]}
          cy={at[1]}
          r={isolated.has(code) ? radius * 1.6 : radius}
        />
      ))}
    </svg>
  );
}

function roomFor(shapes: Parameters<typeof boundsOf>[0]): { left: number; top: number; right: number; bottom: number } | null {
  const bounds = boundsOf(shapes);
  if (!bounds) return null;
  const [left, bottom] = project([bounds[0], bounds[1]]);
  const [right, top] = project([bounds[2], bounds[3]]);
  const margin = Math.max(right - left, bottom - top) * MARGIN;
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}
