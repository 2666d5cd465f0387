import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { patternImage } from './patternImage.ts';
import { type DrawnArea, readDrawing } from './readDrawing.ts';

const SOURCE = 'wilayah';
export const FILL = 'wilayah-isi';
const MARKED = 'wilayah-tanda';
const CLEAR = 'rgba(0, 0, 0, 0)';

type Areas = GeoJSON.FeatureCollection<GeoJSON.Geometry, { code: string }>;

/** Brings what the drawing shows onto the map, and again whenever the drawing changes (theme, figure, period). */
export class LivePicture {
  private readonly map: MapLibre;
  private readonly svg: SVGElement;
  private readonly shapes: Areas;
  private painted = 0;
  private shown = '';
  areas = new Map<string, DrawnArea>();

  constructor(map: MapLibre, svg: SVGElement, shapes: Areas) {
    this.map = map;
    this.svg = svg;
    this.shapes = shapes;
    map.addSource(SOURCE, { type: 'geojson', data: shapes, promoteId: 'code', tolerance: 0 });
    map.addLayer({ id: FILL, type: 'fill', source: SOURCE, paint: { 'fill-color': ['coalesce', ['get', 'color'], CLEAR] } });
    map.addLayer({
      id: 'wilayah-corak',
      type: 'fill',
      source: SOURCE,
      filter: ['has', 'pattern'],
      paint: { 'fill-pattern': ['get', 'pattern'] },
    });
    map.addLayer({ id: 'wilayah-garis', type: 'line', source: SOURCE, paint: { 'line-width': 0.8 } });
    map.addLayer({
      id: MARKED,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-width': ['case', this.flag('focus'), 3.5, this.flag('hover'), 2, 0] },
    });
  }

  /** Reads the drawing and paints the map like it. */
  async paint(): Promise<void> {
    const areas = readDrawing(this.svg);
    this.areas = new Map(areas.map((area) => [area.code, area]));
    const lines = linesOf(this.svg);
    // The drawing changes with every area that is pointed at; the fills seldom.
    const look = JSON.stringify([lines, areas.map(({ code, color, pattern }) => [code, color, pattern])]);
    if (look === this.shown) return;
    this.shown = look;
    const turn = ++this.painted;
    const ratio = Math.max(1, Math.min(3, devicePixelRatio));
    for (const id of new Set([...this.areas.values()].map((a) => a.pattern))) {
      if (id === null) continue;
      const image = await patternImage(this.svg, id, ratio);
      if (!image || turn !== this.painted) continue;
      if (this.map.hasImage(id)) this.map.removeImage(id);
      this.map.addImage(id, image, { pixelRatio: ratio });
    }
    if (turn !== this.painted) return;
    this.map.setPaintProperty('wilayah-garis', 'line-color', lines.stroke);
    this.map.setPaintProperty(MARKED, 'line-color', lines.color);
    const source = this.map.getSource<GeoJSONSource>(SOURCE);
    await source?.setData({ ...this.shapes, features: this.shapes.features.map((f) => this.withFill(f)) });
  }

  /** Puts a mark on one area, or takes it away. */
  mark(mark: 'hover' | 'focus', before: string | null, now: string | null): void {
    if (before !== null) this.map.setFeatureState({ source: SOURCE, id: before }, { [mark]: false });
    if (now !== null) this.map.setFeatureState({ source: SOURCE, id: now }, { [mark]: true });
  }

  private flag(name: string): ExpressionSpecification {
    return ['boolean', ['feature-state', name], false];
  }

  private withFill(shape: Areas['features'][number]): Areas['features'][number] {
    const { code } = shape.properties;
    const area = this.areas.get(code);
    const pattern = area?.pattern != null && this.map.hasImage(area.pattern) ? { pattern: area.pattern } : {};
    const color = area?.color != null ? { color: area.color } : {};
    return { ...shape, properties: { code, ...color, ...pattern } };
  }
}

/** Ink of the page, and the line between areas as the drawing has it. */
function linesOf(svg: SVGElement): { color: string; stroke: string } {
  const { color } = getComputedStyle(svg);
  const shape = svg.querySelector('[data-c] use, [data-c] path');
  const stroke = shape ? getComputedStyle(shape).stroke : 'none';
  return { color, stroke: stroke === 'none' ? color : stroke };
}
