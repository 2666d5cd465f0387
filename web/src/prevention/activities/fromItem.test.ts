import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import { describe, expect, it } from 'vitest';
import { emptyDraft, inputOf } from './activityDraft.ts';
import { fromItem } from './fromItem.ts';

const ITEM = {
  ...{ key: 'b-1', code: '19.02', issue: 'politik_uang', title: 'Patroli', form: 'kegiatan_lainnya', kind: 'patroli' },
  ...{ actor: 'Bawaslu Belitung', audience: 'pemilih pemula' },
} as PlanItem;

describe('an activity from an item of a plan', () => {
  it('takes area, bentuk, jenis, issue, office and audience from the item: a day is all that is left to fill in', () => {
    const draft = emptyDraft({ plan: 1, item: 'b-1' });
    const { patch, filled } = fromItem(draft, ITEM, 'Kabupaten Belitung');
    expect(filled).toEqual(['code', 'issue', 'form', 'kind', 'organiser', 'target']);
    expect(inputOf({ ...draft, ...patch, start: '2026-11-01' })).toMatchObject({
      ...{ code: '19.02', issue: 'politik_uang', form: 'kegiatan_lainnya', kind: 'patroli', organiser: 'Bawaslu Belitung' },
      ...{ target: 'pemilih pemula', plan: { id: 1, item: 'b-1' } },
    });
  });

  it('leaves what the item does not say as it was written', () => {
    const draft = emptyDraft({ form: 'pendidikan', kind: 'sosialisasi' });
    draft.texts = { ...draft.texts, organiser: 'Panwascam', place: 'Balai desa' };
    const { patch, filled } = fromItem(draft, { ...ITEM, form: null, kind: null, actor: null, audience: null }, 'Belitung');
    expect(filled).toEqual(['code', 'issue']);
    expect({ ...draft, ...patch }).toMatchObject({ form: 'pendidikan', kind: 'sosialisasi' });
    expect(patch.texts).toMatchObject({ organiser: 'Panwascam', place: 'Balai desa' });
  });
});
