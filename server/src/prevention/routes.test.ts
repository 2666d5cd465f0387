import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activity } from '../testing/builders.ts';
import { createTestApp, type TestApp } from '../testing/createTestApp.ts';
import { ActivitiesResponse, PreventionCatalogue } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  const activities = Array.from({ length: 7 }, (_, i) =>
    activity({ id: `a${i}`, code: '19.71', start: i < 3 ? '2024-10-01' : `2024-11-0${i}` }),
  );
  app = await createTestApp({ activities }, { facts: true });
});
afterAll(() => app.close());

describe('GET /prevention/activities', () => {
  it('pages latest first without losing or repeating any', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ActivitiesResponse = await app.get(
        `/prevention/activities?limit=2${cursor && `&cursor=${cursor}`}`,
        ActivitiesResponse,
      );
      expect(page.total).toBe(7);
      seen.push(...page.items.map((a) => a.id));
      cursor = page.next;
    }
    expect(seen).toEqual(['a6', 'a5', 'a4', 'a3', 'a0', 'a1', 'a2']);
  });

  it('has the events of an area beside its activities', async () => {
    const { items, events } = await app.get('/prevention/activities?code=19.04', ActivitiesResponse);
    expect(items).toEqual([]);
    expect(events.map((e) => [e.id, e.issues])).toEqual([['bangka-tengah-isu-2024', ['netralitas_asn']]]);
  });

  it.each(['cursor=x', 'limit=0', 'from=2024-02-30', 'code=abc', `cursor=${Buffer.from('2024-02-31 a').toString('base64url')}`])(
    'refuses %s',
    async (query) => {
      expect((await app.request(`/prevention/activities?${query}`)).status).toBe(400);
    },
  );
});

describe('GET /prevention/catalogue', () => {
  it('has the vocabulary and the six programmes', async () => {
    const catalogue = await app.get('/prevention/catalogue', PreventionCatalogue);
    expect([catalogue.forms.length, catalogue.kinds.length, catalogue.programmes.length]).toEqual([7, 20, 6]);
  });
});
