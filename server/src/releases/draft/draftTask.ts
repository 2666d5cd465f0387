import type { PlaceCode, PublicRelease } from '../public/contract.ts';
import type { DraftSummary } from './contract.ts';

/** What a release is to be made of. */
export interface DraftTask {
  number: number;
  area: PlaceCode;
  /** The day of preparation, `YYYY-MM-DD`; its month is the running one. */
  preparedOn: string;
  /** First day of the first window (a month's first); only for the first release of a series, null afterwards. */
  from: string | null;
  /** Last day of the new window, a month's last; null when the release only corrects. */
  to: string | null;
  notes: string;
  corrections: { about: number; text: string }[];
  /** Windows to be counted anew. */
  restate: string[];
  previous: PublicRelease | null;
  /** What `DraftMade.truth` was for `previous`; null without one. */
  truth: string | null;
}

export interface DraftMade {
  document: PublicRelease;
  summary: DraftSummary;
  /** The true counts behind the document, for the next release of the series: to be kept beside it, and shown to nobody. */
  truth: string;
}
