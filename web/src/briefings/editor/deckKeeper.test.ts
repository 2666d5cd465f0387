import type { DeckChoices, DeckDetail, DeckSave } from '@petarawan/server/contract/briefings/saved';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/apiError.ts';
import { testDeck } from '../testDeck.ts';
import { DeckKeeper } from './deckKeeper.ts';
import type { KeptChoices } from './keptChoices.ts';

const titled = (title: string) => (choices: DeckChoices) => ({ ...choices, title });
const offline = () => new ApiError(0, 'offline', { id: '', en: '' }, null);

/** A server that keeps one deck as the real one does, and what the browser keeps. */
function world({ deck = testDeck(), kept = null as KeptChoices | null } = {}) {
  const server = { deck, down: false, saves: [] as DeckSave[] };
  const browser = { kept: null as Omit<KeptChoices, 'at'> | null };
  const send = async (save: DeckSave): Promise<DeckDetail> => {
    await new Promise((done) => setTimeout(done, 50));
    if (server.down) throw offline();
    if (save.version !== server.deck.version) {
      const error = new ApiError(409, 'conflict', { id: '', en: '' }, null);
      const problem = { type: '', title: '', status: 409, code: 'conflict', detail: '', detailEn: '', requestId: 'r' };
      error.body = { ...problem, current: server.deck, yours: save.choices };
      throw error;
    }
    server.saves.push(save);
    server.deck = { ...server.deck, version: save.version + 1, choices: save.choices };
    return server.deck;
  };
  const keeper = new DeckKeeper({
    ...{ deck, kept, send, onSaved: () => undefined, wait: 900, again: 10_000 },
    keep: (what) => {
      browser.kept = what;
    },
  });
  return { server, browser, keeper };
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is written in the builder', () => {
  it('is sent once, a moment after the last change, and then no longer kept in the browser', async () => {
    const { server, browser, keeper } = world();
    for (const title of ['P', 'Pa', 'Rapat ']) keeper.change(titled(title));
    expect(keeper.view().state).toBe('waiting');
    expect(browser.kept?.choices.title).toBe('Rapat ');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.saves.map(({ choices }) => choices.title)).toEqual(['Rapat']);
    expect(keeper.view()).toMatchObject({ state: 'saved', draft: { title: 'Rapat ' } });
    expect(browser.kept).toBeNull();
  });

  it('goes on being sent when it changes while it is sent', async () => {
    const { server, keeper } = world();
    keeper.change(titled('A'));
    await vi.advanceTimersByTimeAsync(910);
    keeper.change(titled('B'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.saves.map(({ choices, version }) => [version, choices.title])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
    expect(keeper.view().state).toBe('saved');
  });

  it('stays here without a network and is sent when there is one again', async () => {
    const { server, browser, keeper } = world();
    server.down = true;
    keeper.change(titled('Tanpa jaringan'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.view().state).toBe('offline');
    expect(browser.kept?.choices.title).toBe('Tanpa jaringan');
    server.down = false;
    await vi.advanceTimersByTimeAsync(11_000);
    expect(server.deck.choices.title).toBe('Tanpa jaringan');
    expect(browser.kept).toBeNull();
  });

  it('is found again by the next page, on the state that it was written on, and sent', async () => {
    const deck = testDeck({ version: 3, choices: { ...testDeck().choices, occasion: 'Rapat' } });
    const base = testDeck().choices;
    const { server, keeper } = world({ deck, kept: { version: 2, base, choices: { ...base, title: 'Lama' }, at: '2026-11-22' } });
    expect(keeper.view()).toMatchObject({ restored: '2026-11-22', draft: { title: 'Lama' } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.deck.choices).toMatchObject({ title: 'Lama', occasion: 'Rapat' });
  });

  it('is merged with what somebody else changed elsewhere, without asking', async () => {
    const { server, keeper } = world();
    server.deck = { ...server.deck, version: 2, choices: { ...server.deck.choices, occasion: 'Forkopimda' } };
    keeper.change(titled('Saya'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.deck.choices).toMatchObject({ title: 'Saya', occasion: 'Forkopimda' });
    expect(keeper.view()).toMatchObject({ state: 'saved', merged: true, conflict: null });
  });

  it.each([
    ['mine', 'Saya'],
    ['theirs', 'Mereka'],
  ] as const)('waits for a choice where both changed the same words: %s', async (side, title) => {
    const { server, browser, keeper } = world();
    server.deck = { ...server.deck, version: 2, choices: { ...server.deck.choices, title: 'Mereka' } };
    keeper.change((choices) => ({ ...choices, title: 'Saya', occasion: 'Rapat' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.view()).toMatchObject({
      state: 'conflict',
      conflict: { version: 2, both: [{ field: 'title', mine: 'Saya', theirs: 'Mereka' }] },
    });
    expect(server.deck.choices.title).toBe('Mereka');
    expect(browser.kept?.choices.title).toBe('Saya');
    keeper.resolve(side);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.deck.choices).toMatchObject({ title, occasion: 'Rapat' });
    expect(keeper.view().state).toBe('saved');
  });

  it('goes on waiting for the choice when the same deck is told again, or a newer one comes', async () => {
    const { server, keeper } = world();
    server.deck = { ...server.deck, version: 2, choices: { ...server.deck.choices, title: 'Mereka' } };
    keeper.change(titled('Saya'));
    await vi.advanceTimersByTimeAsync(2_000);
    keeper.take(server.deck);
    expect(keeper.view()).toMatchObject({ state: 'conflict', conflict: { version: 2 } });
    server.deck = { ...server.deck, version: 3, choices: { ...server.deck.choices, title: 'Mereka lagi', occasion: 'Rapat' } };
    keeper.take(server.deck);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.view()).toMatchObject({
      state: 'conflict',
      conflict: { version: 3, both: [{ field: 'title', mine: 'Saya', theirs: 'Mereka lagi' }] },
    });
    keeper.resolve('mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.deck.choices).toMatchObject({ title: 'Saya', occasion: 'Rapat' });
  });

  it('is not sent while it cannot be saved', async () => {
    const { server, keeper } = world();
    keeper.change(titled('  '));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.view()).toMatchObject({ state: 'invalid', fault: { kind: 'no_title' } });
    expect(await keeper.flush()).toBe(false);
    expect(server.saves).toEqual([]);
  });

  it('gives way to a refreshed deck when nothing is unsaved', () => {
    const { keeper } = world();
    keeper.take(testDeck({ version: 2, dataVersion: 130 }));
    expect(keeper.view()).toMatchObject({ state: 'saved', deck: { dataVersion: 130 } });
  });
});
