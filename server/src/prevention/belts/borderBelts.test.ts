import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEES_ALL, sightOf } from '../../accounts/sight.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import type { Link } from '../../signals/neighbours/linksOf.ts';
import { PlanContent } from '../plans/contract.ts';
import { beltItems, type PlanOfBelt } from './beltItems.ts';
import { beltName } from './beltNames.ts';
import { beltAllows, beltsTouching } from './beltsOf.ts';
import { borderBelts } from './borderBelts.ts';

const link = (from: string, to: string, kind: Link['kind'] = 'land', km: number | null = null): Link => ({
  from,
  to,
  kind,
  km,
  edit: null,
});
const LINKS = [
  link('19.04.01', '19.71.01'),
  link('19.04.01', '19.71.02'),
  link('19.04.01', '19.04.02'),
  link('19.03.05', '19.04.02', 'tambahan'),
  link('19.02.01', '19.04.03', 'sea', 120),
  link('19.04.02', '19.71.03', 'sea', 9),
];
const belts = borderBelts(LINKS, false);

describe('border belts', () => {
  it('hold the kecamatan of both sides that touch, with what holds them together', () => {
    expect(belts.map((b) => [b.id, b.link, b.members.map((m) => m.code).join(' ')])).toEqual([
      ['19.03~19.04', 'tambahan', '19.03.05 19.04.02'],
      ['19.04~19.71', 'darat', '19.04.01 19.71.01 19.71.02'],
    ]);
    expect(belts[1]?.members[0]).toEqual({ code: '19.04.01', owner: '19.04', touches: ['19.71.01', '19.71.02'] });
  });

  it('cross the sea only when asked, and only where nothing else joins the two', () => {
    const all = borderBelts(LINKS, true);
    expect(all.map((b) => [b.id, b.link, b.km])).toEqual([
      ['19.02~19.04', 'laut', 120],
      ['19.03~19.04', 'tambahan', null],
      ['19.04~19.71', 'darat', null],
    ]);
    expect(all[2]?.members.map((m) => m.code)).not.toContain('19.71.03');
  });

  it('have two owners, and every member touches the other side, and is touched by it', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const code = fc.tuple(fc.nat(3), fc.nat(4)).map(([kab, kec]) => `19.${two(kab + 1)}.${two(kec + 1)}`);
    const links = fc.array(fc.tuple(code, code, fc.constantFrom('land' as const, 'sea' as const)), { maxLength: 40 });
    fc.assert(
      fc.property(links, fc.boolean(), (pairs, sea) => {
        for (const { id, owners, members } of borderBelts(
          pairs.map(([a, b, kind]) => link(a, b, kind, 5)),
          sea,
        )) {
          expect(id).toBe(owners.join('~'));
          expect(new Set(members.map((m) => m.owner))).toEqual(new Set(owners));
          for (const m of members) {
            expect(codeAtLevel(m.code, 'kabkota')).toBe(m.owner);
            for (const other of m.touches) expect(members.find((o) => o.code === other)?.touches).toContain(m.code);
          }
        }
      }),
    );
  });

  it('let a plan have an item in a kecamatan of the neighbour, nowhere else', () => {
    const asked = { plan: '19.04', item: '19.71.02', belt: '19.04~19.71' };
    expect(beltAllows(belts, asked)).toBe(true);
    expect(beltAllows(belts, { ...asked, item: '19.71.02.1001' })).toBe(true);
    expect(beltAllows(belts, { ...asked, item: '19.71.03' })).toBe(false);
    expect(beltAllows(belts, { ...asked, plan: '19.03' })).toBe(false);
    expect(beltAllows(belts, { ...asked, belt: '19.03~19.04' })).toBe(false);
    expect(beltsTouching(belts, '19.04.02').map((b) => b.id)).toEqual(['19.03~19.04']);
  });

  it('are named by both, whole where the two read alike', () => {
    expect(beltName('Kabupaten Bangka Tengah', 'Kota Pangkalpinang').id).toBe('Perbatasan Bangka Tengah – Pangkalpinang');
    expect(beltName('Kabupaten Bogor', 'Kota Bogor').en).toBe('Border of Kabupaten Bogor and Kota Bogor');
  });
});

describe('items in shared belts', () => {
  const item = (key: string, code: string, belt: string | null, status = 'direncanakan') => ({
    ...{
      key,
      code,
      belt,
      status,
      issue: 'politik_uang',
      measure: null,
      title: `Patroli ${key}`,
      form: null,
      kind: null,
      stage: null,
    },
    ...{
      from: null,
      to: null,
      actor: null,
      audience: null,
      channels: [],
      cost: 9,
      staff: null,
      target: null,
      targetNumber: null,
    },
    ...{ activities: [], evidence: null },
  });
  const plan = (over: Partial<PlanOfBelt> = {}): PlanOfBelt => ({
    id: 1,
    status: 'disetujui',
    draft: false,
    content: PlanContent.parse({
      ...{
        title: 'Rencana',
        code: '19.71',
        election: null,
        from: null,
        to: null,
        owner: 'Kordiv',
        budget: null,
        targets: [],
        note: null,
      },
      items: [
        item('a', '19.71.01', '19.04~19.71'),
        item('b', '19.71.02', null),
        item('c', '19.71.03', null),
        item('d', '19.71.01', '19.04~19.71', 'batal'),
      ],
      outcomes: [],
    }),
    ...over,
  });
  const seen = (sight: Parameters<typeof beltItems>[3], code: string, plans: PlanOfBelt[]) =>
    beltItems(plans, belts, code, sight, (c) => c).map((i) => i.key);
  const neighbour = sightOf('own', '19.04');

  it('the other owner sees what was put into the belt, once approved; whoever sees the area sees all that lies in it', () => {
    expect(seen(neighbour, '19.04', [plan()])).toEqual(['a']);
    expect(seen(neighbour, '19.04', [plan({ status: 'draf', draft: true })])).toEqual([]);
    expect(seen(SEES_ALL, '19.04', [plan({ status: 'draf', draft: true })])).toEqual(['a', 'b']);
    expect(seen(SEES_ALL, '19.03', [plan()])).toEqual([]);
    expect(seen(SEES_ALL, '19.71', [plan()])).toEqual([]);
  });

  it('while an approved plan is worked over, the neighbour sees what was approved, others the newest, nobody both', () => {
    const both = [plan({ status: 'draf', draft: true }), plan()];
    expect(seen(neighbour, '19.04', both)).toEqual(['a']);
    expect(seen(SEES_ALL, '19.04', both)).toEqual(['a', 'b']);
  });

  it('costs and what an item rests on are not told', () => {
    const [first] = beltItems([plan()], belts, '19.04', neighbour, (c) => c);
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['cost']));
    expect(JSON.stringify(first)).not.toMatch(/cost|evidence|staff/);
  });
});
