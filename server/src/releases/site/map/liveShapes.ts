import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { NATION, type PublicHead, type PublicRelease } from '../../public/contract.ts';
import { placeAround } from '../../public/readRelease.ts';
import type { FileMaker } from '../../public/site.ts';

/** Name of the only object in the shapes of a page's map; its areas carry `code`. */
export const LIVE_OBJECT = 'wilayah';

/** Path of the shapes that the interactive map of an area's page is made from. */
export const liveShapesPath = (number: number, code: string): string => `rilis/${number}/peta/${code}.json`;

/** One small TopoJSON for each area that has areas below it: only they, with the arcs they need. Figures are read from the page's drawing. */
export function liveShapesOf(
  head: Pick<PublicHead, 'number'>,
  { areas }: Pick<PublicRelease, 'areas'>,
  shapes: (name: string) => Promise<Topology | null>,
): FileMaker[] {
  return areas
    .filter(({ level }) => level !== 'kecamatan' && level !== 'desa')
    .map(({ code }) => ({
      path: liveShapesPath(head.number, code),
      async make() {
        const [name, object] = sourceOf(code);
        const topology = await shapes(name);
        const own = topology && partOf(topology, object, (inner) => placeAround(inner) === code);
        return { type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(own ?? EMPTY)), immutable: true };
      },
    }));
}

const EMPTY: Topology = {
  type: 'Topology',
  arcs: [],
  objects: { [LIVE_OBJECT]: { type: 'GeometryCollection', geometries: [] } },
};

/** Which kept shapes hold the areas below a place. */
function sourceOf(code: string): [name: string, object: string] {
  if (code === NATION) return ['nasional', 'provinsi'];
  return code.includes('.') ? [code.slice(0, 2), 'kecamatan'] : ['nasional', 'kabkota'];
}

/** Some areas of one object as a topology of their own; arcs stay shared, so that neighbours fit. */
export function partOf(topology: Topology, object: string, keep: (code: string) => boolean): Topology {
  const numbers = new Map<number, number>();
  const arcs: Topology['arcs'] = [];
  const renumber = (index: number): number => {
    const own = index < 0 ? ~index : index;
    let number = numbers.get(own);
    if (number === undefined) {
      number = arcs.push(topology.arcs[own] ?? []) - 1;
      numbers.set(own, number);
    }
    return index < 0 ? ~number : number;
  };
  const collection = topology.objects[object] as GeometryCollection | undefined;
  const geometries = (collection?.geometries ?? []).flatMap((geometry): (Polygon | MultiPolygon)[] => {
    const code = codeOf(geometry);
    if (code === null || !keep(code)) return [];
    const properties = { code };
    if (geometry.type === 'Polygon')
      return [{ type: 'Polygon', properties, arcs: geometry.arcs.map((ring) => ring.map(renumber)) }];
    if (geometry.type === 'MultiPolygon')
      return [{ type: 'MultiPolygon', properties, arcs: geometry.arcs.map((rings) => rings.map((ring) => ring.map(renumber))) }];
    return [];
  });
  return {
    type: 'Topology',
    ...(topology.transform ? { transform: topology.transform } : {}),
    arcs,
    objects: { [LIVE_OBJECT]: { type: 'GeometryCollection', geometries } },
  };
}

function codeOf({ id, properties }: GeometryObject): string | null {
  const code = (properties as { code?: unknown } | undefined)?.code ?? id;
  return code === undefined ? null : String(code);
}
