import { type DrawnMap, drawShapes, type Frame, type ShapeSource } from '../../drawing/shapes/drawShapes.ts';
import type { JoinedShape } from '../../drawing/shapes/joinGeometries.ts';
import type { LayerResponse } from '../../layers/contract.ts';
import { readTopology, type ShapeFiles } from '../../regions/boundaries/shapeFiles.ts';

/** Which shapes a picture needs, as plain values that can be sent to a thread. */
export interface ShapePlan {
  level: LayerResponse['level'];
  /** Files with the areas. */
  files: string[];
  codes: string[];
  units: JoinedShape[];
  national: string;
  /** Lines of the level above, where areas of several of its units are drawn. */
  borders: { level: 'provinsi' | 'kabkota'; inside: string | null } | null;
}

/** What of a layer says which shapes it needs. */
export type ShapedLayer = Pick<LayerResponse, 'level' | 'parent'> & {
  areas: Pick<LayerResponse['areas'][number], 'code' | 'name' | 'unit'>[];
};

/** The shapes of a layer's areas, with the land around them and the borders of the level above; null without boundaries. */
export function layerShapes({ areas, level, parent }: ShapedLayer, shapes: ShapeFiles | null): ShapePlan | null {
  if (shapes === null) return null;
  const codes = areas.flatMap(({ code, unit }) => unit?.members ?? [code]);
  const provinces = [...new Set(codes.map((code) => code.slice(0, 2)))];
  return {
    level,
    files: level === 'kecamatan' ? provinces.flatMap((code) => shapes.kecamatan(code) ?? []) : [shapes.national],
    codes,
    units: areas.flatMap(({ code, name, unit }) =>
      unit && unit.members.length > 1 ? [{ code, name, members: unit.members }] : [],
    ),
    national: shapes.national,
    borders: bordersOf(level, parent),
  };
}

function bordersOf(level: LayerResponse['level'], parent: string | null): ShapePlan['borders'] {
  if (level === 'provinsi') return null;
  if (parent === null) return { level: 'provinsi', inside: null };
  return level === 'kecamatan' && !parent.includes('.') ? { level: 'kabkota', inside: `${parent}.` } : null;
}

/** How the shapes of a plan are drawn into a frame; null when there is none, or none of its areas has a shape. */
export async function drawPlan(plan: ShapePlan | null): Promise<(frame: Frame) => DrawnMap | null> {
  if (plan === null) return () => null;
  const codes = new Set(plan.codes);
  const keep = (code: string) => codes.has(code);
  const [national, ...topologies] = await Promise.all([plan.national, ...plan.files].map(readTopology));
  if (!national) return () => null;
  const sources = topologies.map((topology): ShapeSource => ({ topology, object: plan.level, keep, units: plan.units }));
  const around: ShapeSource = { topology: national, object: plan.level === 'provinsi' ? 'provinsi' : 'kabkota' };
  const inside = plan.borders?.inside;
  const borders: ShapeSource | null = plan.borders && {
    topology: national,
    object: plan.borders.level,
    ...(inside ? { keep: (code: string) => code.startsWith(inside) } : {}),
  };
  return (frame) => drawShapes(sources, frame, { around, borders });
}
