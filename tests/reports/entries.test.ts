import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntriesResponse, EntryKey, type EntryNote, MOST_NOTES } from '../../server/src/reports/entries/contract.ts';
import { noteSourceId } from '../../server/src/reports/entries/noteLines.ts';
import { type AskerId, openPolicyWorld, type PolicyWorld } from '../accounts/policyWorld.ts';

let world: PolicyWorld;
beforeAll(async () => {
  world = await openPolicyWorld();
});
afterAll(() => world.close());

const post = (as: AskerId, path: string, body?: unknown) =>
  world.request(as, `/reports/entries${path}`, {
    method: 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
const keyOf = async (as: AskerId) => EntryKey.parse(await (await post(as, '/key')).json());
const note = (over: Partial<EntryNote> = {}): EntryNote => ({
  id: randomUUID(),
  issue: 'politik_uang',
  code: '19.04.01',
  date: '2024-11-20',
  noted: '2024-11-21',
  quantity: 1,
  note: null,
  ...over,
});
async function send(as: AskerId, notes: EntryNote[], over: object = {}): Promise<EntriesResponse> {
  const response = await post(as, '', { owner: (await keyOf(as)).owner, channel: 'call_center', notes, ...over });
  expect(response.status).toBe(201);
  return EntriesResponse.parse(await response.json());
}
const stored = (ids: string[]) =>
  world.db.all<{ source_id: string; note: string | null; quantity: number; report_date: string }>(
    `select source_id, note, quantity, cast(report_date as varchar) as report_date from reports
     where superseded_by is null and source_id in (${ids.map((id) => `'${noteSourceId(id)}'`).join(', ')}) order by quantity`,
  );

describe('quick notes', () => {
  it('are one import per batch, answered note by note, and change nothing when they are sent again', async () => {
    const notes = [note({ quantity: 2, note: 'Kata warga, hubungi 0812-3456-7890' }), note(), note({ code: '18.01' })];
    const ids = notes.map((n) => n.id);
    const first = await send('operator', notes);
    expect(first.answers.map((a) => [a.id, a.state])).toEqual([
      [ids[0], 'new'],
      [ids[1], 'new'],
      [ids[2], 'quarantined'],
    ]);
    expect(first.answers[2]?.problems[0]?.reason.id).toBe('Tempat baris ini di luar wilayah Anda (19.04).');
    expect(first.masked).toEqual([{ column: 'keterangan', kind: 'telepon', count: 1 }]);
    const rows = await stored(ids);
    expect(rows.map((r) => [r.quantity, r.report_date])).toEqual([
      [1, '2024-11-21'],
      [2, '2024-11-21'],
    ]);
    expect(rows[1]?.note).not.toContain('3456');

    const again = await send('operator', notes);
    expect(again.answers.map((a) => a.state)).toEqual(['unchanged', 'unchanged', 'quarantined']);
    expect(await stored(ids)).toHaveLength(2);

    // The whole batch is taken back like any import, and the notes can come in anew.
    expect((await world.request('operator', `/reports/imports/${first.import}/undo`, { method: 'POST' })).status).toBe(200);
    expect(await stored(ids)).toEqual([]);
    expect((await send('operator', notes.slice(0, 2))).answers.map((a) => a.state)).toEqual(['new', 'new']);
  });

  it('are judged one by one: a note that is wrong holds up no other', async () => {
    const answers = (await send('operator', [note({ issue: 'x' }), note({ date: '31/02/2024' }), note()])).answers;
    expect(answers.map((a) => [a.state, a.problems.map((p) => p.column)])).toEqual([
      ['quarantined', ['isu']],
      ['quarantined', ['tanggal_kejadian']],
      ['new', []],
    ]);
    expect(answers[0]?.quarantine).toBeGreaterThan(0);
  });

  it('are sent by the account that wrote them only, whose key nobody else is told', async () => {
    const mine = await keyOf('operator');
    expect(await keyOf('operator')).toEqual(mine);
    const others = await Promise.all((['planner', 'elsewhere', 'local'] as const).map(keyOf));
    expect(new Set([mine, ...others].map((k) => k.key)).size).toBe(4);
    expect(Buffer.from(mine.key, 'base64url')).toHaveLength(32);
    const foreign = await post('planner', '', { owner: mine.owner, channel: 'call_center', notes: [note()] });
    expect(foreign.status).toBe(409);
    expect([(await post('public', '/key')).status, (await post('reader', '/key')).status]).toEqual([401, 403]);
  });

  it('come in through the channels of preliminary information, a hundred at a time', async () => {
    const { owner } = await keyOf('operator');
    const wrong = await post('operator', '', { owner, channel: 'sigaplapor', notes: [note()] });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('pojok_pengawasan, call_center');
    const many = Array.from({ length: MOST_NOTES + 1 }, () => note());
    expect((await post('operator', '', { owner, channel: 'call_center', notes: many })).status).toBe(400);
  });

  it('have identifiers without digits, so that none looks like a telephone number; different ones stay different', () => {
    expect(noteSourceId('08123456-7890-4081-8234-567890123456')).toMatch(/^[a-p-]{36}$/);
    const ids = Array.from({ length: 500 }, randomUUID);
    expect(new Set(ids.map(noteSourceId)).size).toBe(500);
  });
});
