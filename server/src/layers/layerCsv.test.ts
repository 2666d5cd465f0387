import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField } from '../csv/csvField.ts';
import { releaseFormula } from '../csv/formulaText.ts';
import type { LayerResponse } from './contract.ts';
import { layerCsv } from './layerCsv.ts';

const text = (id: string) => ({ id, en: id });
const area = (over: Partial<LayerResponse['areas'][0]>): LayerResponse['areas'][0] => ({
  code: '19.04',
  name: 'Kabupaten Bangka Tengah',
  value: 1234.5,
  absence: null,
  absenceNote: null,
  class: 0,
  interval: [1.5, 2.5],
  sameAsParent: false,
  counts: { laporan: 3, temuan: 2, informasi_awal: 1 },
  denominator: null,
  coverage: 0.5,
  rank: 1,
  officialClass: null,
  source: null,
  ...over,
});
const layer = (over: Partial<LayerResponse> = {}): LayerResponse => ({
  layer: 'laporan',
  level: 'kabkota',
  parent: '19',
  title: text('Jumlah laporan'),
  unit: text('laporan'),
  areas: [
    area({}),
    area({
      code: '19.05',
      name: 'Bangka Barat',
      value: null,
      absence: 'tidak_ada_data',
      absenceNote: text('belum dimuat, sungguh'),
      class: null,
      rank: null,
      interval: null,
    }),
  ],
  classes: {
    method: 'jenks',
    rule: text('aturan'),
    breaks: [],
    items: [{ from: 1, to: 1234.5, zero: false, label: null, count: 1 }],
  },
  absences: [],
  parentFigure: null,
  unplaced: { laporan: 4, temuan: 0, informasi_awal: 0 },
  caveats: [{ code: 'x', text: text('baris\nkedua') }],
  period: { from: null, to: null },
  meta: { dataVersion: 7, sample: true, sources: [{ name: 'sigaplapor.csv', date: '2024-11-30', note: null }] },
  ...over,
});
const lines = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

describe('layerCsv', () => {
  it('says caption, data contoh, filter, source, version and decimal point above the table', () => {
    const head = lines(layerCsv(layer(), [['issue', 'politik_uang']]))
      .filter((l) => l.startsWith('#'))
      .join('\n');
    for (const part of [
      'Jumlah laporan',
      'DATA CONTOH',
      'issue=politik_uang',
      'Sumber: sigaplapor.csv; 2024-11-30',
      'Versi data: 7',
      'desimal dengan titik',
      'Catatan: baris kedua',
    ]) {
      expect(head).toContain(part);
    }
  });

  it('holds one row per area with as many fields as there are columns', () => {
    const rows = lines(layerCsv(layer(), [])).filter((l) => !l.startsWith('#'));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^kode,nama,tingkat,nilai,satuan,/);
    expect(rows[1]).toContain('19.04,Kabupaten Bangka Tengah,kabkota,1234.5,laporan,1.5,2.5,1,1,1,1234.5,,');
    expect(rows[2]).toContain('tidak_ada_data,"belum dimuat, sungguh"');
  });

  it('does not let a comment break out of its line, or begin a formula in a cell of its own', () => {
    const csv = layerCsv(layer(), [['issue', 'a\r\n=cmd(),=cmd(); @x']]);
    expect(lines(csv).some((l) => l.startsWith('='))).toBe(false);
    expect(lines(csv).some((l) => /[,;]\s*[=@]/.test(l))).toBe(false);
  });
});

describe('csvField', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1'])('keeps the text %j from running as a formula', (value) => {
    expect(csvField(value).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves numbers, also negative ones, as numbers', () => {
    expect(csvField(-1.5)).toBe('-1.5');
    expect(csvField(0)).toBe('0');
  });

  it('quotes so that any text comes back', () => {
    fc.assert(
      fc.property(fc.string(), (s) => {
        const field = csvField(s);
        const back = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect(releaseFormula(back)).toBe(s);
        if (!field.startsWith('"')) expect(field).not.toMatch(/[",\r\n]/);
      }),
    );
  });
});
