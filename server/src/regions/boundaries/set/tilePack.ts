import { createHash } from 'node:crypto';
import { compressed } from './compressed.ts';
import type { Tile } from './vectorTiles.ts';

/** Where a tile lies in the pack: offset and length of its gzip form, then of its brotli form. */
export type TilePlace = [number, number, number, number];

/** All tiles in one file, found by `z/x/y`. */
export interface TilePack {
  bytes: Buffer;
  index: Record<string, TilePlace>;
  /** SHA-256 of the tiles before compression. */
  hash: string;
}

/** Tiles compressed at the same time: enough to keep the thread pool busy. */
const AT_ONCE = 16;
/** Hundreds of tiles: the last two steps of brotli would take longer than all the rest. */
const QUALITY = 9;

/** Packs tiles, each compressed both ways. */
export async function tilePack(tiles: Iterable<Tile>): Promise<TilePack> {
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  const index: TilePack['index'] = {};
  let offset = 0;
  let waiting: Tile[] = [];
  const flush = async () => {
    const done = await Promise.all(waiting.map((tile) => compressed(Buffer.from(tile.data), QUALITY)));
    done.forEach(({ gzip, br }, i) => {
      const { z, x, y } = waiting[i] as Tile;
      index[`${z}/${x}/${y}`] = [offset, gzip.length, offset + gzip.length, br.length];
      parts.push(gzip, br);
      offset += gzip.length + br.length;
    });
    waiting = [];
  };
  for (const tile of tiles) {
    hash.update(`${tile.z}/${tile.x}/${tile.y}`).update(tile.data);
    waiting.push(tile);
    if (waiting.length >= AT_ONCE) await flush();
  }
  await flush();
  return { bytes: Buffer.concat(parts), index, hash: hash.digest('hex') };
}
