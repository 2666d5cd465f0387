import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, LOCAL_CALLER, PUBLIC_CALLER } from '../../server/src/accounts/caller.ts';
import { RegionGroup, RegionGroupsResponse } from '../../server/src/regions/groups/contract.ts';
import { loadGroups } from '../../server/src/regions/groups/loadGroups.ts';
import { readGroup, readGroups } from '../../server/src/regions/groups/readGroups.ts';
import { changeGroup, createGroup } from '../../server/src/regions/groups/saveGroup.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({}, { facts: true });
});
afterAll(() => test.close());

const planner = (region: string | null, role: 'perencana' | 'pembaca' = 'perencana'): Caller =>
  accountCaller({ id: `a-${region}`, login: `r${region}`, name: 'Rani', totp: false, password: true, role, region }, 's');
const KOTATIF = ['35.09.19', '35.09.20', '35.09.21'];
const given = (members: string[], name = 'Sabuk timur') => ({ name, kind: 'sabuk_perbatasan' as const, note: null, members });
const send = async (method: string, path: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await test.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: await response.json() };
};

describe('groups of regions', () => {
  it('hold ex Kotatif from the start, with its source, for everybody and unchangeable', async () => {
    expect(await loadGroups(test.db)).toBe(false);
    const [group] = await readGroups(test.db, PUBLIC_CALLER);
    expect(group).toMatchObject({
      id: 'ex-kotatif',
      source: { name: 'barathanews.com', date: '2024-11-01' },
      members: [{ name: 'Kaliwates' }, { name: 'Patrang' }, { name: 'Sumbersari' }],
      level: 'kecamatan',
      within: '35.09',
      editable: false,
    });
    const { status } = await send('PUT', '/regions/groups/ex-kotatif', { ...given(KOTATIF), version: 1 });
    expect(status).toBe(403);
  });

  it('are made, changed and removed over HTTP; the second of two changes gets both versions and loses nothing', async () => {
    const made = await send('POST', '/regions/groups', given(['19.01', '19.71.02'], 'Sabuk Utara 0812-3456-7890'));
    expect(made.status).toBe(201);
    const group = RegionGroup.parse(made.body);
    expect(group).toMatchObject({ version: 1, within: '19', level: 'kecamatan', editable: true });
    expect(group.name).not.toContain('3456');
    const path = `/regions/groups/${group.id}`;
    const [one, two] = await Promise.all([
      send('PUT', path, { ...given(['19.01'], 'Satu'), version: 1 }),
      send('PUT', path, { ...given(['19.02'], 'Dua'), version: 1 }),
    ]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body.current).toMatchObject({ name: won.body.name, version: 2 });
    expect(lost.body.yours.name).not.toBe(won.body.name);
    expect((await send('GET', path)).body).toMatchObject({ name: won.body.name, version: 2 });
    expect((await send('DELETE', `${path}?version=1`)).status).toBe(409);
    expect((await send('DELETE', `${path}?version=2`)).status).toBe(200);
    expect((await send('GET', path)).status).toBe(404);
    const log = await test.db.all<{ details: string }>(
      `select details from audit_log where subject_type = 'region_group' and subject_id = $1 order by seq`,
      [group.id],
    );
    expect(log.map((l) => JSON.parse(l.details).change)).toEqual(['made', 'changed', 'removed']);
  });

  it('refuse a member inside another and a code that is not in the list, naming them', async () => {
    const refused = await send('POST', '/regions/groups', given(['35.09', '35.09.19', '99.99']));
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((e: { message: { id: string } }) => e.message.id)).toEqual([
      'Wilayah 99.99 tidak ada dalam daftar. Cari namanya lalu pilih lagi.',
      'Kaliwates (35.09.19) sudah termasuk dalam Kabupaten Jember (35.09); angkanya akan terhitung dua kali. Hapus salah satu.',
    ]);
  });

  it('are saved by whoever plans in all of their members, and seen by whoever sees them', async () => {
    const own = await createGroup(test.db, planner('19.04'), given(['19.04.01', '19.04.02'], 'Pesisir Koba'));
    expect(own).toMatchObject({ id: 'pesisir-koba', owner_region: '19.04', author: 'r19.04' });
    await expect(createGroup(test.db, planner('19.04'), given(['19.04.01', '19.71']))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createGroup(test.db, planner('19.04', 'pembaca'), given(['19.04.01']))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const ids = async (caller: Caller) => (await readGroups(test.db, caller)).map((g) => g.id);
    expect(await ids(planner('19'))).toEqual(['ex-kotatif', 'pesisir-koba']);
    expect(await ids(planner('35'))).toEqual(['ex-kotatif']);
    expect(await ids(PUBLIC_CALLER)).toEqual(['ex-kotatif']);
    expect((await readGroup(test.db, 'pesisir-koba', planner('19.04', 'pembaca'))).editable).toBe(false);
    const change = { ...given(['35.09.19']), version: 1 };
    await expect(changeGroup(test.db, planner('35'), 'pesisir-koba', change)).rejects.toMatchObject({ code: 'not_found' });
    // Its members cannot be taken out of another's region either.
    await expect(changeGroup(test.db, planner('19.71'), 'pesisir-koba', { ...change, members: ['19.71'] })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    );
    expect(RegionGroupsResponse.parse((await send('GET', '/regions/groups')).body).items).toHaveLength(2);
    const again = await createGroup(test.db, LOCAL_CALLER, given(['19.01'], 'Pesisir Koba'));
    expect(again.id).toBe('pesisir-koba-2');
  });
});
