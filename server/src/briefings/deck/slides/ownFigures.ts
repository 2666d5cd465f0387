import { sumOrigins } from '../../../layers/reportFigures.ts';
import type { Origin, OriginCounts } from '../../../reports/contract.ts';
import { capital, type Speech } from '../sentences/speech.ts';
import { rankText, type Standing } from '../sentences/standing.ts';
import { levelName, type Subject } from '../sentences/subject.ts';
import type { DeckContext } from './deckContext.ts';

/** A figure that stands alone; `id` is the same in every edition of the deck. */
export interface Told {
  id: 'count' | 'rate' | 'coverage' | 'absent' | 'rank' | 'index' | 'activities';
  label: string;
  value: string;
  note: string | null;
}

/** "laporan 59, temuan 33": origins are never summed silently. */
export function originsNote(counts: OriginCounts, origins: readonly Origin[], { format, pick }: Speech): string | null {
  const names: Record<Origin, string> = {
    laporan: pick('laporan', 'reports'),
    temuan: pick('temuan', 'findings'),
    informasi_awal: pick('informasi awal', 'preliminary'),
  };
  return origins.length > 1 ? origins.map((o) => `${names[o]} ${format.integer(counts[o])}`).join(', ') : null;
}

/** Figures of all of the deck's area. */
export function wholeFigures({ reading, speech, subject, standings, average, watch }: DeckContext): Told[] {
  const { format, pick } = speech;
  const { profile, reports } = reading;
  const { origins } = reports.observed;
  const own = profile.reports;
  const rate = reports.counted ? null : (own?.rate ?? null);
  const without = standings.filter(({ value }) => value === null).length;
  const n = own ? sumOrigins(own.counts, origins) : 0;
  return [
    {
      ...{ id: 'count', label: capital(subject.what) },
      value: own && !own.absence ? format.integer(n) : pick('belum terpantau', 'not monitored yet'),
      note: own && !own.absence ? originsNote(own.counts, origins, speech) : null,
    },
    ...(subject.per !== null && (rate || average !== null)
      ? [
          {
            ...{ id: 'rate' as const, label: capital(subject.per) },
            value: format.rate(rate?.value ?? average),
            note: rate ? format.interval(rate.low, rate.high) : null,
          },
        ]
      : []),
    coverageFigure(watch.share, speech),
    ...(without > 0
      ? [
          {
            id: 'absent' as const,
            label: pick('Tanpa angka', 'Without a figure'),
            value: format.integer(without),
            note: pick(
              `dari ${format.integer(standings.length)} ${levelName(subject, speech)}`,
              `of ${format.integer(standings.length)} ${levelName(subject, speech)}`,
            ),
          },
        ]
      : []),
  ];
}

export const coverageFigure = (share: number | null, { format, pick }: Speech): Told => ({
  ...{ id: 'coverage', label: pick('Cakupan', 'Coverage'), note: null },
  value: share === null ? pick('belum diketahui', 'not known') : format.percent(share),
});

/** Figures of one area among others. */
export function areaFigures(
  standing: Standing,
  counts: OriginCounts | null,
  origins: readonly Origin[],
  subject: Subject,
  speech: Speech,
): Told[] {
  const { format, pick } = speech;
  const { value, low, high, absence, coverage } = standing;
  const count = standing.count;
  const rank = rankText(standing, speech);
  return [
    {
      ...{ id: 'count', label: capital(subject.what) },
      value: count === null ? (absence ?? pick('tidak ada data', 'no data')) : format.integer(count),
      note: count === null || counts === null ? null : originsNote(counts, origins, speech),
    },
    ...(subject.per !== null && count !== null
      ? [
          {
            ...{ id: 'rate' as const, label: capital(subject.per) },
            value: value === null ? (absence ?? pick('tidak ada data', 'no data')) : format.rate(value),
            note: low === null || high === null ? null : format.interval(low, high),
          },
        ]
      : []),
    coverageFigure(coverage, speech),
    ...(rank === null
      ? []
      : [{ id: 'rank' as const, label: pick('Peringkat', 'Rank'), value: rank, note: pick('selang 95 %', '95% interval') }]),
  ];
}
