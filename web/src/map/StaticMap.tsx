import { memo, type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { isTileSet, type MapPicture, type MapRenderer } from './mapTypes.ts';
import { diffPainting, EMPTY_PAINTING, type Painting } from './paintRegions.ts';
import { type Camera, type Size, unitsPerPixel, visibleBox } from './projection.ts';
import { bordersPath, pathOf, type ShapeSet } from './shapes.ts';
import { patternId, TexturePatterns } from './TexturePatterns.tsx';

interface StaticMapProps {
  picture: MapPicture;
  camera: Camera;
  size: Size;
  hovered: string | null;
  selected: string | null;
  ref: Ref<MapRenderer>;
}

/**
 * The picture as plain SVG: the first thing a reader sees, and all there is without WebGL. Same projection, camera and
 * colours as the interactive map.
 */
export function StaticMap({ picture, camera, size, hovered, selected, ref }: StaticMapProps) {
  const prefix = useId();
  const root = useRef<SVGSVGElement>(null);
  const { areas, context, outline, painting, textures } = picture;
  const drawn = isTileSet(areas) ? null : areas;
  const scale = unitsPerPixel(camera.zoom);
  // Detail follows the zoom in whole steps, so that small moves reuse the paths.
  const tolerance = 2 ** Math.floor(Math.log2(scale * 0.75));
  const [left, top, right, bottom] = visibleBox(camera, size);

  useImperativeHandle(ref, () => ({
    codeAt(x, y) {
      const frame = root.current?.getBoundingClientRect();
      if (!frame) return null;
      const shownAs = frame.width / size.width || 1;
      const element = document.elementFromPoint(frame.left + x * shownAs, frame.top + y * shownAs);
      const code = element instanceof SVGElement ? element.dataset.code : undefined;
      return code !== undefined && painting.has(code) ? code : null;
    },
    // The camera is the owner's state; the drawing follows it by its props.
    moveTo: () => undefined,
  }));

  return (
    <svg
      ref={root}
      className="static-map"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <TexturePatterns prefix={prefix} textures={textures} scale={scale} />
      {context !== drawn && <Paths set={context} tolerance={tolerance} />}
      {drawn && !coversAll(painting, drawn) && <Paths set={drawn} tolerance={tolerance} />}
      {drawn && <Areas set={drawn} tolerance={tolerance} painting={painting} textures={textures} prefix={prefix} />}
      {outline && <Borders set={outline} tolerance={tolerance} />}
      {drawn && <Mark set={drawn} tolerance={tolerance} code={selected} className="map-selected" />}
      {drawn && <Mark set={drawn} tolerance={tolerance} code={hovered} className="map-hovered" />}
    </svg>
  );
}

const paths = new WeakMap<ShapeSet, Map<string, string>>();

/** Path data, kept per set, shape and detail. */
function pathData(set: ShapeSet, code: string, tolerance: number): string {
  let cache = paths.get(set);
  if (!cache) {
    cache = new Map();
    paths.set(set, cache);
  }
  const key = `${tolerance}/${code}`;
  let d = cache.get(key);
  if (d === undefined) {
    const shape = set.shapes.get(code);
    d = shape ? pathOf(shape, set.arcs, tolerance) : '';
    cache.set(key, d);
  }
  return d;
}

/** Whether every shape of the set is painted (or none is yet), so that nothing of the set is left to the ground. */
function coversAll(painting: Painting, set: ShapeSet): boolean {
  return painting.size === 0 || painting.size >= set.shapes.size;
}

/** Shapes that nobody points at, as one path. */
const Paths = memo(function Paths({ set, tolerance }: { set: ShapeSet; tolerance: number }) {
  const d = useMemo(() => [...set.shapes.keys()].map((code) => pathData(set, code, tolerance)).join(''), [set, tolerance]);
  return <path className="map-context" d={d} fillRule="evenodd" />;
});

const Borders = memo(function Borders({ set, tolerance }: { set: ShapeSet; tolerance: number }) {
  const d = useMemo(() => bordersPath(set, tolerance), [set, tolerance]);
  return <path className="map-outline" d={d} />;
});

function Mark({ set, tolerance, code, className }: { set: ShapeSet; tolerance: number; code: string | null; className: string }) {
  const d = code === null ? '' : pathData(set, code, tolerance);
  if (d === '') return null;
  return (
    <g className={className}>
      <path className="halo" d={d} />
      <path className="line" d={d} />
    </g>
  );
}

interface AreasProps {
  set: ShapeSet;
  tolerance: number;
  painting: Painting;
  textures: MapPicture['textures'];
  prefix: string;
}

/** One path per area. Colours are set on the elements, only where they changed, not through React. */
const Areas = memo(function Areas({ set, tolerance, painting, textures, prefix }: AreasProps) {
  const group = useRef<SVGGElement>(null);
  const painted = useRef<Painting>(EMPTY_PAINTING);
  const elements = useRef(new Map<string, SVGPathElement>());
  // Outlines of the whole set until the first figures, then the areas inside the scope; the ground draws the rest.
  const wanted = [...(painting.size === 0 ? set.shapes : painting).keys()].filter((code) => set.shapes.has(code)).join(' ');
  const codes = useMemo(() => (wanted === '' ? [] : wanted.split(' ')), [wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are new whenever the list of codes is
  useLayoutEffect(() => {
    elements.current = new Map();
    for (const path of group.current?.querySelectorAll('path') ?? []) elements.current.set(path.dataset.code ?? '', path);
    painted.current = EMPTY_PAINTING;
  }, [codes, set]);

  useLayoutEffect(() => {
    for (const { code, paint } of diffPainting(painted.current, painting)) {
      const path = elements.current.get(code);
      if (!path) continue;
      if (paint) path.setAttribute('fill', paint.texture === null ? paint.fill : `url(#${patternId(prefix, paint.texture)})`);
      else path.removeAttribute('fill');
      path.dataset.texture = (paint?.texture != null && textures.get(paint.texture)?.id) || '';
      path.classList.toggle('dim', paint?.dim ?? false);
    }
    painted.current = painting;
  });

  useEffect(() => {
    performance.mark('petarawan:first-picture');
  }, []);

  return (
    <g ref={group} className="map-areas">
      {codes.map((code) => (
        <path key={code} data-code={code} d={pathData(set, code, tolerance)} fillRule="evenodd" />
      ))}
    </g>
  );
});
