import { AppError } from '../../errors.ts';
import type { Activity } from '../contract.ts';

/** Somebody else changed the activity since it was read. */
export class ActivityConflictError extends AppError {
  /** The activity as it stands now. */
  readonly current: Activity;

  constructor(current: Activity) {
    super('conflict', {
      id: 'Kegiatan ini sudah diubah orang lain. Bandingkan keduanya, lalu simpan lagi.',
      en: 'This activity was changed by somebody else. Compare the two, then save again.',
    });
    this.current = current;
  }
}
