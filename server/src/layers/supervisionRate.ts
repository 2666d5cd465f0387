import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Source, Text } from '../http/contract.ts';
import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import type { Origin } from '../reports/contract.ts';
import type { Scope } from '../reports/filter.ts';
import {
  addEffort,
  noEffort,
  recordsOf,
  type SupervisionEffort,
  supervisionEffort,
} from '../reports/supervision/supervisionEffort.ts';
import type { Caveat } from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { joinedRate } from './joined.ts';
import type { LayerRate } from './layerRate.ts';
import type { LayerScope } from './layerScope.ts';
import type { SeenPart } from './seenPart.ts';
import { PER } from './units.ts';

/**
 * What is summed when findings are told per supervision record: findings alone, also where other origins are chosen beside them, because
 * reports of the public do not come from patrols (a caveat says so). AppError `invalid_request` when findings are not among the origins.
 */
export function findingsOnly({ origin }: Pick<LayerQuery, 'origin'>): readonly Origin[] {
  if (origin === undefined || origin.includes('temuan')) return ['temuan'];
  throw new AppError('invalid_request', {
    id: 'Angka per catatan pengawasan hanya bermakna untuk temuan, karena laporan masyarakat tidak berasal dari patroli. Pilih asal temuan, atau penyebut lain.',
    en: 'Figures per supervision record have a meaning for findings only, because reports of the public do not come from patrols. Choose findings as origin, or another denominator.',
  });
}

/** The supervision records of the same days as denominators; only of what is seen, because they are internal figures. */
export async function supervisionRate(db: Db, scope: LayerScope, seen: SeenPart, filter: Scope): Promise<LayerRate> {
  const found = await Promise.all(seen.roots.map((code) => supervisionEffort(db, scope.level, { ...filter, code })));
  const provinces =
    seen.whole && !scope.within && scope.level !== 'provinsi' ? (await supervisionEffort(db, 'provinsi', filter)).byArea : null;
  const byArea = new Map(found.flatMap((f) => [...f.byArea]));
  const total = noEffort();
  for (const f of found) addEffort(total, f.total);
  return {
    rate: joinedRate(scope.areas, { per: PER.pengawasan, denominatorOf: (code) => recordsAsDenominator(byArea.get(code)) }),
    election: null,
    parent: seen.whole && recordsOf(total) > 0 ? { value: recordsOf(total), source: RECORDS_SOURCE } : null,
    provinces: provinces && new Map([...provinces].map(([code, effort]) => [code, recordsOf(effort)])),
    sample: false,
    conflicting: [],
  };
}

const RECORDS_SOURCE: Source = { name: 'Catatan pengawasan (LHP dan formulir TPS) pada periode ini', date: null, note: null };

function recordsAsDenominator(effort: SupervisionEffort | undefined): KnownDenominator | NoDenominator {
  if (!effort || recordsOf(effort) === 0) return { reason: NO_RECORDS };
  const note = `${effort.lhp} LHP, ${effort.tps} TPS berformulir`;
  return { value: recordsOf(effort), source: { ...RECORDS_SOURCE, note } };
}

const NO_RECORDS: Text = {
  id: 'Tidak ada catatan pengawasan (LHP atau formulir TPS) untuk wilayah ini pada periode ini, jadi upayanya tidak diketahui.',
  en: 'There is no supervision record (LHP or polling station form) of this area in this period, so the effort is not known.',
};

/** What findings per record say, and what they leave out. */
export function effortCaveats({ denominator, origin }: Pick<LayerQuery, 'denominator' | 'origin'>): Caveat[] {
  if (denominator !== 'pengawasan') return [];
  return origin?.some((o) => o !== 'temuan') ? [PER_RECORD, FINDINGS_ONLY] : [PER_RECORD];
}

const PER_RECORD: Caveat = {
  code: 'per_catatan_pengawasan',
  text: {
    id: 'Temuan dibagi banyaknya catatan pengawasan (LHP dan formulir TPS), supaya wilayah yang lebih sering dipatroli tidak naik karena itu saja. Catatan yang tidak disetor tidak terhitung sebagai upaya.',
    en: 'Findings are divided by the supervision records (LHP and polling station forms), so that a place is not higher only because it was patrolled more. Records that were not handed in do not count as effort.',
  },
};
const FINDINGS_ONLY: Caveat = {
  code: 'hanya_temuan',
  text: {
    id: 'Hanya temuan yang dihitung, meskipun asal lain ikut dipilih: laporan masyarakat tidak berasal dari patroli.',
    en: 'Only findings are counted although other origins are chosen too: reports of the public do not come from patrols.',
  },
};
