import { AppError } from '../../errors.ts';

/** Somebody else changed the place since it was read. */
export class PlaceConflictError extends AppError {
  constructor(name: string, version: number) {
    super('conflict', {
      id: `“${name}” sudah diubah orang lain (versi ${version}). Bandingkan keduanya, lalu simpan lagi.`,
      en: `“${name}” was changed by somebody else (version ${version}). Compare the two, then save again.`,
    });
  }
}
