import type { Topology } from 'topojson-specification';
import type { PublicHead, PublicRelease } from './contract.ts';

/** Published releases, from a database or from an exported folder. Nothing here knows of drafts. */
export interface ReleaseSource {
  /** Ascending by number. */
  heads(): Promise<PublicHead[]>;
  /** Null when there is no published release of this number. */
  document(number: number): Promise<PublicRelease | null>;
  /**
   * Shapes of a boundary version, kept with the releases: `nasional` has objects `provinsi` and `kabkota`; a provinsi's code has object
   * `kecamatan`. Features carry `code`. Null when there are none.
   */
  shapes(version: string, name: string): Promise<Topology | null>;
}

/** A file of the public site. */
export interface PublicFile {
  /** Media type with charset. */
  type: string;
  body: Buffer;
  /** Never changes at this address (what lies below `rilis/N/`, and hashed assets). */
  immutable: boolean;
}

/** One file that a part of the site can make: pages, data, pictures. Paths are relative, without a leading slash, with `/`. */
export interface FileMaker {
  path: string;
  make(): Promise<PublicFile> | PublicFile;
}
