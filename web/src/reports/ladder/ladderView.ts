import { REGION_CODE_PATTERN } from '@petarawan/server/contract/regions';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { LADDER_DIMENSIONS, type LadderDimension } from '@petarawan/server/contract/reports/ladder';

/** What of this screen a colleague would want to see again. */
export interface LadderView {
  /** Region whose cases are shown; null is Indonesia. */
  code: string | null;
  election: string | null;
  by: LadderDimension;
  /** Origin of the table below the funnels. */
  origin: Origin;
  /** The list of cases shows only what is late. */
  late: boolean;
}

const BY: Record<LadderDimension, string> = { region: 'wilayah', issue: 'isu', channel: 'kanal' };

/** The view of a query string; `home` is the region the account is bound to, shown where none is named. */
export function readLadderView(search: string, home: string | null): LadderView {
  const params = new URLSearchParams(search);
  const code = params.get('wilayah');
  return {
    code: code !== null && REGION_CODE_PATTERN.test(code) ? code : code === '' ? null : home,
    election: params.get('pemilihan') || null,
    by: LADDER_DIMENSIONS.find((d) => BY[d] === params.get('menurut')) ?? 'region',
    origin: ORIGINS.find((o) => o === params.get('asal')) ?? 'laporan',
    late: params.get('terbuka') !== 'semua',
  };
}

/** The query string's values of a view; defaults are left out. */
export function ladderParams(view: LadderView, home: string | null): Record<string, string> {
  const params: Record<string, string> = {};
  if (view.code !== home) params.wilayah = view.code ?? '';
  if (view.election !== null) params.pemilihan = view.election;
  if (view.by !== 'region') params.menurut = BY[view.by];
  if (view.origin !== 'laporan') params.asal = view.origin;
  if (!view.late) params.terbuka = 'semua';
  return params;
}
