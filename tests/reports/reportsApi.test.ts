import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import {
  CataloguesResponse,
  CountsResponse,
  CoverageResponse,
  ImportSummary,
  TrendResponse,
} from '../../server/src/reports/contract.ts';
import { HEADER, openReports, type ReportsWorld } from './reportsWorld.ts';

let world: ReportsWorld;
beforeAll(async () => {
  world = await openReports();
  await world.reports(
    [
      HEADER,
      'R1,laporan,politik_uang,diregistrasi,19.04.01,2024-02-10,2024-02-12,,',
      'R2,temuan,politik_uang,masuk,19.04.01,2024-02-12,,2,',
      'R3,laporan,netralitas_asn,masuk,19.04,2024-10-01,,,',
      'R4,informasi_awal,hoaks,masuk,19,2024-10-20,,,',
      'R5,laporan,netralitas_asn,masuk,18.01.04,2024-11-30,,,',
      '',
    ].join('\n'),
    { sample: true },
  );
  await world.reports(`${HEADER}\nA1,temuan,netralitas_asn,masuk,19.71,2024-10-02,,5,\n`, { channel: 'form_a' });
  await world.coverage(
    'kode,periode_mulai,periode_selesai,status\n19.01,2024-10-01,2024-10-31,nihil\n19.02,2024-10-01,2024-10-31,belum_lapor\n19.04,2024-10-01,2024-10-31,lapor_sebagian\n19.04,2024-11-01,2024-11-30,lapor_lengkap\n',
  );
});
afterAll(() => world.close());

const counts = async (query: string) => CountsResponse.parse(await world.get(`/reports/counts?${query}`));
const line = (r: { laporan: number; temuan: number; informasi_awal: number }) => [r.laporan, r.temuan, r.informasi_awal];

describe('GET /reports/counts', () => {
  it('keeps origins apart and counts quantities', async () => {
    const answer = await counts('');
    expect(answer.rows.map(line)).toEqual([[3, 7, 1]]);
    expect(answer.meta).toMatchObject({ sample: true, dataVersion: world.db.version });
    expect(answer.meta.sources.map((s) => [s.name, s.note === null])).toEqual([
      ['Form A (LHP)', true],
      ['SigapLapor', false],
    ]);
  });

  it('lists every area of a level, zero ones with the reason, and what has no such place', async () => {
    const answer = await counts('by=region&level=kabkota&parent=19&from=2024-10-01&to=2024-10-31');
    expect(answer.rows.map((r) => [r.code, ...line(r), r.absence])).toEqual([
      ['19.01', 0, 0, 0, null],
      ['19.02', 0, 0, 0, 'belum_terpantau'],
      ['19.04', 1, 0, 0, null],
      ['19.71', 0, 5, 0, null],
    ]);
    expect(line(answer.unplaced)).toEqual([0, 0, 1]);
    expect(answer.rows[0]?.name).toBe('Kabupaten Bangka');
  });

  it('knows the level from parent, code or nothing', async () => {
    expect((await counts('by=region')).rows.map((r) => [r.code, ...line(r)])).toEqual([
      ['18', 1, 0, 0],
      ['19', 2, 7, 1],
      ['91', 0, 0, 0],
    ]);
    expect((await counts('by=region&parent=19.04')).rows.map((r) => r.code)).toEqual(['19.04.01', '19.04.02']);
    expect((await counts('by=region&code=19.04')).rows.map((r) => [r.code, ...line(r)])).toEqual([['19.04', 2, 2, 0]]);
    expect((await counts('by=region&code=19.04')).level).toBe('kabkota');
    expect((await counts('by=region&parent=19.04.01')).level).toBe('desa');
  });

  it.each([
    [
      'by=issue',
      [
        ['politik_uang', 1, 2, 0],
        ['netralitas_asn', 2, 5, 0],
        ['hoaks', 0, 0, 1],
      ],
    ],
    [
      'by=month&election=Pilkada 2024',
      [
        ['2024-10', 1, 5, 1],
        ['2024-11', 1, 0, 0],
      ],
    ],
    [
      'by=election',
      [
        ['pemilu-2024', 1, 2, 0],
        ['pilkada-2024', 2, 5, 1],
      ],
    ],
    [
      'by=channel',
      [
        ['form_a', 0, 5, 0],
        ['sigaplapor', 3, 2, 1],
      ],
    ],
    [
      'by=status&code=19.04',
      [
        ['masuk', 1, 2, 0],
        ['diregistrasi', 1, 0, 0],
      ],
    ],
    [
      'by=origin',
      [
        ['laporan', 3, 0, 0],
        ['temuan', 0, 7, 0],
        ['informasi_awal', 0, 0, 1],
      ],
    ],
    ['by=issue&origin=temuan&channel=form_a', [['netralitas_asn', 0, 5, 0]]],
    [
      'by=issue&issue=politik_uang,hoaks&from=2024-02-11',
      [
        ['politik_uang', 0, 2, 0],
        ['hoaks', 0, 0, 1],
      ],
    ],
    ['by=issue&issue=Politik Uang&to=2024-02-11', [['politik_uang', 1, 0, 0]]],
  ])('%s', async (query, expected) => {
    const { rows } = await counts(query.replaceAll(' ', '%20'));
    const key = /by=(\w+)/.exec(query)?.[1] as 'issue';
    expect(rows.map((r) => [r[key], ...line(r)]).sort()).toEqual([...expected].sort());
  });

  it('answers the same whichever tables it reads', async () => {
    for (const period of [
      '',
      '&from=2024-02-01&to=2024-10-31',
      '&from=2024-02-11&to=2024-10-15',
      '&from=2024-10-02&to=2024-10-03',
    ]) {
      const by = async (dimensions: string) => {
        const { rows } = await counts(`by=${dimensions}${period}`);
        return rows.map(line).reduce((a, b) => a.map((n, i) => n + (b[i] as number)), [0, 0, 0]);
      };
      const all = await by('election');
      for (const dimensions of ['issue', 'channel', 'status', 'month', 'month,issue', 'issue,channel,status'])
        expect(await by(dimensions)).toEqual(all);
    }
  });

  it.each([
    ['issue=cuaca', 400, 'politik_uang'],
    ['channel=merpati', 400, 'sigaplapor'],
    ['election=Pemilihan%20RT', 400, 'pilkada-2024'],
    ['election=pilkada-2042', 400, 'pemilu-2024'],
    ['parent=77', 404, '77'],
    ['code=xx', 400, 'code'],
    ['from=2024-02-30', 400, 'from'],
    ['from=2024-03-01&to=2024-02-01', 400, 'from'],
    ['by=cuaca', 400, 'by'],
    ['status=selesai', 400, 'status'],
    ['by=region&level=desa', 400, 'parent'],
    ['parent=19&code=18.01', 400, '18.01'],
  ])('%s is a problem %i that helps', async (query, status, word) => {
    const response = await world.request(`/reports/counts?${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(Problem.parse(await response.json()))).toContain(word);
  });

  it('is answered from the cache with an ETag until data change', async () => {
    const first = await world.request('/reports/counts?by=issue');
    const etag = first.headers.get('etag') ?? '';
    expect((await world.request('/reports/counts?by=issue', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('GET /reports/trend', () => {
  it('fills the gaps between the first and the last point', async () => {
    const month = TrendResponse.parse(await world.get('/reports/trend?interval=month&code=19.04'));
    expect(month.points.map((p) => [p.period, ...line(p)])).toEqual([
      ['2024-02-01', 1, 2, 0],
      ...[3, 4, 5, 6, 7, 8, 9].map((m) => [`2024-0${m}-01`, 0, 0, 0]),
      ['2024-10-01', 1, 0, 0],
    ]);
    const week = TrendResponse.parse(await world.get('/reports/trend?election=pemilu-2024'));
    expect(week.points.map((p) => [p.period, ...line(p)])).toEqual([
      ['2024-02-05', 1, 0, 0],
      ['2024-02-12', 0, 2, 0],
    ]);
    const day = TrendResponse.parse(await world.get('/reports/trend?interval=day&to=2024-02-29'));
    expect(day.points.map((p) => p.period)).toEqual(['2024-02-10', '2024-02-11', '2024-02-12']);
    expect(TrendResponse.parse(await world.get('/reports/trend?issue=logistik')).points).toEqual([]);
  });
});

it('GET /reports/coverage weighs reports and leaves unknown areas unknown', async () => {
  const answer = CoverageResponse.parse(await world.get('/reports/coverage?parent=19&from=2024-10-01&to=2024-11-30'));
  expect(answer.rows.map((r) => [r.code, r.share, r.expected, r.absence])).toEqual([
    ['19.01', 0.5, 2, null],
    ['19.02', 0, 2, null],
    ['19.04', 0.75, 2, null],
    ['19.71', null, 0, 'belum_terpantau'],
  ]);
  const october = CoverageResponse.parse(await world.get('/reports/coverage?from=2024-10-05&to=2024-10-06'));
  expect(october.rows.find((r) => r.code === '19')).toMatchObject({ share: 0.5, expected: 3 });
});

it('GET /reports/catalogues lists everything in both languages', async () => {
  const answer = CataloguesResponse.parse(await world.get('/reports/catalogues'));
  expect(answer.issues[0]).toMatchObject({ code: 'politik_uang', name: { id: 'Politik uang', en: 'Vote buying' } });
  expect([answer.origins.length, answer.statuses.length, answer.channels.length]).toEqual([3, 7, 10]);
});

describe('imports over HTTP', () => {
  const body = `${HEADER}\nH1,laporan,sara,,19,2024-10-01,,,\nH2,laporan,sara,,19,2024-02-30,,,=x\n`;
  const upload = (query: string, init: RequestInit) => world.request(`/reports/imports${query}`, { method: 'POST', ...init });
  const form = (content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
    const data = new FormData();
    for (const [k, v] of Object.entries(fields)) data.set(k, v);
    data.set('file', new File([content], 'laporan oktober.csv', { type: 'text/csv' }));
    return data;
  };

  it('takes a dry run, then the file, shows it, mends its quarantine and undoes it', async () => {
    const dry = await upload('?channel=pojok_pengawasan&dry_run=1', { body: form(body) });
    expect(dry.status).toBe(200);
    expect(ImportSummary.parse(await dry.json())).toMatchObject({
      id: null,
      new: 1,
      quarantined: 1,
      file: 'laporan oktober.csv',
    });
    const response = await upload('', { body: form(body, { channel: 'pojok_pengawasan' }) });
    expect(response.status).toBe(201);
    const { id } = ImportSummary.parse(await response.json());
    const list = await world.get('/reports/imports?limit=1');
    expect(list.items.map((s: ImportSummary) => s.id)).toEqual([id]);
    expect((await world.get(`/reports/imports?limit=1&cursor=${list.next}`)).items[0].id).toBe((id as number) - 1);
    expect((await world.get(`/reports/imports/${id}`)).examples).toMatchObject([{ before: null, after: { source_id: 'H1' } }]);
    const page = await world.get(`/reports/imports/${id}/quarantine`);
    expect(page).toMatchObject({ items: [{ row: 3, values: { id_sumber: 'H2', keterangan: '=x' } }], next: null });
    const csv = await world.request(`/reports/imports/${id}/quarantine.csv`);
    expect(csv.headers.get('content-disposition')).toContain('.csv');
    expect(await csv.text()).toContain("'=x,3,");

    const mend = (values: unknown) =>
      world.request(`/reports/quarantine/${page.items[0].id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(values),
      });
    expect(await (await mend({ tanggal_kejadian: '2024-02-31' })).json()).toMatchObject({
      admitted: false,
      import: null,
      row: { row: 3 },
    });
    expect(await (await mend({ tanggal_kejadian: '2024-02-29' })).json()).toMatchObject({
      admitted: true,
      import: { new: 1, readmitOf: id, channel: 'pojok_pengawasan' },
      row: null,
    });
    expect((await mend({ isu: 'sara' })).status).toBe(409);

    const undone = await world.request(`/reports/imports/${id}/undo`, { method: 'POST' });
    expect(await undone.json()).toMatchObject({ id, undoneAt: expect.any(String) });
    expect((await world.request(`/reports/imports/${id}/undo`, { method: 'POST' })).status).toBe(409);
  });

  it('takes the bare content of a file and coverage too', async () => {
    const response = await upload('?channel=sips&filename=a/b/c.csv', { body, headers: { 'content-type': 'text/csv' } });
    expect(await response.json()).toMatchObject({ file: 'c.csv', new: 1 });
    const coverage = await upload('?kind=coverage', {
      body: 'kode,periode_mulai,periode_selesai,status\n18,2020-01-01,2020-01-31,nihil\n',
    });
    expect(await coverage.json()).toMatchObject({ kind: 'coverage', new: 1 });
  });

  it('reads a mapping beside the file, and content that looks like a boundary', async () => {
    const response = await upload('?channel=call_center', {
      body: form('Kode Tiket,asal,isu,provinsi,tanggal_lapor,keterangan\nT1,laporan,sara,Lampung,2024-10-01,"\r\n--x\r\n"\n', {
        mapping: JSON.stringify({ 'Kode Tiket': 'id_sumber' }),
      }),
    });
    expect(await response.json()).toMatchObject({ new: 1, columns: { 'Kode Tiket': 'id_sumber' } });
  });

  it.each<[string, string, () => RequestInit, number]>([
    ['no body', '?channel=sips', () => ({}), 400],
    ['an empty form', '?channel=sips', () => ({ body: new FormData() }), 400],
    ['an empty file', '?channel=sips', () => ({ body: form('') }), 422],
    ['no channel', '', () => ({ body: form(body) }), 400],
    ['a file that is no table', '?channel=sips', () => ({ body: form(new Uint8Array([0, 1, 2, 3])) }), 422],
    [
      'a cut-off form',
      '?channel=sips',
      () => ({
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      }),
      400,
    ],
    ['a mapping that is no JSON', '?channel=sips', () => ({ body: form(body, { mapping: '{' }) }), 400],
  ])('refuses %s', async (_, query, init, status) => {
    const response = await upload(query, init());
    expect(response.status).toBe(status);
    Problem.parse(await response.json());
  });

  it('answers 404 for imports that are not there', async () => {
    for (const path of ['/reports/imports/999', '/reports/imports/999/quarantine', '/reports/imports/999/quarantine.csv']) {
      expect((await world.request(path)).status).toBe(404);
    }
    expect(
      (
        await world.request('/reports/quarantine/999', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(404);
  });
});
