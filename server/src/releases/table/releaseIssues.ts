import type { CatalogueRow } from '../../reports/repository.ts';
import type { PublicRelease } from '../public/contract.ts';

type Issues = PublicRelease['issues'];

/** Issues of a release: those of the one before in their order, then what is new in the catalogue, so that old rows stay as they are. */
export function releaseIssues(
  previous: Issues | null,
  catalogue: readonly Pick<CatalogueRow, 'code' | 'name_id' | 'name_en'>[],
): Issues {
  const now = catalogue.map((row) => ({ code: row.code, name: { id: row.name_id, en: row.name_en } }));
  const named = (previous ?? []).map((issue) => now.find(({ code }) => code === issue.code) ?? issue);
  return [...named, ...now.filter(({ code }) => !named.some((issue) => issue.code === code))];
}
