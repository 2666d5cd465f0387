/**
 * Web Mercator, shared by the drawing and by maplibre so that one takes over from the other without a jump.
 * "Units" are fixed world coordinates: the whole world is `WORLD` units wide, x to the east, y to the south.
 * One unit is about 9.6 m at the equator, so rounded units are exact enough for every zoom that is offered.
 */
export const WORLD = 2 ** 22;
/** Width of the world in CSS pixels at zoom 0, as maplibre counts zoom. */
const TILE = 512;

export type LonLat = readonly [lon: number, lat: number];
export type Point = readonly [x: number, y: number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
/** Left, top, right, bottom in units. */
export type Box = readonly [number, number, number, number];
export interface Size {
  width: number;
  height: number;
}
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const MIN_ZOOM = 2;
export const MAX_ZOOM = 13;
const MAX_LAT = 85.051129;

export function project([lon, lat]: LonLat): Point {
  const clamped = Math.min(MAX_LAT, Math.max(-MAX_LAT, lat));
  const sin = Math.sin((clamped * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * WORLD, y * WORLD];
}

export function unproject([x, y]: Point): LonLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - 90;
  return [(x / WORLD - 0.5) * 360, lat];
}

/** Units under one CSS pixel. */
export function unitsPerPixel(zoom: number): number {
  return WORLD / (TILE * 2 ** zoom);
}

/** Camera that shows all of `bounds` inside the padding, as large as possible. */
export function fitBounds(bounds: Bounds, size: Size, padding: Padding): Camera {
  const [left, bottom] = project([bounds[0], bounds[1]]);
  const [right, top] = project([bounds[2], bounds[3]]);
  const width = Math.max(20, size.width - padding.left - padding.right);
  const height = Math.max(20, size.height - padding.top - padding.bottom);
  const units = Math.max((right - left) / width, (bottom - top) / height, unitsPerPixel(MAX_ZOOM));
  const zoom = Math.max(MIN_ZOOM, Math.log2(WORLD / (TILE * units)));
  const perPixel = unitsPerPixel(zoom);
  // The centre of the free area, not of the canvas, is what the bounds are centred on.
  const x = (left + right) / 2 + ((padding.right - padding.left) / 2) * perPixel;
  const y = (top + bottom) / 2 + ((padding.bottom - padding.top) / 2) * perPixel;
  const [lon, lat] = unproject([x, y]);
  return { lon, lat, zoom };
}

/** What the camera sees, in units: the `viewBox` of the drawing. */
export function visibleBox(camera: Camera, size: Size): Box {
  const [x, y] = project([camera.lon, camera.lat]);
  const perPixel = unitsPerPixel(camera.zoom);
  const halfWidth = (size.width / 2) * perPixel;
  const halfHeight = (size.height / 2) * perPixel;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

/** Position in CSS pixels from the top left of the map. */
export function toScreen(unit: Point, camera: Camera, size: Size): Point {
  const [x, y] = project([camera.lon, camera.lat]);
  const perPixel = unitsPerPixel(camera.zoom);
  return [(unit[0] - x) / perPixel + size.width / 2, (unit[1] - y) / perPixel + size.height / 2];
}

export function fromScreen(pixel: Point, camera: Camera, size: Size): Point {
  const [x, y] = project([camera.lon, camera.lat]);
  const perPixel = unitsPerPixel(camera.zoom);
  return [x + (pixel[0] - size.width / 2) * perPixel, y + (pixel[1] - size.height / 2) * perPixel];
}

/** Zooms by `step` levels so that the place under `pixel` stays under it. */
export function zoomAround(camera: Camera, size: Size, pixel: Point, step: number): Camera {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom + step));
  const place = fromScreen(pixel, camera, size);
  const perPixel = unitsPerPixel(zoom);
  const [lon, lat] = unproject([
    place[0] - (pixel[0] - size.width / 2) * perPixel,
    place[1] - (pixel[1] - size.height / 2) * perPixel,
  ]);
  return { lon, lat, zoom };
}

/** Moves the picture by a distance in CSS pixels (positive x: the picture follows the finger to the right). */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  const [x, y] = project([camera.lon, camera.lat]);
  const perPixel = unitsPerPixel(camera.zoom);
  const [lon, lat] = unproject([x - dx * perPixel, y - dy * perPixel]);
  return { lon, lat, zoom: camera.zoom };
}
