import { AppError } from '../../errors.ts';
import type { StoredGroup } from './repository.ts';

/** Somebody else changed the group since it was read. */
export class GroupConflictError extends AppError {
  /** The group as it stands now. */
  readonly current: StoredGroup;

  constructor(current: StoredGroup) {
    super('conflict', {
      id: `Kelompok “${current.name}” sudah diubah orang lain (versi ${current.version}). Bandingkan keduanya, lalu simpan lagi.`,
      en: `The group “${current.name}” was changed by somebody else (version ${current.version}). Compare the two, then save again.`,
    });
    this.current = current;
  }
}
