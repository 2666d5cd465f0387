import { describe, expect, it } from 'vitest';
import { changesOf, type LineageStep } from './lineage.ts';
import { officialLineage, officialRegions } from './officialRegions.ts';
import { regionAtDate, sameAreaToday } from './regionAtDate.ts';

const step = (over: Partial<LineageStep>): LineageStep => ({
  code: '19',
  name: 'Babel',
  predecessor: '19',
  predecessorName: 'Babel',
  until: '2010-12-31',
  note: null,
  ...over,
});
const list = (...codes: string[]) => new Map(codes.map((code) => [code, { name: `Wilayah ${code}` }]));

describe('changes', () => {
  it('with one successor are the same area under another code', () => {
    expect(changesOf([step({ code: '93.01', predecessor: '91.01' })], list('93.01'))[0]?.kind).toBe('sama');
  });

  it('divide a predecessor that still exists even when only the new region was recorded', () => {
    const [change] = changesOf([step({ code: '12.19', predecessor: '12.09' })], list('12.09', '12.19'));
    expect(change?.kind).toBe('pemekaran');
    expect(change?.successors.map((s) => s.code)).toEqual(['12.09', '12.19']);
  });
});

describe('regionAtDate', () => {
  const today = new Map(officialRegions().map((r) => [r.code, r]));
  const changes = changesOf(officialLineage(), today);

  it.each(['91', '92'])('a figure of December 2022 for %s is not about today’s area', (code) => {
    const then = regionAtDate(code, today.get(code)?.name ?? '', '2022-12-16', changes);
    expect(then).toMatchObject({ code, sameArea: false });
    expect(then.note?.id).toMatch(/^Papua.* lama, sebelum dimekarkan menjadi Papua/);
    expect(sameAreaToday(code, '2023-01-01', changes)).toBe(true);
    expect(sameAreaToday(code, '2024', changes)).toBe(true);
    expect(sameAreaToday(code, '2022', changes)).toBe(false);
  });

  it.each([
    ['93', '91'],
    ['94', '91'],
    ['95', '91'],
    ['96', '92'],
  ])('%s was part of %s', (code, before) => {
    expect(regionAtDate(code, '', '2019-04-17', changes)).toMatchObject({ code: before, sameArea: false });
  });

  it('a renumbered kabupaten keeps its area', () => {
    expect(regionAtDate('93.01', 'Kabupaten Merauke', '2019-04-17', changes)).toEqual({
      code: '91.01',
      name: 'Kabupaten Merauke',
      sameArea: true,
      note: null,
    });
    expect(regionAtDate('12.12', 'Kabupaten Toba', '2019-04-17', changes)).toMatchObject({
      name: 'Kabupaten Toba Samosir',
      sameArea: true,
    });
  });

  it('Asahan was larger before Batu Bara', () => {
    expect(sameAreaToday('12.09', '2006-05-01', changes)).toBe(false);
    expect(regionAtDate('12.19', 'Kabupaten Batu Bara', '2006-05-01', changes)).toMatchObject({
      code: '12.09',
      name: 'Kabupaten Asahan',
      sameArea: false,
    });
    expect(sameAreaToday('12.19', '2024-09-15', changes)).toBe(true);
  });

  it('follows several changes back and ends in circles of bad data', () => {
    const chain = changesOf(
      [
        step({ code: 'C', predecessor: 'B', until: '2015' }),
        step({ code: 'B', predecessor: 'A', predecessorName: 'Asal', until: '2010' }),
      ],
      list('C'),
    );
    expect(regionAtDate('C', 'C', '2009', chain)).toMatchObject({ code: 'A', name: 'Asal', sameArea: true });
    const circle = changesOf([step({ code: 'X', predecessor: 'Y' }), step({ code: 'Y', predecessor: 'X' })], list());
    expect(regionAtDate('X', 'X', '2000', circle).sameArea).toBe(true);
  });

  it('leaves regions alone that have no recorded change, and changes without a day', () => {
    expect(regionAtDate('19.04', 'Kabupaten Bangka Tengah', '1999', changes).sameArea).toBe(true);
    expect(sameAreaToday('9', '1999', changesOf([step({ code: '9', predecessor: '8', until: null })], list('8', '9')))).toBe(
      true,
    );
  });
});
