import { Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import maplibreStyle from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { HoverCard } from './hoverCard.ts';
import ownStyle from './liveMap.css?inline';
import { FILL, LivePicture } from './livePicture.ts';
import { codeAt, pointAt } from './readDrawing.ts';
import { wordsOf } from './words.ts';

// The bundler knows where the worker lies; beside this module, wherever the site was put.
setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const OBJECT = 'wilayah';
/** Beyond this the shapes have no more to show. */
const MAX_ZOOM = 13;
/** As the drawing has it at the usual width. */
const MARGIN = 3;

/** Starts the map of every drawing of the page when it comes near the view. */
function startAll(): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void start(target as HTMLElement);
      }
    },
    { rootMargin: '200px' },
  );
  for (const holder of document.querySelectorAll('[data-bentuk]')) seen.observe(holder);
}

/** A style of the page's own script: nothing stands in the page itself, as its policy demands. */
function addStyle(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(maplibreStyle + ownStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
let styled = false;

/**
 * Lays an interactive map over the drawing of a public page: the same areas with the same fills, read from the drawing itself. The drawing
 * stays below for the keyboard and for readers of screens, and is all there is again when the map cannot go on. `holder` carries
 * `data-bentuk`, the address of the shapes (TopoJSON). Resolves with whether the map is shown.
 */
export async function start(holder: HTMLElement): Promise<boolean> {
  const svg = holder.querySelector('svg');
  const address = holder.dataset.bentuk;
  if (!svg || !address) return false;
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) return false;
  const topology = (await answer.json()) as Topology;
  const shapes = feature(topology, topology.objects[OBJECT] as GeometryCollection<{ code: string }>);
  if (shapes.features.length === 0) return false;

  addStyle();
  const place = document.createElement('div');
  place.className = 'peta-hidup';
  // The drawing below says the same to everybody who does not see.
  place.setAttribute('aria-hidden', 'true');
  holder.append(place);
  const undo = () => {
    holder.classList.remove('hidup');
    place.remove();
  };
  try {
    const map = mapIn(place, boundsOf(shapes));
    map.on('webglcontextlost', undo);
    await once(map, 'load');
    const picture = new LivePicture(map, svg, shapes);
    await picture.paint();
    await once(map, 'idle');
    holder.classList.add('hidup');
    follow(map, picture, svg, place);
    performance.mark('petarawan:live-map');
    return true;
  } catch {
    undo();
    return false;
  }
}

function mapIn(container: HTMLElement, bounds: [number, number, number, number]): MapLibre {
  const words = wordsOf(document.documentElement.lang);
  const map = new MapLibre({
    container,
    // Nothing is fetched: no tiles, no letters, no symbols.
    style: { version: 8, sources: {}, layers: [] },
    bounds,
    fitBoundsOptions: { padding: MARGIN },
    maxZoom: MAX_ZOOM,
    renderWorldCopies: false,
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    cooperativeGestures: true,
    locale: {
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
      'CooperativeGesturesHandler.MacHelpText': words.wheelMac,
      'CooperativeGesturesHandler.MobileHelpText': words.fingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  // Buttons for the hand alone: the keyboard walks in the drawing below.
  for (const element of container.querySelectorAll<HTMLElement>('button, canvas, a')) element.tabIndex = -1;
  return map;
}

/** Hand, keyboard and later changes of the drawing. */
function follow(map: MapLibre, picture: LivePicture, svg: SVGElement, place: HTMLElement): void {
  const card = new HoverCard(place);
  let hovered: string | null = null;
  let focused: string | null = null;
  const hover = (code: string | null) => {
    if (code === hovered) return;
    picture.mark('hover', hovered, code);
    hovered = code;
    pointAt(svg, code);
  };
  const areaAt = (point: { x: number; y: number }) => {
    const [hit] = map.queryRenderedFeatures([point.x, point.y], { layers: [FILL] });
    return picture.areas.get(String(hit?.properties.code ?? '')) ?? null;
  };
  map.on('mousemove', ({ point }) => {
    const area = areaAt(point);
    hover(area?.code ?? null);
    map.getCanvas().style.cursor = area?.href ? 'pointer' : '';
    card.show(area?.title ?? null, point);
  });
  map.on('mouseout', () => {
    hover(null);
    card.show(null);
  });
  map.on('click', ({ point }) => {
    const href = areaAt(point)?.href;
    if (href) location.assign(new URL(href, document.baseURI));
  });
  svg.addEventListener('focusin', ({ target }) => {
    const code = codeAt(target);
    picture.mark('focus', focused, code);
    focused = code;
  });
  svg.addEventListener('focusout', () => {
    picture.mark('focus', focused, null);
    focused = null;
  });
  const repaint = () => void picture.paint();
  new MutationObserver(repaint).observe(svg, { subtree: true, childList: true, attributeFilter: ['class', 'fill', 'href'] });
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'data-tema'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
}

const once = (map: MapLibre, event: 'load' | 'idle') => new Promise<void>((done) => void map.once(event, () => done()));

/** West, south, east, north of all shapes. */
function boundsOf({ features }: GeoJSON.FeatureCollection): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  const widen = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part as [unknown, unknown];
    if (typeof x === 'number' && typeof y === 'number') {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else part.forEach(widen);
  };
  for (const { geometry } of features) if (geometry && 'coordinates' in geometry) widen(geometry.coordinates);
  return box;
}

// The page loads this module when it has time and the network is not slow: being loaded is the word to begin.
startAll();
