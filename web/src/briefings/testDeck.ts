import type { DeckDetail } from '@petarawan/server/contract/briefings/saved';

/** A saved deck with three slides, for tests; `over` replaces what a test is about. */
export function testDeck(over: Partial<DeckDetail> = {}): DeckDetail {
  const slide = { texts: ['Kalimat.'], blocks: [], caveats: [], sources: [], notes: '', facts: [] };
  const done = { by: 'Siti', at: '2026-11-23T08:00:00.000Z' };
  return {
    ...{ id: 7, title: 'Paparan', occasion: '', kind: 'provinsi', area: '19', areaName: 'Kepulauan Bangka Belitung', lang: 'id' },
    ...{ release: null, sample: true, slides: 3, made: done, edited: done, dataVersion: 128, behind: false, version: 1 },
    content: {
      ...{ kind: 'provinsi', lang: 'id', dataVersion: 128, release: null, sample: true, madeOn: '2026-11-23' },
      area: { code: '19', name: 'Kepulauan Bangka Belitung', level: 'provinsi' },
      question: { area: '19', denominator: 'dpt', lang: 'id' },
      slides: [
        { ...slide, id: 'cover', kind: 'cover', title: 'Paparan' },
        { ...slide, id: 'map', kind: 'map', title: 'Peta situasi' },
        { ...slide, id: 'method', kind: 'method', title: 'Metode' },
      ],
    },
    choices: { title: 'Paparan', occasion: '', order: ['cover', 'map', 'method'], edits: {}, own: [] },
    changes: [],
    office: { name: 'Bawaslu', logo: false },
    may: { edit: true, delete: true },
    ...over,
  };
}
