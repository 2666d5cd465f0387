const DAY = 86_400_000;

/** Maps as planners filter them; the kinds of question the product draws. */
const MAPS: Record<string, string> = {
  'provinsi, one election': 'layers/laporan?level=provinsi&election=pilkada-2024',
  kabkota: 'layers/laporan?level=kabkota',
  'kabkota, one issue': 'layers/laporan?level=kabkota&issue=netralitas_asn',
  'kabkota per voter': 'layers/laporan?level=kabkota&denominator=dpt',
  'kabkota, one status': 'layers/laporan?level=kabkota&status=pelanggaran',
  'kabkota, one channel': 'layers/laporan?level=kabkota&channel=sigaplapor',
  'kabkota, issues and statuses': 'layers/laporan?level=kabkota&issue=sara,hoaks,apk&status=masuk,diregistrasi',
  'kabkota of a province': 'layers/laporan?parent=19',
  'kecamatan of a province': 'layers/laporan?level=kecamatan&parent=35',
};
const COUNTS: Record<string, string> = {
  'counts, kabkota': 'reports/counts?by=region&level=kabkota',
  'counts, kabkota x issue of a province': 'reports/counts?by=region,issue&level=kabkota&parent=32',
  'counts by issue, origin, status': 'reports/counts?by=issue,origin,status',
  'counts by month, one channel': 'reports/counts?by=month&channel=sigaplapor',
};
const TRENDS: Record<string, string> = {
  'trend of a kabupaten by week': 'reports/trend?interval=week&code=19.04',
  'trend of a province by day': 'reports/trend?interval=day&code=35',
  'trend of the country by month, one issue': 'reports/trend?interval=month&issue=sara',
};
const PROFILES: Record<string, string> = {
  'profile of a kabupaten': 'regions/19.04/profile?denominator=dpt',
  'profile of a kecamatan': 'regions/35.15.07/profile?denominator=jumlah',
};

/** Kinds of question by what they are for. */
export const QUERIES = { map: MAPS, counts: COUNTS, trend: TRENDS, profile: PROFILES };
export type QueryGroup = keyof typeof QUERIES;

let asked = 0;

/** A question nobody asked before: the same filter over a period of its own. 50 thousand differ before one comes again. */
export function distinct(path: string): string {
  const n = asked++;
  const date = (start: number, days: number) => new Date(start + days * DAY).toISOString().slice(0, 10);
  const from = date(Date.UTC(2023, 6, 2), n % 223);
  const to = date(Date.UTC(2024, 3, 10), (n * 7) % 229);
  return `/api/v1/${path}&from=${from}&to=${to}`;
}
