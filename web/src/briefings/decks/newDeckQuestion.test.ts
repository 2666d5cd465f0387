import { DeckQuestion } from '@petarawan/server/contract/briefings/deck';
import { NewDeck } from '@petarawan/server/contract/briefings/saved';
import { describe, expect, it } from 'vitest';
import { parseView } from '../../app/urlState.ts';
import { deckArea, newDeckQuestion, releasesFor } from './newDeckQuestion.ts';

const view = parseView(null, 'isu=sara&dari=2024-09-25&sampai=2024-11-23&penyebut=tps&pemilihan=pilkada-2024&kanal=sigaplapor');

describe('the question of a new deck', () => {
  it('is the filter of the map, in words that the server takes', () => {
    const question = newDeckQuestion('19.04', view, 'en', null);
    expect(NewDeck.parse(question)).toEqual({
      ...{ area: '19.04', denominator: 'tps', lang: 'en', election: 'pilkada-2024', from: '2024-09-25', to: '2024-11-23' },
      ...{ issue: ['sara'], channel: ['sigaplapor'], origin: ['laporan', 'temuan'] },
    });
    expect(DeckQuestion.parse(question).area).toBe('19.04');
  });

  it('asks a release for nothing but its number', () => {
    expect(newDeckQuestion('19', view, 'id', 3)).toEqual({ area: '19', release: 3, denominator: 'dpt', lang: 'id' });
  });

  it('is about a provinsi or a kabupaten/kota', () => {
    expect(['19', '19.04', '19.04.01', '19.04.01.2001', null].map(deckArea)).toEqual(['19', '19.04', '19.04', '19.04', null]);
  });

  it('offers the releases that hold the area, the newest first', () => {
    const heads = [
      { number: 1, area: '19' },
      { number: 2, area: '18' },
      { number: 3, area: 'ID' },
      { number: 4, area: '19' },
    ];
    const offered = (area: string) => releasesFor(heads, area).map(({ number }) => number);
    expect([offered('19.04'), offered('18'), offered('1'), offered('94.01')]).toEqual([[4, 3, 1], [3, 2], [3], [3]]);
  });
});
