import { PlaceInput } from '@petarawan/server/contract/prevention/places';
import { describe, expect, it } from 'vitest';
import { differences, inputOf, newDraft } from './placeDraft.ts';

const draft = { ...newDraft('kampung', { code: '32.75', name: 'Kota Bekasi' }), name: ' Kampung Pancasila ' };

describe('a draft of a place', () => {
  it('is sent as the contract wants it, empty fields as nothing', () => {
    const sent = inputOf(
      { ...draft, partners: 'PKK\n\n karang taruna ', source: 'Bekasiraya.id', sourceDate: '2024-07' },
      '32.75',
    );
    expect(sent).toMatchObject({
      name: 'Kampung Pancasila',
      partners: ['PKK', 'karang taruna'],
      launched: null,
      closed: null,
      source: { name: 'Bekasiraya.id', date: null },
    });
    expect(Object.keys(sent).sort()).toEqual(Object.keys(PlaceInput.parse(sent)).sort());
  });

  it('tells two states apart field by field, whatever their version', () => {
    const theirs = { ...draft, version: 4, note: 'dua', isClosed: true };
    expect(differences(draft, theirs)).toEqual(['note', 'isClosed']);
  });
});
