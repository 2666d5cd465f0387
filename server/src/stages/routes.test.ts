import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/createTestApp.ts';
import { StagesResponse } from './contract.ts';
import { loadStages } from './loadStages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('GET /stages', () => {
  it('has both elections of 2024 with all their stages', async () => {
    const { elections, stages } = await app.get('/stages', StagesResponse);
    expect(elections.map((e) => [e.id, e.votingDay])).toEqual([
      ['pemilu-2024', '2024-02-14'],
      ['pilkada-2024', '2024-11-27'],
    ]);
    expect(stages).toHaveLength(34);
  });

  it('understands the printed name of an election', async () => {
    const { stages } = await app.get('/stages?election=Pilkada%202024', StagesResponse);
    expect(stages).toHaveLength(16);
    expect(stages.find((s) => s.name === 'Pelaksanaan kampanye')).toMatchObject({
      start: '2024-09-25',
      end: '2024-11-23',
      basis: 'PKPU 2/2024',
    });
    expect(stages.find((s) => s.order === 4)).toMatchObject({ start: null, end: null });
  });

  it('refuses an unknown election and names the known ones', async () => {
    const response = await app.request('/stages?election=pemilu-1955');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('pilkada-2024');
  });

  it('loads nothing again when nothing changed', async () => expect(await loadStages(app.db)).toBe(false));
});
