/** How one area is painted. An area without a state is context land. */
export interface AreaPaint {
  /** `#rrggbb` of the class, or the ground under a texture. */
  fill: string;
  /** Kind of absence whose texture lies over the ground, or null for a figure. */
  texture: string | null;
  /** Outside the brushed classes. */
  dim: boolean;
}
export type Painting = ReadonlyMap<string, AreaPaint>;

/** One change; `paint` null takes the area's colour away. */
export interface PaintChange {
  code: string;
  paint: AreaPaint | null;
}

export const EMPTY_PAINTING: Painting = new Map();

/** What has to be painted to get from one picture to the next: only the areas whose paint differs. */
export function diffPainting(before: Painting, after: Painting): PaintChange[] {
  const changes: PaintChange[] = [];
  for (const [code, paint] of after) {
    const old = before.get(code);
    if (old === paint) continue;
    if (!old || old.fill !== paint.fill || old.texture !== paint.texture || old.dim !== paint.dim) changes.push({ code, paint });
  }
  for (const code of before.keys()) if (!after.has(code)) changes.push({ code, paint: null });
  return changes;
}

/** Where feature states live; the part of maplibre's `Map` that painting needs. */
export interface FeatureStates {
  setFeatureState(target: { source: string; sourceLayer?: string; id: number }, state: object): unknown;
}

const ids = new Map<string, number>();

/** Feature ids are the digits of the code as a number (`19.04` -> 1904): vector tiles know no other ids. */
export function featureId(code: string): number {
  let id = ids.get(code);
  if (id === undefined) {
    id = Number(code.replaceAll('.', ''));
    ids.set(code, id);
  }
  return id;
}

const UNPAINTED = { fill: null, texture: null, dim: false };

/** Writes the changes as feature states of one source. States are complete, so none of an older picture stays behind. */
export function applyPainting(
  map: FeatureStates,
  source: { source: string; sourceLayer?: string },
  changes: readonly PaintChange[],
): void {
  // The map copies state and target at once, so neither has to be made anew for each of thousands of areas.
  const target = { ...source, id: 0 };
  for (const { code, paint } of changes) {
    target.id = featureId(code);
    map.setFeatureState(target, paint ?? UNPAINTED);
  }
}
