import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addToPlan, samePurpose } from './addToPlan.ts';
import { emptyItem } from './planDraft.ts';

const item = (key: string): PlanItem => ({ ...emptyItem('19.02', 'sara', 'Forum warga'), key });

/** A server with one plan; before each of the first `others` changes arrives, somebody else has saved an item of theirs. */
function serverWith(others: number, { losesAnswer = false } = {}) {
  let [version, left, lost] = [1, others, losesAnswer];
  const items: PlanItem[] = [item('awal')];
  const plan = (): Plan => ({
    id: 7,
    title: 'Pola',
    code: '19.02',
    regionName: 'Belitung',
    election: null,
    from: null,
    to: null,
    owner: 'Divisi Pencegahan',
    status: 'draf',
    version,
    budget: null,
    cost: { known: 0, unknown: items.length },
    items: { total: items.length, done: 0, linked: 0 },
    issues: ['sara'],
    comments: 0,
    createdBy: 'a',
    updatedBy: 'a',
    updatedAt: '2026-11-22T00:00:00.000Z',
    approved: null,
    partial: false,
    content: {
      title: 'Pola',
      code: '19.02',
      election: null,
      from: null,
      to: null,
      owner: 'Divisi Pencegahan',
      budget: null,
      targets: [],
      note: null,
      items: [...items],
      outcomes: [],
    },
    sums: { areas: [], issues: [], months: [] },
    notices: [],
    linked: [],
    may: { edit: true, comment: true, moveTo: [], blocked: [] },
    meta: { dataVersion: version, sample: false, sources: [] },
  });
  const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
  const problem = { type: 't', title: 't', code: 'conflict', detail: 'd', detailEn: 'd', requestId: 'r' };
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    if (init.method !== 'PUT') return answer(200, plan());
    if (left-- > 0) {
      items.push(item(`lain-${version++}`));
      return answer(409, { ...problem, status: 409 });
    }
    const sent = JSON.parse(String(init.body));
    if (sent.version !== version) return answer(409, { ...problem, status: 409 });
    items.splice(0, items.length, ...sent.content.items);
    version++;
    if (lost) {
      lost = false;
      throw new TypeError('connection lost');
    }
    return answer(200, plan());
  });
  return { keys: () => items.map((i) => i.key) };
}
afterEach(() => vi.unstubAllGlobals());

describe('addToPlan', () => {
  it.each([0, 1, 3])('puts the item on top of what %i others saved meanwhile', async (others) => {
    const server = serverWith(others);
    const { merged } = await addToPlan({ id: 7 }, [item('milik-kita')]);
    expect(merged).toBe(others > 0);
    expect(server.keys()).toEqual(['awal', ...Array.from({ length: others }, (_, i) => `lain-${i + 1}`), 'milik-kita']);
  });

  it('says so when others are always faster', async () => {
    const server = serverWith(99);
    await expect(addToPlan({ id: 7 }, [item('milik-kita')])).rejects.toMatchObject({ status: 409 });
    expect(server.keys()).not.toContain('milik-kita');
  });

  it('adds nothing twice when the answer was lost and it is sent again', async () => {
    const server = serverWith(0, { losesAnswer: true });
    await expect(addToPlan({ id: 7 }, [item('milik-kita')])).rejects.toMatchObject({ code: 'offline' });
    await addToPlan({ id: 7 }, [item('milik-kita')]);
    expect(server.keys()).toEqual(['awal', 'milik-kita']);
  });

  it('adds several in one change, without what the plan holds already for that area, measure and issue', async () => {
    const server = serverWith(1);
    const fresh = { ...item('baru'), code: '19.03' };
    const { added, merged } = await addToPlan({ id: 7 }, [item('kembar'), fresh], samePurpose);
    expect({ added, merged }).toEqual({ added: 1, merged: true });
    expect(server.keys()).toEqual(['awal', 'lain-1', 'baru']);
  });
});
