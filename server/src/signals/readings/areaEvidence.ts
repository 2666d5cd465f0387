import type { Text } from '../../http/contract.ts';
import { isWithin } from '../../regions/regionCode.ts';
import type { Origin } from '../../reports/contract.ts';
import { ladderCounts, ladderShares } from '../../reports/ladder/ladderShares.ts';
import type { Opening } from '../../reports/openings/repository.ts';
import type { Observed, ObservedArea, ObservedResources } from '../observed/observed.ts';
import { comparedRate, comparedShare, notCompared } from './compared.ts';
import type { Compared, Evidence, ReadingOpening } from './contract.ts';

/** Counts by number of the status, of one area. */
export type StatusCounts = Record<'laporan' | 'temuan', ReadonlyMap<number, number>>;

/** What areas are compared with: all areas of the scope together. */
export interface Reference {
  /** Rates per denominator, of the scope; null when it may not be told. */
  rate: number | null;
  laporan: number | null;
  temuan: number | null;
  findingsShare: number | null;
  coverage: number | null;
  effort: number | null;
  findingsPerRecord: number | null;
  proven: Record<'laporan' | 'temuan', number | null>;
}

const BOTH: readonly ('laporan' | 'temuan')[] = ['laporan', 'temuan'];
/** Fewer cases than this give no share. */
const FEW = 5;
const RECORDS_PER = 100;
const VOTERS_PER = 1000;

type Sums = {
  laporan: number;
  temuan: number;
  denominator: number;
  counted: number;
  records: number;
  voters: number;
  found: number;
};

/** The reference from all areas with a count, and the scope's own rate where it may be told. */
export function referenceOf(
  observed: Pick<Observed, 'areas' | 'per' | 'whole' | 'basis'>,
  resources: ObservedResources,
  statuses: ReadonlyMap<string, StatusCounts>,
): Reference {
  const { areas, per, whole } = observed;
  const sums: Sums = { laporan: 0, temuan: 0, denominator: 0, counted: 0, records: 0, voters: 0, found: 0 };
  const [rated, decided] = [
    { laporan: 0, temuan: 0 },
    { laporan: [0, 0], temuan: [0, 0] } as Record<'laporan' | 'temuan', [number, number]>,
  ];
  for (const { code, counts, denominator } of areas) {
    if (!counts) continue;
    sums.laporan += counts.laporan;
    sums.temuan += counts.temuan;
    if (denominator) {
      sums.denominator += denominator.value;
      for (const o of BOTH) rated[o] += counts[o];
    }
    const known = resources.areas.get(code);
    const records = known ? known.lhp + known.tps : 0;
    if (records > 0) {
      sums.found += counts.temuan;
      sums.counted += records;
      if (known && 'value' in known.voters && known.voters.value > 0) {
        sums.records += records;
        sums.voters += known.voters.value;
      }
    }
    for (const o of BOTH) {
      const { violation, notViolation } = ladderCounts(statuses.get(code)?.[o] ?? new Map());
      decided[o][0] += violation;
      decided[o][1] += violation + notViolation;
    }
  }
  const over = (n: number, of: number, scale = 1) => (of > 0 ? (n / of) * scale : null);
  // Only what the map may compare with: without the whole scope nothing is told of it.
  const told = whole !== null && per !== null;
  return {
    rate: told ? over(rated.laporan + rated.temuan, sums.denominator, per) : null,
    laporan: told ? over(rated.laporan, sums.denominator, per) : null,
    temuan: told ? over(rated.temuan, sums.denominator, per) : null,
    findingsShare: over(sums.temuan, sums.laporan + sums.temuan),
    coverage: observed.basis.coverage.mean,
    effort: over(sums.records, sums.voters, VOTERS_PER),
    findingsPerRecord: over(sums.found, sums.counted, RECORDS_PER),
    proven: { laporan: over(...decided.laporan), temuan: over(...decided.temuan) },
  };
}

/** What separates the two readings of one area's figure; null for an area without a count. */
export function areaEvidence(
  area: ObservedArea,
  per: number | null,
  resources: ObservedResources,
  statuses: StatusCounts | undefined,
  reference: Reference,
  openings: readonly ReadingOpening[],
): Evidence | null {
  const { counts, denominator } = area;
  if (!counts) return null;
  const both = counts.laporan + counts.temuan;
  const rate = (n: number, of: number | null): Compared =>
    per === null
      ? notCompared(RAW)
      : denominator
        ? comparedRate(n, denominator.value, per, of)
        : notCompared(area.noDenominator ?? RAW);
  const known = resources.areas.get(area.code);
  const records = known ? known.lhp + known.tps : 0;
  const voters = known && 'value' in known.voters && known.voters.value > 0 ? known.voters.value : null;
  const ladder = BOTH.map((origin) => {
    const { steps, proven } = ladderShares(ladderCounts(statuses?.[origin] ?? new Map()));
    return { origin: origin as Origin, registered: steps?.registered as Share, proven: proven as Share };
  });
  const provenOf = (i: number, of: number | null): Compared => {
    const share = ladder[i]?.proven as Share;
    return share.n < FEW ? notCompared(FEW_CASES) : comparedShare(share.k, share.n, of);
  };
  return {
    rate: rate(both, reference.rate),
    laporan: rate(counts.laporan, reference.laporan),
    temuan: rate(counts.temuan, reference.temuan),
    findingsShare: both === 0 ? notCompared(NO_CASES) : comparedShare(counts.temuan, both, reference.findingsShare),
    coverage:
      area.coverage === null
        ? notCompared(NO_COVERAGE)
        : { value: area.coverage, interval: null, reference: reference.coverage, stands: null, reason: null },
    effort:
      records === 0
        ? notCompared(NO_RECORDS)
        : voters === null
          ? notCompared(NO_VOTERS)
          : comparedRate(records, voters, VOTERS_PER, reference.effort),
    findingsPerRecord:
      records === 0 ? notCompared(NO_RECORDS) : comparedRate(counts.temuan, records, RECORDS_PER, reference.findingsPerRecord),
    ladder,
    proven: { laporan: provenOf(0, reference.proven.laporan), temuan: provenOf(1, reference.proven.temuan) },
    openings: [...openings],
  };
}

type Share = Evidence['ladder'][number]['proven'];

/** Openings of an area in a period: its own and those inside it, and those of the areas around it (`wider`). */
export function openingsOf(
  { members }: Pick<ObservedArea, 'members'>,
  all: readonly Opening[],
  { from, to }: { from: string | null; to: string | null },
): ReadingOpening[] {
  const inside = (day: string | null) => day !== null && (from === null || day >= from) && (to === null || day <= to);
  return all.flatMap((o): ReadingOpening[] => {
    if (!inside(o.opened) && !inside(o.closed)) return [];
    const own = o.code !== null && members.some((code) => isWithin(o.code as string, code));
    const around = o.code === null || members.some((code) => isWithin(code, o.code as string));
    if (!own && !around) return [];
    return [
      {
        id: o.id,
        code: o.code,
        name: { id: o.title_id, en: o.title_en },
        opened: inside(o.opened) ? o.opened : null,
        closed: inside(o.closed) ? o.closed : null,
        wider: !own,
        source: o.source,
      },
    ];
  });
}

const RAW: Text = {
  id: 'Jumlah mentah dipilih: tanpa penyebut wilayah tidak dapat dibandingkan.',
  en: 'The raw count is chosen: without a denominator areas cannot be compared.',
};
const NO_CASES: Text = { id: 'Tidak ada laporan maupun temuan.', en: 'There are neither reports nor findings.' };
const FEW_CASES: Text = { id: 'Kurang dari 5 perkara yang diputus.', en: 'Fewer than 5 decided cases.' };
const NO_COVERAGE: Text = { id: 'Cakupan wilayah ini tidak diketahui.', en: 'The coverage of this area is not known.' };
const NO_RECORDS: Text = {
  id: 'Tidak ada catatan pengawasan (LHP atau formulir TPS) untuk wilayah ini pada periode ini.',
  en: 'There is no supervision record (LHP or polling station form) of this area in this period.',
};
const NO_VOTERS: Text = {
  id: 'Jumlah pemilih wilayah ini tidak diketahui.',
  en: 'The number of voters of this area is not known.',
};
