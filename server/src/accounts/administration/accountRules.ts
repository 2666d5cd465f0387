import type { Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { type AccountRecord, countAdministrators, regionLevel } from '../accountRepository.ts';
import { type AccountRole, ROLES } from '../contract.ts';
import { BOUND_TO } from '../policy.ts';

const wrongRegion = (message: Text) => new AppError('invalid_request', message, { items: [{ where: 'region', message }] });

/** Throws AppError `invalid_request` unless a role may be bound to this region (null = the whole country). */
export async function refuseWrongRegion(tx: Tx, role: AccountRole, region: string | null): Promise<void> {
  const { id, en } = ROLES[role];
  const bound = BOUND_TO[role];
  const level = region === null ? null : await regionLevel(tx, region);
  if (region !== null && level === null) {
    throw wrongRegion({ id: `Tidak ada wilayah ${region}.`, en: `There is no region ${region}.` });
  }
  if (bound === 'any' || bound === level) return;
  if (bound === null) {
    throw wrongRegion({
      id: `${id} berlaku untuk seluruh Indonesia; kosongkan wilayahnya.`,
      en: `${en} is a role for the whole country; leave the region empty.`,
    });
  }
  throw wrongRegion({
    id: `${id} terikat pada satu ${bound}; beri kode wilayah tingkat itu.`,
    en: `${en} is bound to one ${bound}; give the code of a region of that level.`,
  });
}

/** Throws AppError `conflict` when nobody could administer accounts after `account` became `next`. */
export async function refuseLastAdministrator(
  tx: Tx,
  account: AccountRecord,
  next: Pick<AccountRecord, 'role' | 'status'>,
): Promise<void> {
  const is = (a: Pick<AccountRecord, 'role' | 'status'>) => a.role === 'pengelola' && a.status === 'active';
  if (!is(account) || is(next) || (await countAdministrators(tx, account.id)) > 0) return;
  throw new AppError('conflict', {
    id: 'Ini pengelola aktif terakhir. Angkat pengelola lain dahulu, lalu ulangi.',
    en: 'This is the last active administrator. Appoint another one first, then repeat.',
  });
}
