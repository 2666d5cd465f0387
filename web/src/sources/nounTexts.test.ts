import { describe, expect, it } from 'vitest';
import { accountsText } from '../accounts/text.ts';
import { chartsText } from '../charts/text.ts';
import { indicesText } from '../indices/text.ts';
import { needText } from '../layers/categories/needText.ts';
import { filterText } from '../layers/filterText.ts';
import { needPageText } from '../prevention/need/text.ts';
import { preventionText } from '../prevention/text.ts';
import { nationalText } from '../profiles/nationalText.ts';
import { regionsText } from '../profiles/regionsText.ts';
import { profilesText } from '../profiles/text.ts';
import { rankingText } from '../ranking/text.ts';
import { ladderText } from '../reports/ladderText.ts';
import { reportsText } from '../reports/text.ts';
import { trendText } from '../reports/trend/text.ts';
import { searchText } from '../search/text.ts';
import { stagesText } from '../stages/text.ts';
import { sharedText } from '../text/useText.ts';
import { methodText } from './methodText.ts';
import { sourcesText } from './text.ts';
import '../app/english.ts';

const TABLES = {
  accountsText,
  sharedText,
  filterText,
  needText,
  needPageText,
  stagesText,
  chartsText,
  indicesText,
  preventionText,
  profilesText,
  nationalText,
  regionsText,
  rankingText,
  trendText,
  ladderText,
  reportsText,
  searchText,
  methodText,
  sourcesText,
};

/** Every sentence of a table by its path; functions are called with their parameters' places as text. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const places = Array.from({ length: value.length }, (_, i) => `{${i}}`);
    return [[path, String(value(...places))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}
const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  const id = sentences(table.id);
  const en = new Map(sentences(table.en));

  it('has the same keys in both languages, none of them empty', () => {
    expect(table.en).not.toBe(table.id);
    expect([...en.keys()].sort()).toEqual(id.map(([key]) => key).sort());
    for (const [key, text] of [...id, ...en]) expect(text.trim(), key).not.toBe('');
  });

  it('says every figure it is given in both languages', () => {
    for (const [key, text] of id) expect(places(en.get(key) ?? ''), key).toEqual(places(text));
  });

  it('never calls an area rawan', () => {
    for (const [key, text] of [...id, ...en]) {
      if (!key.startsWith('.terms.rawan')) expect(text, key).not.toMatch(/\b(wilayah|daerah) rawan\b|\brawan\b/i);
    }
  });
});
