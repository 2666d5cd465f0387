import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, LOCAL_CALLER, PUBLIC_CALLER } from '../../server/src/accounts/caller.ts';
import type { AccountRole } from '../../server/src/accounts/contract.ts';
import {
  Plan,
  PlanConflict,
  type PlanContentInput,
  type PlanItem,
  PlansResponse,
} from '../../server/src/prevention/plans/contract.ts';
import { listPlans } from '../../server/src/prevention/plans/listPlans.ts';
import { measureUse } from '../../server/src/prevention/plans/measureUse.ts';
import { addComment, planComments } from '../../server/src/prevention/plans/planComments.ts';
import { planVersion, planVersions } from '../../server/src/prevention/plans/planVersions.ts';
import { readPlan } from '../../server/src/prevention/plans/readPlan.ts';
import { changePlan, createPlan, movePlan, type PlanDeps } from '../../server/src/prevention/plans/savePlan.ts';
import { activity } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { planContent as content, planItem as item } from './planContent.ts';

let test: TestApp;
let deps: PlanDeps;
beforeAll(async () => {
  test = await createTestApp({
    activities: [activity({ id: 'keg-1', code: '19.04' }), activity({ id: 'keg-2', code: '19.71' })],
  });
  deps = { db: test.db, config: { dataDir: '', seaLinkKm: 0 } };
});
afterAll(() => test.close());

const person = (login: string, role: AccountRole, region: string | null): Caller =>
  accountCaller({ id: login, login, name: login, totp: false, password: true, role, region }, 's');
const planner = person('rani', 'perencana', '19.04');
const province = person('osykar', 'perencana', '19');
const approver = person('budi', 'penyetuju', '19');

const send = async (method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await test.request(path, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const make = async (given: PlanContentInput, by: Caller) => (await createPlan(deps, by, given)).plan.id;

describe('a plan', () => {
  it('that two people change at once is won by one; the other gets both states, and who changed what', async () => {
    const made = await send('POST', '/prevention/plans', {
      content: content([item('a'), item('b')], { note: 'Hubungi 0812-3456-7890' }),
    });
    expect(made.body).not.toHaveProperty('errors');
    expect(made.status).toBe(201);
    const plan = Plan.parse(made.body);
    expect(plan).toMatchObject({
      version: 1,
      status: 'draf',
      cost: { known: 2_000_000, unknown: 0 },
      items: { total: 2, done: 0, linked: 0 },
    });
    expect(plan.content.note).not.toContain('3456');
    const path = `/prevention/plans/${plan.id}`;
    const [a, b] = plan.content.items as [PlanItem, PlanItem];
    const sent = [
      {
        version: 1,
        content: {
          ...plan.content,
          items: [
            { ...a, cost: 7 },
            { ...b, cost: 7 },
          ],
          title: 'Satu',
        },
      },
      { version: 1, content: { ...plan.content, items: [{ ...a, cost: 8 }, b, item('c')], budget: 9 } },
    ];
    const answers = await Promise.all(sent.map((body) => send('PUT', path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const firstWon = answers[0]?.status === 200;
    const conflict = PlanConflict.parse(answers[firstWon ? 1 : 0]?.body);
    expect(conflict.current).toMatchObject({ version: 2, title: firstWon ? 'Satu' : plan.title });
    expect(conflict.yours?.content).toEqual(sent[firstWon ? 1 : 0]?.content);
    const sides = (side: 'first' | 'second') => ((side === 'first') === firstWon ? 'theirs' : 'yours');
    expect(conflict.choices?.items.map(({ key, side }) => [key, side]).sort()).toEqual([
      ['a', 'both'],
      ['b', sides('first')],
      ['c', sides('second')],
    ]);
    expect(conflict.choices?.head.map(({ field, side }) => [field, side])).toEqual([
      ['title', sides('first')],
      ['budget', sides('second')],
    ]);
    const stale = await send('POST', `${path}/status`, { version: 1, to: 'diajukan' });
    expect([stale.status, stale.body.yours]).toEqual([409, null]);
  });

  it('names what is not in a list and is not saved; what stood in it before may stay', async () => {
    const wrong = item('a', {
      code: '99.99',
      issue: 'isu_lain',
      measure: 'tidak_ada',
      stage: 'Entah',
      channels: ['radio_x'],
      form: 'x',
      activities: ['hantu'],
    });
    const refused = await send('POST', '/prevention/plans', { content: content([wrong, item('a', { code: '19.71' })]) });
    expect(refused.status).toBe(400);
    const said = refused.body.errors.map((e: { where: string; message: { id: string } }) => e.message.id).join('\n');
    for (const name of ['99.99', 'isu_lain', 'tidak_ada', 'Entah', 'radio_x', '“x”', 'hantu', 'dipakai dua kali', '19.71'])
      expect(said).toContain(name);
    const id = await make(content([item('a')]), planner);
    await test.db.write((tx) =>
      tx.run(
        `update plan_versions set content = replace(content, '"measure":null', '"measure":"langkah_lama"') where plan_id = $1`,
        [id],
      ),
    );
    const { plan } = await changePlan(deps, planner, id, {
      version: 1,
      content: content([item('a', { measure: 'langkah_lama', cost: 2 })]),
      reason: null,
    });
    expect(plan.version).toBe(2);
    expect(await measureUse(test.db, ['19.04'])).toEqual(new Map([['langkah_lama', { plans: 1, items: 1 }]]));
    expect(await measureUse(test.db, ['18'])).toEqual(new Map());
  });

  it('is approved by somebody else than who submitted it; the one user of the machine does both, and the plan says so', async () => {
    const both = person('rani', 'pengelola', null);
    const id = await make(content([item('a')]), planner);
    await movePlan(deps, planner, id, { version: 1, to: 'diajukan', reason: null });
    await expect(changePlan(deps, planner, id, { version: 2, content: content([]), reason: null })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(movePlan(deps, planner, id, { version: 2, to: 'disetujui', reason: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(movePlan(deps, both, id, { version: 2, to: 'disetujui', reason: null })).rejects.toMatchObject({
      code: 'forbidden',
      text: { id: expect.stringContaining('Anda sendiri yang mengajukan') },
    });
    expect((await readPlan(test.db, both, id)).may).toMatchObject({
      edit: false,
      moveTo: ['draf'],
      blocked: [{ to: 'disetujui' }],
    });
    await expect(movePlan(deps, approver, id, { version: 2, to: 'draf', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await movePlan(deps, approver, id, { version: 2, to: 'draf', reason: 'Belum ada pelaksana' });
    await movePlan(deps, planner, id, { version: 3, to: 'diajukan', reason: null });
    await movePlan(deps, approver, id, { version: 4, to: 'disetujui', reason: null });
    expect((await readPlan(test.db, planner, id)).approved).toMatchObject({ version: 5, by: 'budi', alone: false });
    expect((await planVersions(test.db, planner, id)).map(({ step, by, reason }) => [step, by, reason])).toEqual([
      ['approved', 'budi', null],
      ['submitted', 'rani', null],
      ['returned', 'budi', 'Belum ada pelaksana'],
      ['submitted', 'rani', null],
      ['made', 'rani', null],
    ]);
    const log = await test.db.all<{ action: string }>(
      `select action from audit_log where subject_type = 'plan' and subject_id = $1 order by seq`,
      [String(id)],
    );
    expect(log.map(({ action }) => action)).toEqual([
      'plan_saved',
      'plan_submitted',
      'plan_returned',
      'plan_submitted',
      'plan_approved',
    ]);

    const own = await make(content([item('a')]), LOCAL_CALLER);
    await movePlan(deps, LOCAL_CALLER, own, { version: 1, to: 'diajukan', reason: null });
    await movePlan(deps, LOCAL_CALLER, own, { version: 2, to: 'disetujui', reason: null });
    expect((await readPlan(test.db, planner, own)).approved).toMatchObject({ by: 'lokal', alone: true });
  });

  it('under way takes progress as it is, anything else as a revision beside the approved version; it ends when no item is open', async () => {
    const id = await make(content([item('a'), item('b')]), planner);
    const move = (version: number, to: 'diajukan' | 'disetujui' | 'berjalan' | 'selesai', by = planner) =>
      movePlan(deps, by, id, { version, to, reason: null });
    await move(1, 'diajukan');
    await move(2, 'disetujui', approver);
    const done = item('a', { status: 'selesai', activities: ['keg-1'] });
    const change = (version: number, items: PlanItem[]) =>
      changePlan(deps, planner, id, { version, content: content(items), reason: null });
    await expect(change(3, [done, item('b')])).rejects.toMatchObject({ code: 'invalid_request' });
    await move(3, 'berjalan');
    expect((await change(4, [done, item('b')])).plan).toMatchObject({ version: 5, status: 'berjalan' });
    await expect(change(5, [item('a', { status: 'selesai', activities: ['keg-2'] }), item('b')])).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(move(5, 'selesai')).rejects.toMatchObject({ code: 'invalid_request' });
    expect((await readPlan(test.db, planner, id)).linked).toMatchObject([{ id: 'keg-1', found: true, code: '19.04' }]);
    const patrol = { code: '19.04', start: '2024-11-20', form: 'kegiatan_lainnya', kind: 'patroli_pengawasan' };
    const noted = await send('POST', '/prevention/activities', { ...patrol, plan: { id, item: 'b' } });
    const begun = await readPlan(test.db, planner, id);
    expect(begun.linked.map((a) => a.id)).toEqual(['keg-1', noted.body.id]);
    // An activity of an item begins it; only people say that it is done.
    expect(begun.items).toEqual({ total: 2, done: 1, linked: 1 });
    expect((await listPlans(test.db, null, {})).items.find((p) => p.id === id)?.items).toEqual(begun.items);

    const told = await planVersions(test.db, planner, id);
    expect(told.at(-1)).toMatchObject({ holds: { items: 2, known: 2_000_000, unknown: 0 }, diff: null, author: null });
    expect(told[0]?.diff?.items).toMatchObject([
      { key: 'a', fields: [{ field: 'status', after: 'selesai' }, { field: 'activities' }] },
    ]);
    expect(told[1]?.diff).toEqual({ head: [], items: [], reordered: false });

    expect((await change(5, [done, item('b', { cost: 5 })])).plan).toMatchObject({
      version: 6,
      status: 'draf',
      approved_version: 3,
    });
    const revision = await planVersion(test.db, planner, id, 6, 3);
    expect(revision.diff.items.map(({ key, kind, fields }) => [key, kind, fields.map(({ field }) => field)])).toEqual([
      ['a', 'changed', ['status', 'activities']],
      ['b', 'changed', ['cost']],
    ]);
    expect((await planVersion(test.db, planner, id, 3, undefined)).content.items[1]?.cost).toBe(1_000_000);
    await move(6, 'diajukan');
    await move(7, 'disetujui', approver);
    await move(8, 'berjalan');
    await change(9, [done, item('b', { cost: 5, status: 'batal' })]);
    expect((await move(10, 'selesai')).plan).toMatchObject({ status: 'selesai' });
    expect((await readPlan(test.db, planner, id)).items).toEqual({ total: 1, done: 1, linked: 0 });
    await expect(change(11, [])).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('is seen by whoever is responsible for its area; inside it, what was approved for one’s own area only', async () => {
    const given = content([item('a'), item('k', { code: '19.71', cost: 42, issue: 'politik_uang' })], {
      code: '19',
      title: 'Babel',
    });
    const id = await make(given, province);
    const stranger = person('lain', 'perencana', '18.01');
    const city = person('kota', 'perencana', '19.71');
    for (const who of [stranger, city, PUBLIC_CALLER])
      await expect(readPlan(test.db, who, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(createPlan(deps, planner, given)).rejects.toMatchObject({ code: 'forbidden' });
    await addComment(test.db, province, id, { text: 'Seluruh rencana', item: null });
    await movePlan(deps, province, id, { version: 1, to: 'diajukan', reason: null });
    await movePlan(deps, approver, id, { version: 2, to: 'disetujui', reason: null });
    const part = await readPlan(test.db, city, id);
    expect(part).toMatchObject({ partial: true, budget: null, cost: { known: 42 }, issues: ['politik_uang'], comments: 0 });
    expect(part.content.items.map(({ key }) => key)).toEqual(['k']);
    expect(part.may).toMatchObject({ edit: false, comment: true, moveTo: [] });
    await expect(planVersions(test.db, city, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changePlan(deps, city, id, { version: 3, content: given, reason: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(readPlan(test.db, stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await addComment(test.db, city, id, { text: 'Tanggal bentrok', item: 'k' });
    await expect(addComment(test.db, city, id, { text: 'x', item: 'a' })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(addComment(test.db, person('mata', 'pembaca', '19'), id, { text: 'x', item: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await planComments(test.db, city, id)).map(({ text }) => text)).toEqual(['Tanggal bentrok']);
    expect(await planComments(test.db, province, id)).toHaveLength(2);
    const titles = async (seen: readonly string[] | null, code?: string) =>
      (await listPlans(test.db, seen, { code })).items.map((p) => [p.title, p.partial, p.items.total]);
    expect(await titles(['19.71'])).toEqual([['Babel', true, 1]]);
    expect(await titles(['18.01'])).toEqual([]);
    expect(await titles(null, '19.71')).toEqual([['Babel', false, 2]]);
    const listed = await test.get('/prevention/plans?code=19.71', PlansResponse);
    expect(listed).toMatchObject({ total: 1, next: null, items: [{ id, regionName: expect.any(String) }] });
    const pages = [await test.get('/prevention/plans?limit=2', PlansResponse)];
    while (pages.at(-1)?.next)
      pages.push(await test.get(`/prevention/plans?limit=2&cursor=${pages.at(-1)?.next}`, PlansResponse));
    expect(new Set(pages.flatMap((page) => page.items.map((p) => p.id))).size).toBe(pages[0]?.total);
  });
});
