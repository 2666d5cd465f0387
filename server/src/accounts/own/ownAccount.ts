import { AppError } from '../../errors.ts';
import type { Caller } from '../caller.ts';

/** The caller's account and session. Throws AppError `conflict` for whoever has none: the administrator at this machine. */
export function ownAccount({ account, session }: Caller): { id: string; login: string; session: string } {
  if (account && session !== null) return { id: account.id, login: account.login, session };
  throw new AppError('conflict', {
    id: 'Anda memakai PetaRawan di komputer ini tanpa akun; tidak ada kata sandi, kode, atau sesi untuk diurus.',
    en: 'You use PetaRawan at this machine without an account; there is no password, code or session to look after.',
  });
}
