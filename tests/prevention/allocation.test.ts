import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, PUBLIC_CALLER } from '../../server/src/accounts/caller.ts';
import { readConfig } from '../../server/src/config.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { answerAllocation } from '../../server/src/prevention/allocation/answerAllocation.ts';
import {
  AllocationAnswer,
  AllocationInput,
  AllocationsResponse,
  COMPONENT_KEYS,
  SavedAllocation,
  WEIGHT_PRESETS,
} from '../../server/src/prevention/allocation/contract.ts';
import { insertLink } from '../../server/src/signals/neighbours/linkRepository.ts';
import { activity, coverage, denominator, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;

/** Six kecamatan of Jember: name, voters, reports (null = not watched), supervisors. */
const JEMBER: Record<string, [name: string, voters: number, reports: number | null, staff: number | null]> = {
  '35.09.19': ['Kaliwates', 90_000, 60, 3],
  '35.09.20': ['Patrang', 80_000, 45, 3],
  '35.09.21': ['Sumbersari', 100_000, 80, 1],
  '35.09.22': ['Arjasa', 40_000, 10, 3],
  '35.09.23': ['Pakusari', 40_000, 0, 3],
  '35.09.24': ['Sukorambi', 40_000, null, null],
};
/** Four kecamatan of Bekasi in a row; the first Kampung is in Pondok Melati. */
const BEKASI: Record<string, [name: string, voters: number, reports: number]> = {
  '32.75.05': ['Bekasi Selatan', 160_000, 120],
  '32.75.08': ['Jatiasih', 170_000, 90],
  '32.75.09': ['Jatisampurna', 90_000, 40],
  '32.75.12': ['Pondok Melati', 100_000, 140],
};
const CHAIN = ['32.75.05', '32.75.12', '32.75.08', '32.75.09'];
const KAMPUNG = { code: 'kampung', name: 'Kampung Pengawasan Partisipatif', cost: 10_000_000, staff: 2 };

beforeAll(async () => {
  const watched = [...Object.entries(JEMBER).filter(([, [, , n]]) => n !== null), ...Object.entries(BEKASI)];
  test = await createTestApp({
    regions: [
      region({ code: '35', name: 'Jawa Timur' }),
      region({ code: '35.09', name: 'Kabupaten Jember' }),
      ...Object.entries(JEMBER).map(([code, [name]]) => region({ code, name })),
      region({ code: '32', name: 'Jawa Barat' }),
      region({ code: '32.75', name: 'Kota Bekasi' }),
      ...Object.entries(BEKASI).map(([code, [name]]) => region({ code, name })),
    ],
    denominators: [
      ...[...Object.entries(JEMBER), ...Object.entries(BEKASI)].map(([code, [, value]]) => denominator({ code, value })),
      ...Object.entries(JEMBER).flatMap(([code, [, , , value]]) =>
        value === null ? [] : [denominator({ code, value, measure: 'panwascam' })],
      ),
    ],
    coverage: watched.map(([code]) => coverage({ code })),
    reports: watched.flatMap(([code, [, , n]]) => (n ? [report({ code, n, issue: 'politik_uang' })] : [])),
    activities: [activity({ id: 'k', code: '35.09.19', start: '2024-10-02' })],
  });
  await test.db.write(async (tx) => {
    for (const [i, to] of CHAIN.slice(1).entries()) {
      const [code_a, code_b] = [CHAIN[i] as string, to].sort() as [string, string];
      await insertLink(tx, {
        id: i + 1,
        level: 'kecamatan',
        code_a,
        code_b,
        action: 'add',
        reason: 'berbatasan',
        author: 'uji',
        made_at: '2024-01-01T00:00:00Z',
        withdrawn_by: '',
        withdrawn_at: '',
      });
    }
  });
});
afterAll(() => test.close());

const post = (body: unknown) =>
  test.request('/prevention/allocation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
async function ask(over: Record<string, unknown>): Promise<AllocationAnswer> {
  const weights = { expected: 1 };
  const response = await post({ level: 'kecamatan', parent: '35.09', measures: [KAMPUNG], slots: 3, weights, ...over });
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return AllocationAnswer.parse(body);
}
const codes = (list: readonly { code: string }[]) => list.map((x) => x.code).sort();

describe('Jember, where supervisors are few', () => {
  it('gives nothing where there are too few of them, and says how many it would take', async () => {
    const free = await ask({});
    expect(free.status).toBe('optimal');
    expect(codes(free.chosen)).toEqual(['35.09.19', '35.09.20', '35.09.21']);
    const limited = await ask({ staff: { limit: true } });
    expect(codes(limited.chosen)).not.toContain('35.09.21');
    const left = limited.left.find((a) => a.code === '35.09.21');
    expect(left).toMatchObject({ why: 'staff_area', exact: true });
    expect(left?.reason.id).toBe('Pengawas yang dapat dipakai di sini 1; langkah ini perlu 2.');
    expect(limited.caveats.map((c) => c.code)).toContain('staf_tidak_diketahui');
    // All supervisors together allow two Kampung of two people each.
    const few = await ask({ staff: { limit: true, total: 5 } });
    expect(few.used).toMatchObject({ slots: 2, staff: 4 });
  });

  it('takes each score apart: the points add up, and the best of a component is 1', async () => {
    const { chosen, left, components } = await ask({ weights: { expected: 2, uncovered: 1, people: 1 } });
    for (const area of [...chosen, ...left]) {
      // As printed: hundredths, and exactly the sum of the parts.
      expect(Math.round(area.parts.reduce((sum, p) => sum + p.points, 0) * 100) / 100).toBe(area.score);
      expect(Number(area.score.toFixed(2))).toBe(area.score);
      expect(area.parts.every((p) => p.value >= 0 && p.value <= 1)).toBe(true);
    }
    for (const { score, reasons } of chosen) expect(reasons.map((r) => r.en).join(' ')).toContain(`Score ${score.toFixed(2)}`);
    const sukorambi = [...chosen, ...left].find((a) => a.code === '35.09.24');
    // Not watched: the mean rate instead of none, and no coverage at all.
    expect(sukorambi?.parts.find((p) => p.key === 'expected')).toMatchObject({
      note: { id: 'belum terpantau, memakai laju rata-rata' },
    });
    expect(sukorambi?.facts).toMatchObject({ count: null, coverage: null });
    expect(sukorambi?.parts.find((p) => p.key === 'uncovered')).toMatchObject({ value: 1 });
    expect(components.find((c) => c.key === 'expected')?.share).toBe(0.5);
  });

  it('keeps the declared share for areas seldom heard of', async () => {
    const answer = await ask({ floor: { share: 0.34, by: 'count', part: 0.4 } });
    expect(answer.chosen.filter((c) => c.quiet)).toHaveLength(2);
    expect(answer.floor).toMatchObject({ quiet: 2 });
    const [quiet] = answer.chosen.filter((c) => c.quiet);
    expect(quiet?.reasons.map((r) => r.id).join(' ')).toContain('bagian untuk wilayah yang jarang terdengar');
    expect(answer.greedy.objective).toBeLessThanOrEqual(answer.objective as number);
  });

  it('buys more with a tenth more, and says what a left-out area lacks', async () => {
    const answer = await ask({ slots: null, budget: 28_000_000 });
    expect(answer.chosen).toHaveLength(2);
    const [more] = answer.more;
    expect(more).toMatchObject({ of: 'budget', limit: 30_800_000 });
    expect(more?.added.map((a) => a.name)).toEqual(['Patrang']);
    const patrang = answer.left.find((a) => a.name === 'Patrang');
    expect(patrang).toMatchObject({ why: 'budget', exact: true });
    expect(patrang?.reason.id).toContain('bila anggaran ditambah Rp2.000.000');
  });

  it('names what is in conflict when nothing is possible, with the number that helps', async () => {
    const answer = await ask({ slots: 4, allSlots: true, budget: 25_000_000 });
    expect(answer).toMatchObject({ status: 'infeasible', objective: null, chosen: [] });
    expect(answer.conflict?.demands.map((d) => [d.key, d.value])).toEqual([
      ['all_slots', 2],
      ['budget', 40_000_000],
    ]);
    expect(answer.conflict?.text.id).toContain('“semua harus terpakai (4)” dengan “anggaran (Rp25.000.000)”');
  });
});

describe('Bekasi, where there is one Kampung', () => {
  const bekasi = { parent: '32.75', slots: 1, existing: { also: ['32.75.12'] } };

  it('puts the second one elsewhere, and not beside the first when distance counts', async () => {
    const second = await ask(bekasi);
    expect(second.chosen.map((c) => c.name)).toEqual(['Bekasi Selatan']);
    // The answer in words: what to choose, what speaks for it, and apart from it the one that was not; its figures and what was passed over for it.
    expect(second.sentence.id).toBe('Pilih Bekasi Selatan.');
    expect(second.why).toMatchObject([{ name: 'Bekasi Selatan', text: { id: '120 laporan dan temuan' } }]);
    expect(second.reserve?.id).toMatch(/^Cadangan: Jatiasih \(skor 0,\d\d\)\.$/);
    expect(second.amount?.id).toMatch(
      /^1 dibagikan ke 1 dari 4 kecamatan di .*Bekasi, Rp10\.000\.000, 2 pengawas; dihitung dari laporan dan temuan\.$/,
    );
    expect(second.chosen[0]?.facts).toMatchObject({ count: 120, voters: 160_000 });
    const reasons = second.chosen[0]?.reasons.map((r) => r.id).join(' ');
    expect(reasons).toMatch(/^120 laporan dan temuan, 160\.000 pemilih/);
    expect(reasons).toContain('Berskor lebih tinggi tetapi tertutup: Pondok Melati (sudah punya).');
    expect(second.left.find((a) => a.code === '32.75.12')).toMatchObject({ why: 'existing', exact: true });
    const apart = await ask({ ...bekasi, distance: { rule: 'neighbours' } });
    expect(apart.chosen.map((c) => c.name)).toEqual(['Jatisampurna']);
    expect(apart.left.filter((a) => a.why === 'near_existing').map((a) => a.name)).toEqual(['Bekasi Selatan', 'Jatiasih']);
    expect(apart.chosen[0]?.reasons.at(-1)?.id).toContain('Bekasi Selatan (terlalu dekat)');
    expect(apart.left.find((a) => a.name === 'Pondok Melati')?.nearest).toMatchObject({ to: 'existing', km: 0 });
    expect(apart.existing).toEqual([{ code: '32.75.12', name: 'Pondok Melati', area: '32.75.12' }]);
  });

  it('says that all are chosen where there is nothing to choose between, and nothing of proof or stability', async () => {
    const all = await ask({ ...bekasi, slots: 5, weights: undefined });
    expect(all.sentence.id).toBe('Semua 3 calon terpilih; tidak ada yang perlu dipilih.');
    expect(all.amount?.id).toMatch(/^3 dibagikan ke 3 dari 4 kecamatan .* Tidak dapat dipilih: Pondok Melati\.$/);
    expect(all).toMatchObject({ status: 'optimal', proof: null, reserve: null, stability: null, more: [] });
    expect(all.chosen.map((c) => c.stable)).toEqual([null, null, null]);
    expect(JSON.stringify(all.chosen)).not.toContain('berskor lebih tinggi');
    // One place fewer, and there is a choice again.
    const fewer = await ask({ ...bekasi, slots: 2, weights: undefined });
    expect(fewer.proof?.id).toContain('Tidak ada pembagian lain');
    expect(fewer.stability).not.toBeNull();
  });

  it('calls a component the highest only where no other reads the same, and names the origins that are counted', async () => {
    const reasonsOf = ({ chosen }: AllocationAnswer) => chosen.map((c) => c.reasons[1]?.id ?? '');
    const equal = reasonsOf(await ask({ ...bekasi, slots: 3, weights: { equal: 1 } }));
    for (const reason of equal) expect(reason).toBe('Skor 1,00, terutama dari sama rata 1,00 (sama di semua calon).');
    const [most] = reasonsOf(await ask({ ...bekasi, weights: { people: 1 } }));
    expect(most).toBe('Skor 1,00, terutama dari pemilih yang terlayani 1,00 (tertinggi di antara calon).');
    const one = await ask({ filter: { origins: ['laporan'] }, slots: 1 });
    expect(one.amount?.id).toContain('dihitung dari laporan.');
    expect(one.components[0]?.name.id).toBe('Perkiraan laporan');
  });

  it('is balanced where nobody says what counts, and takes only what is named otherwise', async () => {
    const shares = ({ components }: AllocationAnswer) => components.map((c) => [c.key, c.weight]);
    expect(shares(await ask({ ...bekasi, weights: undefined }))).toEqual(Object.entries(WEIGHT_PRESETS.seimbang));
    expect(shares(await ask({ ...bekasi, weights: { people: 1 } }))).toEqual([
      ...COMPONENT_KEYS.filter((key) => key !== 'people' && key !== 'equal').map((key) => [key, 0]),
      ['people', 1],
      ['equal', 0],
    ]);
  });

  it('counts the existing one towards the most of its parent', async () => {
    const none = await ask({ ...bekasi, perParent: { most: 1 } });
    expect(none.chosen).toEqual([]);
    expect(none.left.find((a) => a.name === 'Jatiasih')).toMatchObject({ why: 'parent_most' });
  });
});

describe('who may ask', () => {
  const person = (region: string | null): Caller =>
    accountCaller({ id: 'r', login: 'rani', name: 'Rani', totp: false, password: true, role: 'perencana', region }, 's');
  const deps = () => ({ db: test.db, config: readConfig({ PORT: '0' }, '/'), observe: observeAreas });
  const input = (over: object = {}) =>
    AllocationInput.parse({ level: 'kecamatan', parent: '35.09', measures: [KAMPUNG], slots: 1, ...over });

  it('is whoever reads the internal figures of the area; keeping is for whoever plans there', async () => {
    await expect(answerAllocation(deps(), PUBLIC_CALLER, input())).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(answerAllocation(deps(), person('32'), input())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answerAllocation(deps(), person('35'), input())).resolves.toMatchObject({ id: null, status: 'optimal' });
    await expect(answerAllocation(deps(), { ...person('35'), role: 'pembaca' }, input({ save: true }))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('a kept run is opened again as it was, without personal data, and only by whoever sees its area', async () => {
    const kept = await ask({ save: true, title: 'Kampung Jember, hubungi 081234567890' });
    expect(kept.id).toBe(1);
    const { items } = await test.get('/prevention/allocation?code=35', AllocationsResponse);
    expect(items).toMatchObject([{ id: 1, parent: '35.09', chosen: 3 }]);
    expect(items[0]?.title).not.toContain('081234567890');
    const opened = await test.get('/prevention/allocation/1', SavedAllocation);
    expect(opened.answer).toEqual(kept);
    expect(opened.input).toMatchObject({ slots: 3, parent: '35.09' });
    expect((await test.get('/prevention/allocation?code=32', AllocationsResponse)).items).toEqual([]);
    expect((await test.request('/prevention/allocation/99')).status).toBe(404);
  });

  it('refuses what cannot be answered, and says what to change', async () => {
    const refused = async (over: Record<string, unknown>) => {
      const response = await post({ level: 'kecamatan', parent: '35.09', measures: [KAMPUNG], ...over });
      return [response.status, ((await response.json()) as { detail: string }).detail];
    };
    expect(await refused({ weights: { expected: 0 } })).toEqual([400, expect.stringContaining('Semua bobot nol')]);
    expect(await refused({ must: ['32.75.05'] })).toEqual([400, expect.stringContaining('Bukan wilayah calon: 32.75.05')]);
    expect(await refused({ measures: [KAMPUNG, KAMPUNG] })).toEqual([400, expect.stringContaining('kode yang sama')]);
    expect(await refused({ distance: { rule: 'km', km: 5 } })).toEqual([400, expect.stringContaining('Batas wilayah')]);
    expect(await refused({ filter: { issues: ['entah'] } })).toEqual([400, expect.stringContaining('Tidak ada isu')]);
  });
});
