import { DATE_PATTERN } from '@petarawan/server/contract/http';
import { LEVELS, type Level, REGION_CODE_PATTERN } from '@petarawan/server/contract/regions';
import { CALENDAR_ORDERS, type CalendarOrder } from '@petarawan/server/contract/reports/coverage';

/** What of the screen stands in the address. */
export interface CoverageView {
  /** `wilayah=19.04`; null = as far as the address says nothing. */
  parent: string | null;
  /** `tingkat=kecamatan`; null = the level below. */
  level: Level | null;
  /** `dari=`, `sampai=` */
  from: string | null;
  to: string | null;
  /** `urut=terlambat` */
  order: CalendarOrder;
}

const day = (text: string | null) => (text !== null && DATE_PATTERN.test(text) ? text : null);

/** Reads the address; what it does not know is left out. `wilayah=00` is the whole country for those who would start elsewhere. */
export function readCoverageView(search: string, home: string | null): CoverageView {
  const q = new URLSearchParams(search);
  const code = q.get('wilayah');
  const level = q.get('tingkat');
  const order = q.get('urut');
  return {
    parent: code === '00' ? null : code !== null && REGION_CODE_PATTERN.test(code) ? code : home,
    level: LEVELS.find((l) => l === level) ?? null,
    from: day(q.get('dari')),
    to: day(q.get('sampai')),
    order: CALENDAR_ORDERS.find((o) => o === order) ?? 'nama',
  };
}

/** Parameters of an address that shows this view, for `intakeHref`. */
export function coverageParams(view: CoverageView, home: string | null): Record<string, string> {
  const pairs: [string, string | null][] = [
    ['wilayah', view.parent === home ? null : (view.parent ?? '00')],
    ['tingkat', view.level],
    ['dari', view.from],
    ['sampai', view.to],
    ['urut', view.order === 'nama' ? null : view.order],
  ];
  return Object.fromEntries(pairs.filter((p): p is [string, string] => p[1] !== null));
}

/** The level below a region, or provinsi; null below desa. */
export function levelBelow(code: string | null): Level | null {
  return LEVELS[code === null ? 0 : code.split('.').length] ?? null;
}
