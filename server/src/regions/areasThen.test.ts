import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaThen, unitsThen } from './areasThen.ts';
import { changesOf, type LineageStep } from './lineage.ts';
import { officialLineage, officialRegions } from './officialRegions.ts';

const official = officialRegions().filter((r) => r.level !== 'desa');
const at = (level: string) => official.filter((r) => r.level === level);
const changes = changesOf(officialLineage(), new Map(official.map((r) => [r.code, r])));

describe('areas as they were', () => {
  it('Papua of 2019 covers four of today’s provinces, Papua Barat two, and the country had 34', () => {
    const units = unitsThen(at('provinsi'), '2019-04-17', changes);
    expect(units).toHaveLength(34);
    expect(units.filter((u) => u.members.length > 1)).toMatchObject([
      { code: '91', name: 'Papua', members: ['91', '93', '94', '95'] },
      { code: '92', name: 'Papua Barat', members: ['92', '96'] },
    ]);
    expect(unitsThen(at('provinsi'), '2024-11-27', changes)).toHaveLength(38);
  });

  it('Asahan of 2006 covers Batu Bara; a kabupaten renumbered or renamed stays alone under its name of that day', () => {
    const units = unitsThen(at('kabkota'), '2006-05-01', changes);
    expect(units.find((u) => u.code === '12.09')).toMatchObject({
      name: 'Kabupaten Asahan',
      members: ['12.09', '12.19'],
      note: { id: 'Kabupaten Asahan kala itu mencakup yang kini Kabupaten Asahan dan Kabupaten Batu Bara.' },
    });
    expect(units.find((u) => u.members.includes('12.12'))).toMatchObject({ name: 'Kabupaten Toba Samosir', note: null });
    expect(units.find((u) => u.members.includes('93.01'))).toMatchObject({ code: '91.01', members: ['93.01'], note: null });
  });

  it('goes back through divisions that follow each other', () => {
    const step = (code: string, predecessor: string, until: string): LineageStep => {
      return { code, name: code, predecessor, predecessorName: predecessor, until, note: null };
    };
    const history = changesOf(
      [step('B', 'A', '2005-12-31'), step('C', 'A', '2005-12-31'), step('D', 'B', '2010-12-31')],
      new Map(['B', 'C', 'D'].map((code) => [code, { name: code }])),
    );
    const areas = ['B', 'C', 'D'].map((code) => ({ code, name: code }));
    const codes = (date: string) => unitsThen(areas, date, history).map((u) => `${u.code}=${u.members.join('+')}`);
    expect(codes('2004-01-01')).toEqual(['A=B+C+D']);
    expect(codes('2008-01-01')).toEqual(['B=B+D', 'C=C']);
    expect(codes('2011-01-01')).toEqual(['B=B', 'C=C', 'D=D']);
  });

  it('puts every area of today into exactly one area of any day, whatever the history says', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const history = fc.array(
      fc.record({ code, predecessor: code, until: fc.constantFrom('2001-12-31', '2005-12-31', '2010-12-31', null) }),
      { maxLength: 9 },
    );
    const areas = ['A', 'B', 'C', 'D', 'E', 'F'].map((c) => ({ code: c, name: c }));
    const today = new Map(areas.map((a) => [a.code, a]));
    fc.assert(
      fc.property(history, fc.constantFrom('2000-01-01', '2004-06-01', '2009-01-01', '2020-01-01'), (rows, date) => {
        const steps = rows.map((r): LineageStep => ({ ...r, name: r.code, predecessorName: r.predecessor, note: null }));
        const known = changesOf(steps, today);
        const members = unitsThen(areas, date, known).flatMap((u) => u.members);
        expect([...members].sort()).toEqual(areas.map((a) => a.code));
        for (const area of areas) expect(areaThen(area, '2020-01-01', known)).toEqual({ ...area, sameArea: true });
      }),
    );
  });
});
