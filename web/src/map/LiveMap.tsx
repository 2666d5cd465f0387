import { tokenHex } from '@petarawan/server/drawing/colors/dataColors';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useMode } from '../theme/mode.ts';
import type { LineColors } from './liveLayers.ts';
import { LivePicture } from './livePicture.ts';
import type { MapPicture, MapRenderer } from './mapTypes.ts';
import { type Camera, MAX_ZOOM, MIN_ZOOM } from './projection.ts';
import 'maplibre-gl/dist/maplibre-gl.css';

// Under Vite the worker is found only by an address that the bundler wrote.
setWorkerUrl(workerUrl);

export interface LiveMapProps {
  picture: MapPicture;
  camera: Camera;
  hovered: string | null;
  selected: string | null;
  /** Length of moves to new bounds, milliseconds; without it they take a moment. */
  flightMs?: number | undefined;
  /** Whether this map is on the screen already (the drawing is, until then). */
  shown: boolean;
  onShown(): void;
  /** The camera moved; `byReader` is false for moves the application asked for. */
  onMove(camera: Camera, byReader: boolean): void;
  /** The map cannot go on (context lost, worker missing); the drawing takes over again. */
  onFailed(): void;
  ref: Ref<MapRenderer>;
}

/** The interactive map. It mounts unseen over the drawing and shows itself after its first complete picture. */
export function LiveMap({ picture, camera, hovered, selected, flightMs, shown, onShown, onMove, onFailed, ref }: LiveMapProps) {
  const holder = useRef<HTMLDivElement>(null);
  const mode = useMode();
  const [live, setLive] = useState<{ map: MapLibre; picture: LivePicture } | null>(null);
  const tell = useRef({ onShown, onMove, onFailed, shown });
  tell.current = { onShown, onMove, onFailed, shown };
  const start = useRef(camera);

  useEffect(() => {
    if (!holder.current) return;
    const { lon, lat, zoom } = start.current;
    const map = new MapLibre({
      container: holder.current,
      // No glyphs and no sprite: names are drawn over the map, textures on a canvas.
      style: { version: 8, sources: {}, layers: [] },
      center: [lon, lat],
      zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      renderWorldCopies: false,
      attributionControl: false,
      keyboard: false,
      doubleClickZoom: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    let gone = false;
    map.on('load', () => !gone && setLive({ map, picture: new LivePicture(map) }));
    map.on('move', (event) => {
      // Unseen, it follows the drawing and has nothing to say.
      if (!tell.current.shown) return;
      const { lng, lat: y } = map.getCenter();
      tell.current.onMove({ lon: lng, lat: y, zoom: map.getZoom() }, event.originalEvent !== undefined);
    });
    map.on('webglcontextlost', () => tell.current.onFailed());
    const sharpen = () => sharp(map);
    sharpen();
    addEventListener('resize', sharpen);
    return () => {
      gone = true;
      removeEventListener('resize', sharpen);
      setLive(null);
      map.remove();
    };
  }, []);

  useEffect(() => {
    if (!live) return;
    live.picture.show(picture, lineColors(mode));
  }, [live, picture, mode]);
  // Marks are feature states of the picture's source: another picture needs them again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => live?.picture.mark('hover', hovered), [live, hovered, picture]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => live?.picture.mark('selected', selected), [live, selected, picture]);

  // Until it is shown the map follows the drawing; the first idle picture then takes over.
  useEffect(() => {
    if (live && !shown) live.map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }, [live, shown, camera]);
  useEffect(() => {
    if (!live || shown) return;
    const ready = () => tell.current.onShown();
    live.map.once('idle', ready);
    return () => {
      live.map.off('idle', ready);
    };
  }, [live, shown]);

  useImperativeHandle(
    ref,
    () => ({
      codeAt: (x, y) => live?.picture.codeAt(x, y) ?? null,
      moveTo(next, animate) {
        const to = { center: [next.lon, next.lat] as [number, number], zoom: next.zoom };
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        if (animate && !still && flightMs !== undefined) live?.map.flyTo({ ...to, duration: flightMs });
        else if (animate && !still) live?.map.easeTo({ ...to, duration: 200 });
        else live?.map.jumpTo(to);
      },
    }),
    [live, flightMs],
  );

  return <div ref={holder} className={shown ? 'live-map shown' : 'live-map'} />;
}

/** On a page that is shown larger than it was laid out (a slide before an audience) the picture stays sharp. */
function sharp(map: MapLibre): void {
  const holder = map.getContainer();
  const shownAs = holder.getBoundingClientRect().width / holder.offsetWidth || 1;
  if (shownAs > 1.05) map.setPixelRatio(window.devicePixelRatio * shownAs);
}

function lineColors(mode: Mode): LineColors {
  return {
    land: tokenHex('land', mode),
    border: tokenHex('border', mode),
    ink: tokenHex('ink', mode),
    paper: tokenHex('paper', mode),
    edge: tokenHex('edge', mode),
  };
}
