import type { CataloguesResponse } from '@petarawan/server/contract/reports';
import { folded } from './placeSearch.ts';

type Issue = CataloguesResponse['issues'][number];

/** Issues whose name, synonyms or description have words that begin like the typed ones, names first; all of them for nothing typed. */
export function findIssues(issues: readonly Issue[], typed: string): Issue[] {
  const words = folded(typed).split(' ').filter(Boolean);
  const fits = (text: string) => {
    const own = ` ${folded(text)}`;
    return words.every((word) => own.includes(` ${word}`));
  };
  const named = issues.filter((i) => fits(`${i.name.id} ${i.name.en} ${i.code} ${i.words?.join(' ') ?? ''}`));
  const described = issues.filter(
    (i) => !named.includes(i) && fits(`${i.name.id} ${i.description?.id ?? ''} ${i.description?.en ?? ''}`),
  );
  return [...named, ...described];
}
