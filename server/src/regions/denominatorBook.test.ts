import { describe, expect, it } from 'vitest';
import type { Region } from './contract.ts';
import { DenominatorBook, type PublishedDenominator } from './denominatorBook.ts';
import { changesOf } from './lineage.ts';
import { levelOf, parentOf } from './regionCode.ts';

const regions: Region[] = ['19', '19.04', '19.04.01', '19.04.02', '19.71', '19.71.01'].map((code) => ({
  code,
  name: `Wilayah ${code}`,
  level: levelOf(code),
  parent: parentOf(code),
}));
const figure = (over: Partial<PublishedDenominator>): PublishedDenominator => ({
  code: '19',
  value: 1,
  source: 'KPU',
  date: '2024-02',
  note: null,
  ...over,
});
const book = (figures: PublishedDenominator[], history = changesOf([], new Map())) =>
  new DenominatorBook('TPS pemilu-2024', regions, figures, history, '2024');

describe('DenominatorBook', () => {
  it('uses the published figure of the area itself, even when its children have others', () => {
    const found = book([
      figure({ code: '19.04', value: 10 }),
      figure({ code: '19.04.01', value: 3 }),
      figure({ code: '19.04.02', value: 4 }),
    ]).for('19.04');
    expect(found).toEqual({ value: 10, source: { name: 'KPU', date: '2024-02', note: null } });
  });

  it('adds up the children when all of them have a figure, through levels, and says so', () => {
    const found = book([
      figure({ code: '19.04.01', value: 3, source: 'A', date: '2024-01' }),
      figure({ code: '19.04.02', value: 4, source: 'B', date: '2024-03' }),
      figure({ code: '19.71', value: 5, source: 'A' }),
    ]).for('19');
    expect(found).toEqual({
      value: 12,
      source: { name: 'A; B', date: '2024-03', note: 'penjumlahan 3 kabupaten/kota dan kecamatan' },
    });
  });

  it('does not add up when a child is missing, and names it', () => {
    expect(book([figure({ code: '19.04.01' })]).for('19.04')).toEqual({
      reason: expect.objectContaining({ id: expect.stringContaining('1 dari 2 kecamatan (Wilayah 19.04.02)') }),
    });
  });

  it('gives a reason, not zero, when nothing is known', () => {
    expect(book([]).for('19')).toEqual({
      reason: expect.objectContaining({ id: 'Tidak ada angka TPS pemilu-2024 untuk wilayah ini.' }),
    });
    expect(book([figure({ value: 0 })]).for('19')).toMatchObject({ value: 0 });
  });

  it('uses the latest of several figures and names the others', () => {
    const found = book([
      figure({ value: 7, source: 'Lama', date: '2023-07' }),
      figure({ value: 9, source: 'Baru', date: '2024-02-01' }),
      figure({ value: 9, source: 'Sama', date: null }),
    ]).for('19');
    expect(found).toEqual({ value: 9, source: { name: 'Baru', date: '2024-02-01', note: 'angka lain: Lama (2023-07): 7' } });
  });

  it('passes over a figure of an area that was divided later, but adds up its parts', () => {
    const history = changesOf(
      [{ code: '19.71', name: 'Wilayah 19.71', predecessor: '19.04', predecessorName: 'Lama', until: '2022-12-31', note: null }],
      new Map(regions.map((r) => [r.code, r])),
    );
    const old = figure({ code: '19.04', value: 100, date: '2019' });
    expect(book([old], history).for('19.04')).toEqual({
      reason: expect.objectContaining({ id: expect.stringContaining('Lama lama, sebelum dimekarkan') }),
    });
    expect(
      book([old, figure({ code: '19.04.01', value: 1 }), figure({ code: '19.04.02', value: 2 })], history).for('19.04'),
    ).toMatchObject({ value: 3 });
    expect(book([figure({ code: '19.04', value: 60, date: '2023' })], history).for('19.04')).toMatchObject({ value: 60 });
  });

  it('prefers the figure marked utama to a later one, and names the other', () => {
    const found = book([
      figure({ value: 3742037, source: 'KPU', date: '2023-07-02', note: 'utama: angka yang dipakai' }),
      figure({ value: 3749037, source: 'media', date: '2023-07-05' }),
    ]).for('19');
    expect(found).toMatchObject({
      value: 3742037,
      source: { name: 'KPU', note: expect.stringContaining('media (2023-07-05): 3749037') },
    });
  });

  it('uses data contoh only where no other source has a figure, and does not name them beside one', () => {
    const sample = figure({ value: 7, source: 'data contoh', date: '2030-01-01' });
    expect(book([sample, figure({ value: 5, date: null })]).for('19')).toEqual({
      value: 5,
      source: { name: 'KPU', date: null, note: null },
    });
    expect(book([sample]).for('19')).toMatchObject({ value: 7, source: { name: 'data contoh' } });
  });

  it('ignores figures of codes that are not in the list', () => {
    expect(book([figure({ code: '19.99' })]).for('19.99')).toHaveProperty('reason');
  });
});
