import type { Queryable } from '../../db/database.ts';
import { codeToNumber } from '../../regions/regionCode.ts';
import { ORIGINS, type OriginCounts } from '../contract.ts';
import { addCounts, noCounts } from '../countReports.ts';
import { CONTENT_KINDS, PLATFORMS } from '../doors/contentWords.ts';
import type { Scope } from '../filter.ts';
import { listAreas } from '../repository.ts';
import { type SumColumn, sumRowsOf } from '../rowSumsRepository.ts';
import { COUNTED } from '../uncounted.ts';
import type { CONTENT_DIMENSIONS, ContentRow } from './contract.ts';

type Dimension = (typeof CONTENT_DIMENSIONS)[number];
const COLUMN: Record<Exclude<Dimension, 'region'>, SumColumn> = { platform: 'platform', kind: 'content_kind', month: 'month' };

/** Content inside a scope by any dimensions, origins side by side; `unplaced` is what has no place at all. */
export async function countContent(
  db: Queryable,
  by: readonly Dimension[],
  scope: Scope,
): Promise<{ rows: ContentRow[]; unplaced: OriginCounts }> {
  const own = by.filter((d) => d !== 'region').map((d) => COLUMN[d as keyof typeof COLUMN]);
  const sums = await sumRowsOf(
    db,
    {
      table: 'reports',
      columns: ['prov', ...own, 'origin'],
      condition: `platform is not null and ${COUNTED}`,
      sums: { n: 'sum(quantity)', down: `coalesce(sum(case when takedown = 'diturunkan' then quantity end), 0)` },
    },
    scope,
  );
  const names = new Map((await listAreas(db, 'provinsi', null)).map((a) => [codeToNumber(a.code), a]));
  const unplaced = noCounts();
  const rows = new Map<string, ContentRow>();
  for (const sum of sums) {
    const counts = { ...noCounts(), [ORIGINS[Number(sum.origin) - 1] as string]: Number(sum.n) };
    if (sum.prov === null) addCounts(unplaced, counts);
    const area = sum.prov === null ? undefined : names.get(Number(sum.prov));
    const head = {
      ...(by.includes('region') ? { code: area?.code ?? null, name: area?.name ?? null } : {}),
      ...(by.includes('platform') ? { platform: String(sum.platform) } : {}),
      ...(by.includes('kind') ? { kind: String(sum.content_kind) } : {}),
      ...(by.includes('month') ? { month: String(sum.month).slice(0, 7) } : {}),
    };
    const key = JSON.stringify(head);
    const row = rows.get(key) ?? { ...head, ...noCounts(), takenDown: 0 };
    addCounts(row, counts);
    row.takenDown += Number(sum.down);
    rows.set(key, row);
  }
  const at = (list: readonly { code: string }[], code?: string) => list.findIndex((e) => e.code === code);
  // What has no place stands last.
  const place = (r: ContentRow) => r.code ?? '~';
  return {
    rows: [...rows.values()].sort(
      (a, b) =>
        (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
        (a.month ?? '').localeCompare(b.month ?? '') ||
        at(PLATFORMS, a.platform) - at(PLATFORMS, b.platform) ||
        at(CONTENT_KINDS, a.kind) - at(CONTENT_KINDS, b.kind),
    ),
    unplaced,
  };
}
