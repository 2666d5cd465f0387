import type { MapLevel, Region } from '../../contract.ts';
import { codeAtLevel } from '../../regionCode.ts';
import type { ArcGraph } from '../planar/arcGraph.ts';
import { assembleAreas, ringPoints } from '../planar/assembleAreas.ts';
import { dissolveGraph } from '../planar/dissolveGraph.ts';
import type { UnitMap } from '../unitMap.ts';
import { labelPoint } from './labelPoint.ts';
import { areaLayer } from './layers.ts';
import { type NeighbourTable, neighboursWithin, neighbourTable } from './neighbours.ts';
import type { Provenance } from './provenance.ts';
import { type Area, type AreaLayer, type TopologyFile, topologyFile } from './topology.ts';

/** A point [longitude, latitude] inside each region, for labels. */
export type LabelPoints = Record<'provinsi' | 'kabkota', Record<string, [number, number]>>;

/** The topology of one province's kecamatan, with its kabupaten/kota and itself over the same arcs. */
export interface KecamatanFile extends TopologyFile {
  neighbours: NeighbourTable;
}

/** Everything a set serves but the tiles, ready to be written as JSON. */
export interface SetContent {
  provinsiKabkota: TopologyFile;
  kecamatan: Record<string, KecamatanFile>;
  labelPoints: LabelPoints;
  neighbours: Record<'provinsi' | 'kabkota', NeighbourTable>;
  /** Codes with a shape per level. */
  present: Record<MapLevel, string[]>;
}

/**
 * Makes the files of a boundary set from an already simplified map. All of them are cut from the same arcs, so a
 * kabupaten in the national file and the union of its kecamatan in the province's file have the very same corners.
 */
export function setFiles(units: UnitMap, graph: ArcGraph, regions: readonly Region[], provenance: Provenance): SetContent {
  const layers = {
    provinsi: markIndicative(areaLayer(units, regions, 'provinsi'), provenance.provinsi.indicativeCodes),
    kabkota: markIndicative(areaLayer(units, regions, 'kabkota'), provenance.kabkota.indicativeCodes),
    kecamatan: markIndicative(areaLayer(units, regions, 'kecamatan'), provenance.kecamatan.indicativeCodes),
  };
  const points = {
    provinsi: labelPoints(units, graph, layers.provinsi),
    kabkota: labelPoints(units, graph, layers.kabkota),
    kecamatan: labelPoints(units, graph, layers.kecamatan),
  };
  const tables = {
    provinsi: tableOf(graph, layers.provinsi),
    kabkota: tableOf(graph, layers.kabkota),
    kecamatan: tableOf(graph, layers.kecamatan),
  };
  const kecamatan: Record<string, KecamatanFile> = {};
  for (const province of layers.provinsi.areas) {
    if (points.provinsi[province.code] === undefined) continue;
    kecamatan[province.code] = provinceFile(units, graph, province.code, layers, points.kecamatan, tables.kecamatan);
  }
  return {
    provinsiKabkota: nationalFile(units, graph, layers),
    kecamatan,
    labelPoints: { provinsi: points.provinsi, kabkota: points.kabkota },
    neighbours: { provinsi: tables.provinsi, kabkota: tables.kabkota },
    present: {
      provinsi: Object.keys(points.provinsi),
      kabkota: Object.keys(points.kabkota),
      kecamatan: Object.keys(points.kecamatan),
    },
  };
}

type Layers = Record<MapLevel, AreaLayer>;

function markIndicative(layer: AreaLayer, codes: readonly string[]): AreaLayer {
  const indicative = new Set(codes);
  if (indicative.size === 0) return layer;
  const areas = layer.areas.map((area) =>
    indicative.has(area.code) ? { ...area, properties: { ...area.properties, indicative: true } } : area,
  );
  return { ...layer, areas };
}

/** Provinsi and kabupaten/kota over arcs joined across kecamatan borders. */
function nationalFile(units: UnitMap, graph: ArcGraph, layers: Layers): TopologyFile {
  // Where only a provinsi is known, it stands in for its kabupaten in the list of pieces.
  const pieces = [...new Set(units.codes.map((code) => codeAtLevel(code, 'kabkota') ?? code))].sort();
  const place = new Map(pieces.map((code, i) => [code, i]));
  const pieceOf = Int32Array.from(units.codes, (code) => place.get(codeAtLevel(code, 'kabkota') ?? code) as number);
  const joined = dissolveGraph(graph, pieceOf);
  const over = (areas: readonly Area[], level: MapLevel): AreaLayer => {
    const at = new Map(areas.map((area, i) => [area.code, i]));
    return { areas, areaOf: Int32Array.from(pieces, (code) => at.get(codeAtLevel(code, level) ?? '') ?? -1) };
  };
  return topologyFile(joined, units.unitsPerDegree, {
    provinsi: over(layers.provinsi.areas, 'provinsi'),
    kabkota: over(layers.kabkota.areas, 'kabkota'),
  });
}

function provinceFile(
  units: UnitMap,
  graph: ArcGraph,
  province: string,
  layers: Layers,
  points: Record<string, [number, number]>,
  table: NeighbourTable,
): KecamatanFile {
  const within = (layer: AreaLayer): AreaLayer => {
    const kept = layer.areas.flatMap((area, i) => (area.code === province || area.code.startsWith(`${province}.`) ? [i] : []));
    const place = new Map(kept.map((old, i) => [old, i]));
    return { areas: kept.map((old) => layer.areas[old] as Area), areaOf: layer.areaOf.map((old) => place.get(old) ?? -1) };
  };
  const kecamatan = within(layers.kecamatan);
  const labelled = kecamatan.areas.map((area) => ({ ...area, properties: { ...area.properties, label: points[area.code] } }));
  const topology = topologyFile(graph, units.unitsPerDegree, {
    provinsi: within(layers.provinsi),
    kabkota: within(layers.kabkota),
    kecamatan: { ...kecamatan, areas: labelled },
  });
  return { ...topology, neighbours: neighboursWithin(table, (code) => code.startsWith(`${province}.`)) };
}

function labelPoints(units: UnitMap, graph: ArcGraph, layer: AreaLayer): Record<string, [number, number]> {
  const points: Record<string, [number, number]> = {};
  assembleAreas(graph, layer.areaOf, layer.areas.length).forEach((polygons, i) => {
    const point = labelPoint(polygons.map((rings) => rings.map((ring) => ringPoints(graph, ring))));
    // Four decimals (11 m) are finer than the grid.
    if (point !== null)
      points[(layer.areas[i] as Area).code] = [round(point[0] / units.unitsPerDegree), round(point[1] / units.unitsPerDegree)];
  });
  return points;
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function tableOf(graph: ArcGraph, layer: AreaLayer): NeighbourTable {
  return neighbourTable(
    graph,
    layer.areaOf,
    layer.areas.map((area) => area.code),
  );
}
