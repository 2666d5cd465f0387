import type { Texture } from '@petarawan/server/drawing/colors/dataColors';
import type { Map as MapLibre, SourceSpecification } from 'maplibre-gl';
import {
  areaLayers,
  contextLayers,
  fillLayer,
  type Kinds,
  type LineColors,
  outlineLayers,
  type SourceOf,
  textureLayer,
  textureName,
  texturesLayer,
} from './liveLayers.ts';
import { bordersOf, sourceOf } from './liveSources.ts';
import { type AreaSet, isTileSet, type MapPicture } from './mapTypes.ts';
import { applyPainting, diffPainting, EMPTY_PAINTING, featureId, type Painting } from './paintRegions.ts';
import type { ShapeSet } from './shapes.ts';
import { textureImage } from './textureImage.ts';

type Mark = 'hover' | 'selected';

/** Sources that stay once they are there. */
const NATIONAL: readonly string[] = ['provinsi', 'kabkota', 'provinsi-borders'];
const bordersId = (set: ShapeSet) => `${set.id}-borders`;

/**
 * Brings a `MapPicture` onto a maplibre map. Sources are added once and keep their geometry; layers are rebuilt only when the
 * sets or the theme change; figures, hover and selection only touch feature states.
 */
export class LivePicture {
  readonly #map: MapLibre;
  #sources = new Set<string>();
  #sets = '';
  #colors: LineColors | null = null;
  #areas: AreaSet | null = null;
  #painted: Painting = EMPTY_PAINTING;
  #codes = new Map<number, string>();
  #marks: Record<Mark, string | null> = { hover: null, selected: null };

  constructor(map: MapLibre) {
    this.#map = map;
  }

  show(picture: MapPicture, colors: LineColors): void {
    const sets = [picture.context.id, picture.areas.id, picture.outline?.id ?? ''].join(' ');
    if (sets !== this.#sets || !sameColors(colors, this.#colors)) {
      this.#build(picture, colors);
      this.#sets = sets;
      this.#colors = colors;
    }
    this.#paint(picture);
  }

  /** Moves the hover or selection mark to an area, or takes it away. */
  mark(mark: Mark, code: string | null): void {
    const before = this.#marks[mark];
    if (!this.#areas) return;
    if (before !== null) this.#setState(before, { [mark]: false });
    if (code !== null) this.#setState(code, { [mark]: true });
    this.#marks[mark] = code;
  }

  /** Painted area under a point. */
  codeAt(x: number, y: number): string | null {
    if (!this.#areas || !this.#map.getLayer(fillLayer(this.#areas.id))) return null;
    const [hit] = this.#map.queryRenderedFeatures([x, y], { layers: [fillLayer(this.#areas.id)] });
    const code = typeof hit?.id === 'number' ? this.#codes.get(hit.id) : undefined;
    return code ?? null;
  }

  #build({ context, areas, outline, textures }: MapPicture, colors: LineColors): void {
    const map = this.#map;
    for (const id of map.getLayersOrder()) map.removeLayer(id);
    const wanted = new Map<string, () => SourceSpecification>([
      [context.id, () => sourceOf(context)],
      [areas.id, () => sourceOf(areas)],
    ]);
    if (outline) wanted.set(bordersId(outline), () => bordersOf(outline));
    if (this.#areas?.id !== areas.id) {
      this.#clearStates();
      this.#areas = areas;
    }
    for (const id of this.#sources) {
      // The national sets are used at every level and stay; those of one province make room for the next.
      if (wanted.has(id) || NATIONAL.includes(id)) continue;
      map.removeSource(id);
      this.#sources.delete(id);
    }
    for (const [id, source] of wanted) {
      if (this.#sources.has(id)) continue;
      map.addSource(id, source());
      this.#sources.add(id);
    }
    const layers = [
      ...(context.id === areas.id ? [] : contextLayers(sourceRef(context), colors)),
      ...areaLayers(sourceRef(areas), colors, kindsOf(textures)),
    ];
    for (const layer of layers) map.addLayer(layer);
    if (outline)
      for (const layer of outlineLayers({ id: bordersId(outline), lineZoom: 0 }, colors)) map.addLayer(layer, `${areas.id}-halo`);
    this.#addTextures(textures);
  }

  /** Images of the textures; a layer for each is added when the first area needs it. */
  #addTextures(textures: ReadonlyMap<string, Texture>): void {
    const ratio = Math.max(1, Math.min(3, window.devicePixelRatio));
    for (const [kind, texture] of textures) {
      const image = textureImage(texture, ratio);
      if (!image) continue;
      if (this.#map.hasImage(textureName(kind))) this.#map.removeImage(textureName(kind));
      this.#map.addImage(textureName(kind), image, { pixelRatio: ratio });
    }
  }

  #paint({ painting, areas }: MapPicture): void {
    const started = performance.now();
    const changes = diffPainting(this.#painted, painting);
    if (changes.length > 0) {
      applyPainting(this.#map, stateTarget(areas), changes);
      for (const { code } of changes) this.#codes.set(featureId(code), code);
      for (const { code, paint } of changes) if (paint === null) this.#codes.delete(featureId(code));
      this.#painted = painting;
    }
    performance.measure('petarawan:paint', { start: started, detail: { areas: changes.length } });
    const kinds = new Set([...painting.values()].map((p) => p.texture));
    for (const kind of kinds) {
      if (kind === null || !this.#map.hasImage(textureName(kind)) || this.#map.getLayer(textureLayer(areas.id, kind))) continue;
      this.#map.addLayer(texturesLayer(sourceRef(areas), kind), `${areas.id}-line`);
    }
  }

  #clearStates(): void {
    if (this.#areas && this.#sources.has(this.#areas.id)) this.#map.removeFeatureState(stateTarget(this.#areas));
    this.#painted = EMPTY_PAINTING;
    this.#codes = new Map();
    this.#marks = { hover: null, selected: null };
  }

  #setState(code: string, state: Record<string, boolean>): void {
    if (this.#areas) this.#map.setFeatureState({ ...stateTarget(this.#areas), id: featureId(code) }, state);
  }
}

function stateTarget(set: AreaSet): { source: string; sourceLayer?: string } {
  return isTileSet(set) ? { source: set.id, sourceLayer: set.layer } : { source: set.id };
}

function sourceRef(set: AreaSet): SourceOf {
  return isTileSet(set) ? { id: set.id, sourceLayer: set.layer, lineZoom: 6 } : { id: set.id, lineZoom: 0 };
}

function sameColors(a: LineColors, b: LineColors | null): boolean {
  return b !== null && a.land === b.land && a.ink === b.ink && a.border === b.border && a.edge === b.edge && a.paper === b.paper;
}

function kindsOf(textures: ReadonlyMap<string, Texture>): Kinds {
  const isBlank = ([, texture]: [string, Texture]) => texture.id === 'blank';
  const all = [...textures];
  return { blank: all.filter(isBlank).map(([kind]) => kind), edged: all.filter((t) => !isBlank(t)).map(([kind]) => kind) };
}
