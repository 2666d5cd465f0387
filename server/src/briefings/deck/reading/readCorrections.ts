import type { Db } from '../../../db/database.ts';
import { databaseSource } from '../../../releases/databaseSource.ts';
import { type Correction, NATION, type PublicHead } from '../../../releases/public/contract.ts';

/** The newest release that holds an area, and what its log says was corrected. */
export interface DeckCorrections {
  newest: Pick<PublicHead, 'number' | 'publishedOn' | 'areaName'> | null;
  log: readonly Correction[];
}

/** Corrections of the newest published release of an area's province, else of the country. */
export async function readCorrections(db: Db, code: string): Promise<DeckCorrections> {
  const source = databaseSource(db);
  const standing = (await source.heads()).filter(({ supersededBy }) => supersededBy === null);
  const province = code.slice(0, 2);
  const newest = standing.find(({ area }) => area === province) ?? standing.find(({ area }) => area === NATION) ?? null;
  const document = newest && (await source.document(newest.number));
  return { newest, log: document?.corrections ?? [] };
}
