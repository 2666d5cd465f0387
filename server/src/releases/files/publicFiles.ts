import type { FileMaker, PublicFile } from '../public/site.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The part of a media type before its parameters, by the ending of a file. */
export const mediaType = (ending: keyof typeof TYPES): string => TYPES[ending].split(';')[0] as string;

/** A file below `rilis/N/`, which never changes at its address; its type follows from the ending. */
export function releaseFile(path: string, make: () => Promise<string | Uint8Array> | string | Uint8Array): FileMaker {
  const ending = path.slice(path.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return {
    path,
    make: async (): Promise<PublicFile> => {
      const body = await make();
      return {
        type: TYPES[ending],
        body: typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
        immutable: true,
      };
    },
  };
}

/** Folder of the open data of a release. */
export const dataFolder = (number: number): string => `rilis/${number}/data/`;
