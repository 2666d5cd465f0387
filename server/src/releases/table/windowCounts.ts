import type { PlaceCode } from '../public/contract.ts';

/** Reports of one origin in one window as the database tells them: numbers by place and something else, only those above zero. */
export interface WindowCounts {
  /** By the most precise place known, down to kecamatan; `ID` for reports without any place. */
  places: Map<PlaceCode, number>;
  /** By kabupaten/kota, or the provinsi or `ID` where nothing more precise is known, and the code of the issue. */
  issues: Map<PlaceCode, Map<string, number>>;
  /** The same by month, `YYYY-MM`. */
  months: Map<PlaceCode, Map<string, number>>;
}

/** No reports at all. */
export const noWindowCounts = (): WindowCounts => ({ places: new Map(), issues: new Map(), months: new Map() });
