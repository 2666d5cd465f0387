import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { planContent, planItem } from '../prevention/planContent.ts';
import { nastyText } from './nastyValues.ts';

/** A request body with the content type it is sent under; null sends none. */
export interface Body {
  type: string | null;
  bytes: Buffer;
}

const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,jumlah,keterangan';
const TYPES = [
  null,
  '',
  'application/json',
  'application/json; charset=utf-16',
  'text/csv',
  'text/plain',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="',
  `multipart/form-data; boundary=${'x'.repeat(300)}`,
  'multipart/mixed; boundary=b',
  'multipart/form-data; boundary=b',
  '\u00ff/\u00fe',
];

const wellFormed = (text: string) => Buffer.from(text).toString();
const quoted = (text: string) => `"${wellFormed(text).replaceAll('"', '""')}"`;
const csvRow = fc.array(fc.oneof(nastyText, fc.constantFrom('19.04', 'laporan', 'politik_uang', '2024-10-01', '1')), {
  minLength: 1,
  maxLength: 10,
});
const csv = fc
  .tuple(
    fc.constantFrom(HEADER, HEADER.replaceAll(',', ';'), 'id_sumber', '__proto__,constructor', ''),
    fc.array(csvRow, { maxLength: 3 }),
  )
  .map(([header, rows]) => Buffer.from([header, ...rows.map((r) => r.map(quoted).join(','))].join('\n')));

const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
const JSONS = [
  '',
  '{',
  '[]',
  'null',
  '1',
  '"x"',
  '{}',
  '{"a":1}',
  '{"name":"Ana","status":"active"}',
  '{"level":"kabkota","from":"19.04","to":"19.04","action":"remove","reason":"\\u0000\\ud800 xxxxx"}',
  '{"owner":"lokal","channel":"call_center","notes":[{"id":"7b9f2c1e-0d3a-4c55-9a77-1f2e3d4c5b6a","issue":"hoaks","code":"19.04","date":"2024-10-01","noted":"2024-10-02","quantity":1,"note":"=1+1 \\ud800 \\u0000"}]}',
  '{"role":"pengelola","region":null,"status":"disabled","totp":false,"unlock":true}',
  '{"login":"operator-1904","password":"bukan kata sandi saya"}',
  '{"login":"operator-1904","password":"","code":"000000"}',
  '{"token":"bukan-tautan","password":"bukan kata sandi saya","login":"a","name":"b"}',
  '{"current":"","next":"bukan kata sandi saya"}',
  '{"code":"000000"}',
  '{"__proto__":{"x":1}}',
  '{"__proto__":"x","constructor":"y"}',
  '{"tanggal_kejadian":"2024-02-30"}',
  '{"tanggal_kejadian":"\\u0000"}',
  '{"jumlah":"99999999999999999999"}',
  '{"keterangan":"\\ud800"}',
  '{"kode_wilayah":"99.99","jumlah":"-1"}',
  '{"keterangan":null,"isu":"=1+1"}',
  deep('[', ']', 50_000),
  deep('{"a":', '}', 20_000).replace(':}', ':1}'),
  `{${'"a":"b",'.repeat(5_000)}"c":"d"}`,
  `{"keterangan":"${'x'.repeat(300_000)}"}`,
  '\ufeff{}',
  '{"a":1e999}',
  "{'a':1}",
].map((text) => Buffer.from(text));
const json = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...JSONS) },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(
        fc.oneof(fc.constantFrom('isu', 'jumlah', 'kode_wilayah', 'tanggal_kejadian'), nastyText),
        fc.oneof(nastyText, fc.constant(null)),
        { maxKeys: 3 },
      )
      .map((v) => Buffer.from(JSON.stringify(v))),
  },
  { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
);

const zip = Buffer.from('504b0304140000000800', 'hex');
const RAW = [
  gzipSync(HEADER),
  gzipSync(Buffer.alloc(1 << 20)),
  zip,
  Buffer.concat([zip, Buffer.alloc(500)]),
  Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
  Buffer.from('504b05060000ffff0000ffffffffffffffffffffffff', 'hex'),
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from('%PDF-1.7'),
  Buffer.from('<html><table>'),
  Buffer.alloc(70_000),
  Buffer.from(`fffe${'2c00'.repeat(100)}`, 'hex'),
  Buffer.from('"'.repeat(9_999)),
  Buffer.from(`${'a,'.repeat(20_000)}\n`),
];
const raw = fc.oneof(
  fc.constantFrom(...RAW),
  fc.uint8Array({ maxLength: 64 }).map((b) => Buffer.from(b)),
);

const partHeader = fc.oneof(
  fc.constantFrom(
    'Content-Disposition: form-data; name="file"; filename="a.csv"',
    'Content-Disposition: form-data; name="file"; filename="../../../etc/cron.d/x"',
    'Content-Disposition: form-data; name="file"; filename="a\0.csv"',
    'Content-Disposition: form-data; name="file"; filename=""',
    'Content-Disposition: form-data; name="mapping"',
    'Content-Disposition: form-data; name="channel"',
    'Content-Disposition: form-data; name="__proto__"',
    'Content-Disposition: form-data; name=""',
    'Content-Disposition: form-data',
    '',
    `X: ${'y'.repeat(20_000)}`,
    'Content-Transfer-Encoding: base64',
    'Content-Encoding: gzip',
  ),
  nastyText.map((t) => `Content-Disposition: form-data; name="file"; filename="${wellFormed(t)}"`),
);
const part = fc
  .tuple(partHeader, fc.oneof(csv, json, raw))
  .map(([header, content]) => Buffer.concat([Buffer.from(`${header}\r\n\r\n`), content]));
const multipart = fc
  .tuple(
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom('\r\n--b--\r\n', '\r\n--b', '', '--b--', '\n--b--\n', '\r\n--c--\r\n', '\r\n--b--garbage'),
    fc.nat(400),
  )
  .map(([parts, end, cut]) => {
    const whole = Buffer.concat([...parts.flatMap((p, i) => [Buffer.from(`${i ? '\r\n' : ''}--b\r\n`), p]), Buffer.from(end)]);
    // Most are cut off nowhere, some in the middle of anything.
    return cut < 300 ? whole : whole.subarray(0, Math.max(0, whole.length - (cut - 300)));
  });

const of = (type: string | null, bytes: fc.Arbitrary<Buffer>) => bytes.map((b): Body => ({ type, bytes: b }));

const MEASURE = {
  ...{
    name: { id: 'Ronda' },
    description: null,
    issues: ['politik_uang'],
    stages: ['masa_tenang'],
    actors: { id: 'PKD' },
    basis: null,
  },
  ...{ form: 'kegiatan_lainnya', kind: 'patroli_pengawasan', programme: null, cost: null, staff: null },
  source: { name: 'kantor', date: '2024', note: null },
};
const ACTIVITY = { start: '2024-11-20', form: 'kegiatan_lainnya', kind: 'patroli_pengawasan', issue: 'politik_uang' };

const CHOICES = {
  ...{ title: 'Paparan', occasion: 'Rapat, 12 Juni 2025', order: ['cover', 'own:a', 'map'], edits: {} },
  own: [{ id: 'own:a', title: 'Langkah', texts: ['Satu.'], notes: '', view: null }],
};
const STEP = { layer: 'laporan', query: { parent: '19' }, mark: '19.04', address: '/peta/19' };
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const KAMPUNG = { code: 'kampung', name: 'Kampung', cost: 1_000_000, staff: 1 };
/** What some addresses take and no other body would be; without them only their refusals would be seen. */
const RIGHT: Record<string, readonly unknown[]> = {
  '/api/v1/reports/quarantine/{id}': [
    { kode_wilayah: '19.04', tanggal_kejadian: '2024-02-14', jumlah: '1' },
    { kode_wilayah: '19.71', tanggal_kejadian: '2024-10-02', jumlah: null },
  ],
  '/api/v1/reports/remembered/forget': [{ kind: 'reports', channel: 'sigaplapor', values: [{ column: 'isu', value: 'x' }] }],
  '/api/v1/reports/imports/{id}/quarantine/correct': [
    { where: { column: 'isu', value: 'bukan_isu' }, set: { keterangan: 'dua' }, remember: true },
    { rows: [{ id: 1, values: { isu: 'hoaks' } }] },
  ],
  '/api/v1/accounts': [
    { login: 'siti', name: 'Siti', role: 'pembaca', region: null },
    { login: 'ana@contoh.id', name: 'Ana', role: 'operator', region: '19.04' },
  ],
  '/api/v1/regions/groups': [
    { name: 'Sabuk', kind: 'kawasan', members: ['19.04', '19.71'], version: 1 },
    { name: 'Perbatasan', kind: 'kawasan', members: ['19.71', '19.04'] },
  ],
  '/api/v1/prevention/measures': [MEASURE, { ...MEASURE, code: 'ronda' }],
  '/api/v1/prevention/measures/{code}': [1, 2, 3].map((version) => ({ ...MEASURE, version, retired: version === 2 })),
  '/api/v1/prevention/activities': [
    { ...ACTIVITY, code: '19.04' },
    { ...ACTIVITY, code: '19.71', plan: { id: 2, item: null } },
  ],
  '/api/v1/prevention/activities/{id}': ['19.04', '19.71'].flatMap((code) =>
    [null, 'salah'].map((reason) => ({ ...ACTIVITY, code, version: 1, withdrawn: reason !== null, reason })),
  ),
  '/api/v1/prevention/numbering': [
    { office: '19.04', pattern: '{nomor}/{tahun}' },
    { office: null, pattern: '{nomor}/{kode}/{tahun}' },
  ],
  '/api/v1/prevention/outcome': ['none', 'dpt', 'area', 'days'].map((weights, i) => ({
    declaration: {
      ...{ issue: 'politik_uang', origin: i % 2 ? 'temuan' : 'laporan', target: ['19.04'], comparison: ['19.71'], weights },
      ...{ before: { from: '2024-08-01', to: '2024-09-30' }, after: { from: '2024-10-01', to: '2024-11-30' } },
      ...{ near: i > 1 ? ['19.01'] : [], nearComparison: i > 1 ? ['18.01'] : [], chosenAsWorst: i === 3 },
    },
  })),
  '/api/v1/prevention/allocation': [
    { level: 'kecamatan', parent: '19.04', measures: [KAMPUNG], slots: 1, weights: { expected: 1, uncovered: 1 } },
    { level: 'kecamatan', parent: '19.04', measures: [KAMPUNG], slots: 3, allSlots: true, budget: 1_500_000 },
    { level: 'kabkota', parent: '19', measures: [KAMPUNG], slots: 2, floor: { share: 0.5 }, save: true, title: 'Uji' },
  ],
  '/api/v1/prevention/plans': [
    { content: planContent([planItem('a')]) },
    { content: planContent([planItem('a', { code: '19.71' })], { code: '19', outcomes: [] }) },
  ],
  '/api/v1/prevention/plans/{id}': [1, 2, 3].map((version) => ({
    version,
    content: planContent([planItem('a', { cost: version })]),
  })),
  '/api/v1/prevention/plans/{id}/status': [
    ...[1, 2, 3, 4].map((version) => ({ version, to: 'diajukan' })),
    { version: 2, to: 'draf', reason: 'belum' },
    { version: 2, to: 'disetujui' },
  ],
  '/api/v1/prevention/plans/{id}/comments': [{ text: 'Setuju' }, { text: 'Tanggalnya bentrok', item: 'a' }],
  '/api/v1/prevention/places': [
    { kind: 'kampung', name: 'Kampung Koba', code: '19.04.01', launched: '2024-03-01', partners: ['PKK'] },
    { kind: 'posko', name: 'Posko', code: '19.71', closed: { on: '2024-11-28', reason: 'tahapan selesai' } },
  ],
  '/api/v1/prevention/places/{id}': [
    { kind: 'kampung', name: 'Kampung Koba', code: '19.04.01', launched: '2024-03-01', version: 1 },
    { kind: 'kampung', name: 'Kampung Koba', code: '19.04.01', note: 'dua', activities: ['kegiatan-a'], version: 2 },
  ],
  // Never one that can be begun: its document would be made behind the back of the comparison.
  '/api/v1/releases': [
    { area: '19', to: '2024-10-30', notes: 'Uji', corrections: [{ about: 1, text: 'Salah' }], restate: ['j1'] },
    { area: '18', from: '2023-01-01', to: '2023-01-31' },
  ],
  '/api/v1/releases/{number}/status': [2, 3, 4, 5].flatMap((version) => [
    { version, to: 'diajukan' },
    { version, to: 'draf', reason: 'belum' },
  ]),
  '/api/v1/briefings/decks': [{ area: '19.04' }, { area: '19', lang: 'en', issue: ['politik_uang'] }, { area: '19', release: 1 }],
  '/api/v1/briefings/decks/{id}': [1, 2, 3].flatMap((version) => [
    { version, choices: { ...CHOICES, title: `Paparan ${version}` } },
    { version, choices: { ...CHOICES, own: [{ ...CHOICES.own[0], view: STEP }] } },
  ]),
  '/api/v1/briefings/decks/{id}/refresh': [1, 2, 3, 4].map((version) => ({ version })),
  '/api/v1/briefings/offices/{code}': [0, 1, 2].flatMap((version) => [
    { version, name: 'Bawaslu Bangka Tengah', logo: null },
    { version, name: `Bawaslu ${version}`, logo: `data:image/png;base64,${DOT}` },
  ]),
  '/api/v1/signals/neighbours': [
    { level: 'kabkota', from: '19.04', to: '91.03', action: 'add', reason: 'Kapal mingguan antara keduanya' },
    { level: 'kabkota', from: '19.71', to: '91.03', action: 'add', reason: 'Kapal mingguan antara keduanya' },
  ],
  '/api/v1/accounts/keys': [
    { name: 'mesin', actions: ['read_internal'], region: null, days: 1 },
    { name: 'mesin', actions: ['import_data'], region: '19.04', days: 366 },
  ],
};

/** A small file of reports that is read as it stands; each has identifiers of its own. */
const rightFile = fc
  .tuple(fc.nat(99), fc.constantFrom('19.04', '19.71', '18.01'))
  .map(([n, code]) => Buffer.from(`${HEADER}\nB${n},laporan,sara,diperiksa,${code},2024-10-01,1,\n`));
const UPLOADS = /\/reports\/imports(?:\/inspect)?$/;

/** A body for an operation that takes these content types: right, broken, or of another kind. */
export function nastyBody(types: readonly string[], path: string): fc.Arbitrary<Body> {
  const any = fc
    .tuple(fc.constantFrom(...TYPES), fc.oneof(csv, json, raw, multipart))
    .map(([type, bytes]): Body => ({ type, bytes }));
  const fitting = types.map((type) => {
    if (type === 'application/json') return of(type, json);
    if (type === 'multipart/form-data') return of(`${type}; boundary=b`, multipart);
    return of(type, fc.oneof({ weight: 2, arbitrary: csv }, { weight: 1, arbitrary: raw }));
  });
  const right = (RIGHT[path] ?? []).map((value) => ({
    weight: 2,
    arbitrary: fc.constant<Body>({ type: 'application/json', bytes: Buffer.from(JSON.stringify(value)) }),
  }));
  return fc.oneof(
    any,
    ...right,
    ...(UPLOADS.test(path) ? [{ weight: 3, arbitrary: of('text/csv', rightFile) }] : []),
    ...fitting.map((arbitrary) => ({ weight: 2, arbitrary })),
  );
}
