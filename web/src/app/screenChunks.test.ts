import { describe, expect, it } from 'vitest';
import { rootsOf, screenChunk } from '../../build/screenChunks.ts';

/** Who imports whom: `>` at once, `?` when it is needed. */
function graph(...edges: readonly string[]) {
  const info = (id: string) => ({
    isEntry: id === '/main.tsx',
    importers: edges.flatMap((edge) => (edge.endsWith(`>${id}`) ? [edge.slice(0, -id.length - 1)] : [])),
    dynamicImporters: edges.flatMap((edge) => (edge.endsWith(`?${id}`) ? [edge.slice(0, -id.length - 1)] : [])),
  });
  return info;
}
const PROFILE = '/profiles/ProfilePanel.tsx';
const REGION = '/profiles/RegionPanel.tsx';
const REST = '/profiles/ProfileRest.tsx';
const TREND = '/profiles/TrendChartPanel.tsx';

describe('the chunks of the first screens', () => {
  it('keep what one panel needs with it and what two need with the panels', () => {
    const info = graph(
      `/main.tsx?${PROFILE}`,
      `${PROFILE}?${REGION}`,
      `${PROFILE}?${TREND}`,
      `${REGION}>/only.ts`,
      `${REGION}>/both.ts`,
      `${TREND}>/both.ts`,
      `${PROFILE}>/own.ts`,
      `${REGION}?${REST}`,
      `${REST}>/end.ts`,
      `${REST}>/begun.ts`,
      `${REGION}>/begun.ts`,
    );
    expect(screenChunk('/end.ts', info)).toBe('ProfileRest');
    expect(screenChunk('/begun.ts', info)).toBe('RegionPanel');
    expect(screenChunk('/only.ts', info)).toBe('RegionPanel');
    expect(screenChunk('/both.ts', info)).toBe('panels');
    expect(screenChunk('/own.ts', info)).toBe('panels');
  });

  it('hold nothing that only a later screen needs, and no library', () => {
    const info = graph('/main.tsx?/late.tsx', '/late.tsx>/words.ts', `/main.tsx?${PROFILE}`, `${PROFILE}>/a/node_modules/b/c.js`);
    expect(screenChunk('/words.ts', info)).toBeNull();
    expect(screenChunk('/a/node_modules/b/c.js', info)).toBeNull();
  });

  it('survive modules that import each other', () => {
    const info = graph(`/main.tsx?${PROFILE}`, `${PROFILE}>/a.ts`, '/a.ts>/b.ts', '/b.ts>/a.ts');
    expect([...rootsOf('/b.ts', info)]).toEqual([PROFILE]);
  });
});
