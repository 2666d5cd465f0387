import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { DeckOffice } from '../saved/contract.ts';
import { findOffices } from './repository.ts';

/**
 * What stands on the slides of an area's office. While it has decided nothing, its name follows from the area's, and a kabupaten or kota has the
 * logo of its province. Throws AppError `not_found` for an area that is neither a provinsi nor a kabupaten or kota.
 */
export async function readOffice(db: Db, code: string): Promise<DeckOffice> {
  const region = (await regionIndex(db)).matcher.get(code);
  if (!region || (region.level !== 'provinsi' && region.level !== 'kabkota')) throw noOffice(code);
  const stored = await findOffices(db, [...new Set([code, code.slice(0, 2)])]);
  const own = stored.find((office) => office.code === code);
  if (own) return { code, name: own.name, logo: own.logo || null, version: own.version, usual: false };
  const logo = stored.find((office) => office.code === code.slice(0, 2))?.logo || null;
  return { code, name: usualName(region), logo, version: 0, usual: true };
}

/** "Bawaslu Provinsi Kepulauan Bangka Belitung", "Bawaslu Kabupaten Bangka Tengah". */
const usualName = ({ level, name }: { level: string; name: string }): string =>
  `Bawaslu ${level === 'provinsi' && !/^(?:provinsi|daerah)\b/i.test(name) ? 'Provinsi ' : ''}${name}`;

const noOffice = (code: string) =>
  new AppError('not_found', {
    id: `Tidak ada provinsi, kabupaten atau kota berkode ${code}.`,
    en: `There is no province, regency or city with the code ${code}.`,
  });
