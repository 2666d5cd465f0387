import type { CatalogueEntry } from '@petarawan/server/contract/reports';
import { folded } from './placeSearch.ts';

/** Issues whose name or description has words that begin like the typed ones, names first; all of them for nothing typed. */
export function findIssues(issues: readonly CatalogueEntry[], typed: string): CatalogueEntry[] {
  const words = folded(typed).split(' ').filter(Boolean);
  const fits = (text: string) => {
    const own = ` ${folded(text)}`;
    return words.every((word) => own.includes(` ${word}`));
  };
  const named = issues.filter((i) => fits(`${i.name.id} ${i.name.en} ${i.code}`));
  const described = issues.filter(
    (i) => !named.includes(i) && fits(`${i.name.id} ${i.description?.id ?? ''} ${i.description?.en ?? ''}`),
  );
  return [...named, ...described];
}
