import type { Provinsi } from './demoAreas.ts';
import type { DemoReport } from './demoReports.ts';
import { Random } from './random.ts';

/** A synthetic row of `coverage import`. */
export interface DemoCoverage {
  start: string;
  end: string;
  code: string;
  status: 'lapor_lengkap' | 'lapor_sebagian' | 'belum_lapor' | 'nihil' | 'tidak_terjangkau';
  reason: string | null;
}

interface Period {
  start: string;
  end: string;
}

const DAY_MS = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Consecutive periods of 14 days. */
function fortnights(start: string, count: number): Period[] {
  return Array.from({ length: count }, (_, i) => {
    const first = Date.parse(start) + i * 14 * DAY_MS;
    return { start: isoDay(first), end: isoDay(first + 13 * DAY_MS) };
  });
}

/** Both campaigns with quiet period and voting day, every two weeks, for kabupaten/kota and kecamatan. */
const CAMPAIGNS: readonly Period[] = [...fortnights('2023-11-28', 6), ...fortnights('2024-09-25', 6)];

/** The months in between and before, for kabupaten/kota only. */
const MONTHS: readonly Period[] = [
  ...Array.from({ length: 10 }, (_, i) => month(2023, i + 1)),
  ...Array.from({ length: 6 }, (_, i) => month(2024, i + 3)),
];

function month(year: number, number: number): Period {
  return { start: isoDay(Date.UTC(year, number - 1, 1)), end: isoDay(Date.UTC(year, number, 0)) };
}

/**
 * Who has reported, per period. An area reports fully, partly, that there was nothing (`nihil`, only where no report falls
 * into the period) or not at all; a few kabupaten/kota and about one kecamatan in twenty never do, some of them because nothing can
 * come in from there.
 */
export function* demoCoverage(
  provinces: readonly Provinsi[],
  reports: Iterable<DemoReport>,
  seed: string,
): Generator<DemoCoverage> {
  const random = new Random(`${seed} coverage`);
  const cutOff = new Random(`${seed} cut off`);
  const busy = reportedPeriods(reports);
  const row = (period: Period, code: string, reliability: number, unwatched: boolean): DemoCoverage => {
    const roll = random.next();
    const nothing = !busy.has(`${code} ${period.start}`);
    const comesIn = nothing && random.chance(0.45) ? 'nihil' : 'lapor_lengkap';
    const status = unwatched || roll > reliability + 0.12 ? 'belum_lapor' : roll > reliability ? 'lapor_sebagian' : comesIn;
    return { start: period.start, end: period.end, code, status, reason: null };
  };
  for (const kab of provinces.flatMap((p) => p.kabkota)) {
    for (const period of [...MONTHS, ...CAMPAIGNS]) yield row(period, kab.code, kab.reliability, kab.unwatched);
    for (const kec of kab.kecamatan) {
      const reliability = Math.min(0.99, kab.reliability * (0.9 + 0.2 * random.next()));
      const signal = !(kec.unwatched && !kab.unwatched && cutOff.chance(0.4));
      for (const period of CAMPAIGNS) {
        const told = row(period, kec.code, reliability, kec.unwatched);
        const flooded = signal && told.status === 'belum_lapor' && !kec.unwatched && cutOff.chance(0.08);
        const reason = signal ? (flooded ? 'banjir' : null) : 'tanpa sinyal';
        yield reason === null ? told : { ...told, status: 'tidak_terjangkau', reason: `data contoh: ${reason}` };
      }
    }
  }
}

/** `area start` of every period in which an area, or a part of it, has a report. */
function reportedPeriods(reports: Iterable<DemoReport>): Set<string> {
  const busy = new Set<string>();
  const periods = [...MONTHS, ...CAMPAIGNS];
  for (const r of reports) {
    const period = periods.find((p) => p.start <= r.eventDate && r.eventDate <= p.end);
    if (!period) continue;
    for (const length of [5, 8]) if (r.code.length >= length) busy.add(`${r.code.slice(0, length)} ${period.start}`);
  }
  return busy;
}
