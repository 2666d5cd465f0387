import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseView } from '../../app/urlState.ts';
import { testDeck } from '../testDeck.ts';
import { addStep } from './addStep.ts';
import { mapView } from './mapView.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a step of the map', () => {
  it('is put at the end of the deck, on top of what somebody else saved at the same moment', async () => {
    let deck = testDeck();
    let disturbed = false;
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string, how: RequestInit = {}) => {
      asked.push(`${how.method ?? 'GET'} ${url}`);
      if (how.method === 'PUT') {
        const save = JSON.parse(String(how.body)) as { version: number; choices: typeof deck.choices };
        if (!disturbed) {
          disturbed = true;
          deck = { ...deck, version: 2, choices: { ...deck.choices, occasion: 'Rapat' } };
        }
        if (save.version !== deck.version) {
          const problem = { type: '', title: '', status: 409, code: 'conflict', detail: '', detailEn: '', requestId: 'r' };
          return Response.json(problem, { status: 409 });
        }
        deck = { ...deck, version: deck.version + 1, choices: save.choices };
      }
      return Response.json(deck);
    });
    const saved = await addStep(7, 'Netralitas ASN', mapView(parseView('19', '')));
    expect(asked).toEqual(['GET', 'PUT', 'GET', 'PUT'].map((method) => `${method} /api/v1/briefings/decks/7`));
    expect(saved.choices).toMatchObject({ occasion: 'Rapat', own: [{ title: 'Netralitas ASN', view: { layer: 'laporan' } }] });
    expect(saved.choices.order.at(-1)).toBe(saved.choices.own[0]?.id);
  });
});
