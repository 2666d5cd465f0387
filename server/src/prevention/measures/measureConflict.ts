import { AppError } from '../../errors.ts';
import type { Measure } from './contract.ts';

/** Somebody else changed the measure since it was read. */
export class MeasureConflictError extends AppError {
  /** The measure as it stands now. */
  readonly current: Measure;

  constructor(current: Measure) {
    super('conflict', {
      id: `Langkah “${current.name.id}” sudah diubah orang lain (versi ${current.version}). Bandingkan keduanya, lalu simpan lagi.`,
      en: `The measure “${current.name.en}” was changed by somebody else (version ${current.version}). Compare the two, then save again.`,
    });
    this.current = current;
  }
}
