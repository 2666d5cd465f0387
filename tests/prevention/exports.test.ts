import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Plan, type PlanItem } from '../../server/src/prevention/plans/contract.ts';
import { readZip } from '../../server/src/regions/boundaries/import/readZip.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

/** A text of each kind that a spreadsheet would run. */
const FORMULAS = ['=1+1', '+62', '-5', '@SUM(A1)', '\uff1d2'];

const evidence = {
  count: 12,
  period: { from: '2024-09-01', to: '2024-11-27' },
  lq: 1.8,
  low: 1.2,
  high: 2.6,
  coverage: 0.83,
  dataVersion: 4,
  sample: true,
  note: 'Diam di Koba & sekitarnya <belum>',
};
const item = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  code: '19.04',
  belt: null,
  issue: 'netralitas_asn',
  measure: null,
  title: `Imbauan ${key}`,
  form: 'pendidikan',
  kind: null,
  stage: 'kampanye',
  from: '2024-10-01',
  to: '2024-10-02',
  actor: 'Panwascam',
  audience: 'ASN',
  channels: ['sigaplapor'],
  cost: 1_500_000,
  staff: 3,
  target: 'Semua OPD',
  targetNumber: 12.5,
  status: 'direncanakan',
  activities: [],
  evidence: null,
  ...more,
});

let test: TestApp;
let plan: Plan;
beforeAll(async () => {
  test = await createTestApp();
  const items = [
    item('a', { evidence }),
    item('b', { issue: 'sara', code: '19.04.01', belt: 'Sabuk Koba', cost: null, from: null, to: null }),
    item('c', { status: 'batal', cost: 9_000_000, to: null }),
    ...FORMULAS.map((title, i) => item(`f${i}`, { title: `${title} x`, actor: title, cost: 100 })),
  ];
  const content = {
    // A calendar must not take the second line for an entry.
    title: 'Rencana Bangka Tengah, satu\nBEGIN:VEVENT',
    code: '19.04',
    election: 'pilkada-2024',
    from: '2024-09-01',
    to: '2024-11-27',
    owner: 'Kordiv Pencegahan',
    budget: 5_000_000,
    targets: ['Tidak ada ASN berkampanye'],
    note: 'Baris satu\nbaris dua',
    items,
    outcomes: [],
  };
  const response = await test.request('/prevention/plans', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content }),
  });
  plan = Plan.parse(await response.json());
});
afterAll(() => test.close());

async function fileOf(name: string, query = '') {
  const response = await test.request(`/prevention/plans/${plan.id}/${name}${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const nameOf = (headers: Headers) => /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];

/** Files of a zip archive as texts, by name. */
const unzipped = (bytes: Buffer) =>
  new Map([...readZip(bytes, () => true)].map(([name, content]) => [name, content.toString('utf8')] as const));

describe('a plan as a workbook', () => {
  it('has its sheets, typed days and numbers, sums that can be counted again, and prints on A4', async () => {
    const { headers, bytes } = await fileOf('plan.xlsx');
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(nameOf(headers)).toBe(`rencana-19.04-bangka-tengah-${plan.id}-v1.xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Rencana', 'Langkah', 'Bukti', 'Sabuk', 'Sumber']);
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: sheet.name === 'Langkah' ? 2 : 1 });
      expect(sheet.headerFooter.oddHeader).toContain('DATA CONTOH');
    }
    const steps = book.getWorksheet('Langkah') ?? book.addWorksheet('none');
    const titles = steps.getRow(1).values as string[];
    const at = (name: string) => titles.indexOf(name);
    const first = steps.getRow(2);
    expect(first.getCell(at('Langkah')).value).toBe('Imbauan a');
    expect(first.getCell(at('Mulai')).value).toEqual(new Date('2024-10-01T00:00:00Z'));
    expect(first.getCell(at('Biaya langkah (rupiah)')).value).toBe(1_500_000);
    expect(first.getCell(at('Target (angka)')).value).toBe(12.5);
    const total = steps.getRow(plan.content.items.length + 2).getCell(at('Biaya langkah (rupiah)'));
    // What was called off is not counted.
    expect(total?.result).toBe(plan.cost.known);
    expect(plan.cost.known).toBe(1_500_500);
    expect(total?.formula).toMatch(/^SUMIFS\(N2:N9,R2:R9,"<>batal"\)$/);
    const shown = (name: string, row: number) => [...((book.getWorksheet(name)?.getRow(row).values ?? []) as unknown[])].slice(1);
    expect(shown('Bukti', 2).slice(4, 12)).toEqual([
      12,
      new Date('2024-09-01T00:00:00Z'),
      new Date('2024-11-27T00:00:00Z'),
      1.8,
      1.2,
      2.6,
      0.83,
      4,
    ]);
    expect(shown('Bukti', 2).at(-1)).toBe(evidence.note);
    expect(shown('Sabuk', 2).slice(0, 3)).toEqual(['Sabuk Koba', '19.04.01', 'Koba']);
  });

  it('holds every text that a spreadsheet would run', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await fileOf('plan.xlsx')).bytes as unknown as ArrayBuffer);
    const texts: string[] = [];
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => texts.push(typeof cell.value === 'string' ? cell.value : '')));
    }
    for (const formula of FORMULAS) expect(texts).toContain(`'${formula}`);
    expect(texts.filter((text) => /^\s*[=+\-@\t]/.test(text))).toEqual([]);
  });
});

describe('a plan as a document', () => {
  it('has head, steps with their reasons, sums, sources, signatures, the mark of sample data and numbered pages', async () => {
    const { headers, bytes } = await fileOf('plan.docx');
    expect(nameOf(headers)).toBe(`rencana-19.04-bangka-tengah-${plan.id}-v1.docx`);
    const files = unzipped(bytes);
    const xml = files.get('word/document.xml') ?? '';
    const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
    for (const said of [
      'Rencana Bangka Tengah',
      'Kabupaten Bangka Tengah (19.04)',
      'Koba (19.04.01)',
      'belum disetujui',
      '12 catatan, 1 September 2024 sampai 27 November 2024; 1,8 kali bagian induknya (selang 95 % 1,2 sampai 2,6)',
      'cakupan 83',
      'Diam di Koba &amp; sekitarnya &lt;belum&gt;',
      'belum bertanggal',
      'Rp 1.500.000',
      'Penyusun',
      'Pengaju',
      'Penyetuju',
      'Jabatan',
    ])
      expect(text).toContain(said);
    const part = (name: RegExp) =>
      [...files]
        .filter(([file]) => name.test(file))
        .map(([, content]) => content)
        .join();
    expect(part(/^word\/header\d/)).toContain('DATA CONTOH');
    expect(part(/^word\/footer\d/)).toMatch(/PAGE[\s\S]+NUMPAGES/);
    // Nobody's name stands in the place of a signature.
    expect(text.slice(text.indexOf('Tanda tangan'))).not.toMatch(/lokal|Kordiv/i);
    const english = unzipped((await fileOf('plan.docx', '?lang=en')).bytes).get('word/document.xml') ?? '';
    expect(english).toContain('not approved yet');
    expect(english).not.toContain('belum disetujui');
  });
});

/** Properties of the events of a calendar; folded lines are put together again. */
function eventsOf(ics: string): Record<string, string>[] {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0 && name !== '') (events.at(-1) as Record<string, string>)[name] ??= value;
  }
  return events;
}

describe('a plan as a calendar', () => {
  it('has whole days with a lasting UID; a new version is the next SEQUENCE of the same entries', async () => {
    const { headers, bytes } = await fileOf('calendar.ics');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const ics = bytes.toString('utf8');
    expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const lines = ics
      .replace(/\r\n[ \t]/g, '')
      .trimEnd()
      .split('\r\n');
    expect(lines.filter((line) => !/^[A-Z-]+[:;]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(plan.content.items.length - 1);
    expect(lines).toContain('X-WR-CALNAME:DATA CONTOH: Rencana Bangka Tengah\\, satu BEGIN:VEVENT');
    const events = eventsOf(ics);
    // Without the one that has no day.
    expect(events).toHaveLength(plan.content.items.length - 1);
    expect(events[0]).toMatchObject({
      UID: `rencana-${plan.id}-a@petarawan`,
      SEQUENCE: '1',
      DTSTART: '20241001',
      DTEND: '20241003',
      SUMMARY: 'Imbauan a',
      LOCATION: 'Kabupaten Bangka Tengah',
      STATUS: 'TENTATIVE',
    });
    expect(ics).toMatch(/DTSTART;VALUE=DATE:20241001/);
    expect(events.find(({ UID }) => UID?.includes('-c@'))).toMatchObject({ STATUS: 'CANCELLED', DTEND: '20241002' });

    const changed = await test.request(`/prevention/plans/${plan.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, content: { ...plan.content, note: null }, reason: null }),
    });
    expect(changed.status).toBe(200);
    const later = eventsOf((await fileOf('calendar.ics')).bytes.toString('utf8'));
    expect(later.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
    expect(new Set(later.map(({ SEQUENCE }) => SEQUENCE))).toEqual(new Set(['2']));
  });

  it('of a plan that is not there is refused like the plan', async () => {
    for (const name of ['plan.xlsx', 'plan.docx', 'calendar.ics']) {
      expect((await test.request(`/prevention/plans/999/${name}`)).status).toBe(404);
    }
  });
});
