import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Arc } from '../planar/arcGraph.ts';
import type { GridPoint } from '../planar/linework.ts';
import type { UnitMap } from '../unitMap.ts';

interface UnitsJson {
  unitsPerDegree: number;
  codes: readonly string[];
  /** Per arc: left unit, right unit, then x, y and the steps to each next point. */
  arcs: number[][];
}

/** The map in full detail as bytes; kept with a set so that official shapes can later be laid over it. */
export async function encodeUnits(units: UnitMap): Promise<Buffer> {
  const arcs = units.graph.arcs.map(({ left, right, points }) => {
    const row = [left, right];
    let [px, py] = [0, 0];
    for (const [x, y] of points) {
      row.push(x - px, y - py);
      [px, py] = [x, y];
    }
    return row;
  });
  const json: UnitsJson = { unitsPerDegree: units.unitsPerDegree, codes: units.codes, arcs };
  return promisify(gzip)(JSON.stringify(json), { level: 6 });
}

/** Reads what `encodeUnits` wrote. */
export async function decodeUnits(bytes: Buffer): Promise<UnitMap> {
  const json = JSON.parse((await promisify(gunzip)(bytes)).toString()) as UnitsJson;
  const arcs = json.arcs.map((row): Arc => {
    const points: GridPoint[] = [];
    let [x, y] = [0, 0];
    for (let i = 2; i < row.length; i += 2) {
      x += row[i] as number;
      y += row[i + 1] as number;
      points.push([x, y]);
    }
    return { points, left: row[0] as number, right: row[1] as number };
  });
  return { unitsPerDegree: json.unitsPerDegree, codes: json.codes, graph: { arcs } };
}
