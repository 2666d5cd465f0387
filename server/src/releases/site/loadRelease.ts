import { LRUCache } from 'lru-cache';
import type { Topology } from 'topojson-specification';
import { type DrawnMap, drawShapes } from '../../drawing/shapes/drawShapes.ts';
import { filesOf } from '../files/filesOf.ts';
import { picturesOf } from '../pictures/picturesOf.ts';
import { NATION, type PublicHead, type PublicRelease } from '../public/contract.ts';
import type { FileMaker, ReleaseSource } from '../public/site.ts';
import { liveShapesOf } from './map/liveShapes.ts';

/** A release read from its source, with what can be made from it. */
export interface LoadedRelease {
  head: PublicHead;
  document: PublicRelease;
  /** Data and pictures by path. */
  makers: ReadonlyMap<string, FileMaker>;
  /** The drawn areas below an area; null when there are no shapes. */
  mapBelow(code: string): Promise<DrawnMap | null>;
}

/** Releases that are kept parsed: the newest of a few series and one that somebody looks up. */
const KEPT = 6;

/** Loads releases of a source by number, each once while it is used. */
export function releaseLoader(source: ReleaseSource): (head: PublicHead) => Promise<LoadedRelease | null> {
  const kept = new LRUCache<string, Promise<LoadedRelease | null>>({ max: KEPT });
  return (head) => {
    // What is known later (superseded, published) is part of the head, so it is part of the key.
    const key = JSON.stringify(head);
    const known = kept.get(key);
    if (known) return known;
    const loading = load(source, head);
    kept.set(key, loading);
    // A failed reading is not kept: the next request tries again.
    loading.catch(() => kept.delete(key));
    return loading;
  };
}

async function load(source: ReleaseSource, head: PublicHead): Promise<LoadedRelease | null> {
  const document = await source.document(head.number);
  if (document === null) return null;
  const topologies = new LRUCache<string, Promise<Topology | null>>({ max: 4 });
  const shapes = (name: string): Promise<Topology | null> => {
    const known = topologies.get(name);
    if (known) return known;
    const reading = source.shapes(document.boundaries.version, name);
    topologies.set(name, reading);
    reading.catch(() => topologies.delete(name));
    return reading;
  };
  const makers = [
    ...filesOf(head, document, shapes),
    ...picturesOf(head, document, shapes),
    ...liveShapesOf(head, document, shapes),
  ];
  const maps = new LRUCache<string, Promise<DrawnMap | null>>({ max: 60 });
  return {
    head,
    document,
    makers: new Map(makers.map((maker) => [maker.path, maker])),
    mapBelow(code) {
      const known = maps.get(code);
      if (known) return known;
      const drawing = drawBelow(shapes, code);
      maps.set(code, drawing);
      drawing.catch(() => maps.delete(code));
      return drawing;
    },
  };
}

async function drawBelow(shapes: (name: string) => Promise<Topology | null>, code: string): Promise<DrawnMap | null> {
  const kabkota = code.includes('.');
  const topology = await shapes(kabkota ? code.slice(0, 2) : 'nasional');
  if (topology === null) return null;
  if (code === NATION) return drawShapes([{ topology, object: 'provinsi' }]);
  return drawShapes([{ topology, object: kabkota ? 'kecamatan' : 'kabkota', keep: (own) => own.startsWith(`${code}.`) }]);
}
