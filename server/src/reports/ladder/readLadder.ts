import type { Queryable } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import type { Level } from '../../regions/contract.ts';
import { statusNumber } from '../catalogues.ts';
import { type CountDimension, type CountRow, ORIGINS, type Origin } from '../contract.ts';
import { countReports } from '../countReports.ts';
import type { Scope } from '../filter.ts';
import type { LadderQuery, LadderRow } from './contract.ts';
import { ladderCounts, ladderShares } from './ladderShares.ts';

/** What the figures mean; goes with every answer. */
export const CONVENTION: Text = {
  id: 'Dihitung dari status sekarang, per asal; laporan, temuan dan informasi awal tidak dijumlahkan. Yang dilimpahkan keluar dari tangga: hanya dihitung masuk. Pelanggaran yang kemudian diteruskan ke instansi lain tetap pelanggaran. Terbukti = pelanggaran dari (pelanggaran + bukan pelanggaran). Selang 95% menurut Wilson (1927); di bawah 5 perkara tidak diberi persentase.',
  en: 'Counted by present status, per origin; reports, findings and preliminary information are not summed. What was handed over left the ladder: it counts as received only. A violation passed on to another body stays one. Proven = violations of (violations + no violations). 95% intervals by Wilson (1927); below 5 cases no share is given.',
};

interface Place {
  key: string;
  labels: Pick<LadderRow, 'code' | 'name' | 'issue' | 'channel'>;
  absence: LadderRow['absence'];
  counts: Record<Origin, Map<number, number>>;
}

const byStatus = (): Record<Origin, Map<number, number>> => ({
  laporan: new Map(),
  temuan: new Map(),
  informasi_awal: new Map(),
});

/** Rows of counts put together by everything but the status. */
function gather(rows: CountRow[]): Place[] {
  const places = new Map<string, Place>();
  for (const row of rows) {
    const { code, name, issue, channel } = row;
    const key = JSON.stringify([code, issue, channel]);
    const labels = Object.fromEntries(Object.entries({ code, name, issue, channel }).filter(([, v]) => v !== undefined));
    const place = places.get(key) ?? { key, labels, absence: null, counts: byStatus() };
    places.set(key, place);
    if (row.absence) place.absence = 'belum_terpantau';
    if (row.status === undefined) continue;
    const status = statusNumber(row.status);
    for (const origin of ORIGINS) place.counts[origin].set(status, (place.counts[origin].get(status) ?? 0) + row[origin]);
  }
  return [...places.values()];
}

const some = (counts: Map<number, number>) => [...counts.values()].some((n) => n > 0);

/**
 * The ladder inside a scope: a row per origin, and per area, issue or channel when asked. Origins that do not occur in the answer
 * have no rows. An area that nobody watched has rows without counts; where somebody watched and nothing came, zeros.
 */
export async function readLadder(
  db: Queryable,
  by: NonNullable<LadderQuery['by']>,
  level: Level | null,
  scope: Scope,
): Promise<{ rows: LadderRow[]; unplaced: { origin: Origin; received: number }[] }> {
  const dimensions: CountDimension[] = by === 'origin' ? ['status'] : [by, 'status'];
  const counted = await countReports(db, dimensions, level, { ...scope, status: null });
  const places = gather(counted.rows);
  const asked = scope.origin;
  const origins = ORIGINS.filter((o, i) =>
    asked ? asked.includes(i + 1) : counted.unplaced[o] > 0 || places.some((p) => some(p.counts[o])),
  );
  const rows = places.flatMap((place) =>
    // Areas are compared line by line; elsewhere a line of nothing but zeros says nothing.
    origins.filter((origin) => by === 'region' || some(place.counts[origin])).map((origin) => ladderRow(place, origin)),
  );
  return {
    rows,
    unplaced: level === null ? [] : origins.map((origin) => ({ origin, received: counted.unplaced[origin] })),
  };
}

function ladderRow({ labels, absence, counts }: Place, origin: Origin): LadderRow {
  if (absence) return { origin, ...labels, counts: null, absence, steps: null, proven: null, provenOfRegistered: null };
  const ladder = ladderCounts(counts[origin]);
  return { origin, ...labels, counts: ladder, absence: null, ...ladderShares(ladder) };
}
