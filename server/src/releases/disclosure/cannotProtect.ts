import { AppError } from '../../errors.ts';

/** The refusal to make a release because these cells could be worked out whatever else is hidden. */
export const cannotProtect = (ids: readonly string[]): AppError =>
  new AppError(
    'invalid_request',
    {
      id: `${ids.length} angka kecil tidak dapat disamarkan dengan aman: angka yang sudah terbit akan membukanya. Rilis tidak dibuat.`,
      en: `${ids.length} small counts cannot be hidden safely: what is published already would give them away. The release was not made.`,
    },
    {
      items: ids.map((where) => ({
        where,
        message: { id: 'Dapat dihitung dari angka lain.', en: 'Can be worked out from other counts.' },
      })),
    },
  );
