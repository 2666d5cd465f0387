import type { RegionProfile } from '@petarawan/server/contract/profiles';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { type CsvCell, fileName, toCsv } from '../charts/csv.ts';
import { downloadText } from '../charts/downloadText.ts';
import { isSeen, type SeenProfile } from './seenProfile.ts';

const HEADER = [
  'kode',
  'wilayah',
  'bagian',
  'butir',
  'nilai',
  'batas_bawah_95',
  'batas_atas_95',
  'satuan',
  'sumber',
  'tanggal',
  'catatan',
  'data_contoh',
];

interface Line {
  part: string;
  item: string;
  value: CsvCell;
  low?: number;
  high?: number;
  unit?: string;
  source?: { name: string; date: string | null; note: string | null } | null;
  note?: string | null;
}

/**
 * A profile as one tidy table: a row per figure with its interval, unit, source and date. Absent figures keep their row with the
 * reason as note; origins outside the filter have no row, because nothing was asked about them.
 */
export function profileCsv(profile: RegionProfile, origins: readonly Origin[]): string {
  const { region, meta } = profile;
  return toCsv(
    HEADER,
    lines(profile, origins).map((line) => [
      region.code,
      region.name,
      line.part,
      line.item,
      line.value,
      line.low ?? null,
      line.high ?? null,
      line.unit ?? null,
      line.source?.name ?? null,
      line.source?.date ?? null,
      line.note ?? line.source?.note ?? null,
      meta.sample,
    ]),
  );
}

function lines(profile: RegionProfile, origins: readonly Origin[]): Line[] {
  return [
    ...(isSeen(profile)
      ? internalLines(profile, origins)
      : [{ part: 'laporan', item: 'semua', value: null, note: profile.withheld?.id }]),
    ...publishedLines(profile),
    ...(profile.activities.total === null
      ? []
      : [{ part: 'pencegahan', item: 'kegiatan tercatat', value: profile.activities.total, unit: 'kegiatan' }]),
  ];
}

function internalLines(profile: SeenProfile, origins: readonly Origin[]): Line[] {
  const { reports, coverage } = profile;
  const source = joinedSource(profile.meta.sources);
  const shown = ORIGINS.filter((o) => origins.includes(o));
  const counts = shown.map(
    (o): Line => ({
      part: 'laporan',
      item: o,
      value: reports.absence === null ? reports.counts[o] : null,
      unit: 'perkara',
      source,
      note: reports.absenceNote?.id,
    }),
  );
  const rate: Line = reports.rate
    ? {
        part: 'angka',
        item: shown.join('+'),
        ...pick(reports.rate),
        unit: reports.rate.unit.id,
        source: reports.rate.denominator.source,
      }
    : { part: 'angka', item: shown.join('+'), value: null, note: reports.rateAbsence?.id };
  return [
    ...counts,
    rate,
    { part: 'cakupan', item: 'bagian laporan pengawasan yang masuk', value: coverage.share, note: coverage.note.id },
    ...reports.issues.flatMap((issue): Line[] => [
      { part: 'isu', item: issue.issue, value: issue.share, unit: 'bagian', source },
      issue.quotient
        ? { part: 'isu terhadap induk', item: issue.issue, ...pick(issue.quotient), unit: 'kali', source }
        : {
            part: 'isu terhadap induk',
            item: issue.issue,
            value: null,
            unit: 'kali',
            note: reports.uncompared?.id ?? 'terlalu sedikit untuk dibandingkan',
          },
    ]),
    ...reports.statuses.flatMap((s) =>
      shown.map((o): Line => ({ part: 'status sekarang', item: `${s.status} ${o}`, value: s[o], unit: 'perkara', source })),
    ),
  ];
}

function publishedLines(profile: RegionProfile): Line[] {
  return [
    ...profile.indices.flatMap((reading) =>
      reading.scores.map(
        (score): Line => ({
          part: `indeks ${reading.edition} ${reading.reading}`,
          item: score.indicator,
          value: score.score,
          unit: score.class === null ? 'skor' : `skor, kelas ${score.class}`,
          source: score.source,
          note: score.absenceNote?.id,
        }),
      ),
    ),
    ...profile.capacity.staff.map(
      (one): Line => ({
        part: 'kapasitas pengawas',
        item: `${one.staff} per ${one.unit}`,
        value: one.ratio,
        unit: `norma ${one.norm}`,
        source: one.source,
        note: one.words.id,
      }),
    ),
    ...profile.facts.map(
      (fact): Line => ({
        part: `terbitan: ${fact.topic}`,
        item: fact.measure,
        value: fact.value ?? fact.valueText,
        source: {
          name: fact.source,
          date: fact.date,
          note: [fact.note, fact.conflict ? 'sumber lain berbeda' : null].filter(Boolean).join('; ') || null,
        },
      }),
    ),
  ];
}

const pick = ({ value, low, high }: { value: number; low: number; high: number }) => ({ value, low, high });

/** Counts come from several channels at once: all names in one cell, with the newest date. */
function joinedSource(sources: RegionProfile['meta']['sources']): Line['source'] {
  if (sources.length === 0) return null;
  const dates = sources.flatMap((s) => (s.date === null ? [] : [s.date])).sort();
  return { name: sources.map((s) => s.name).join(' ; '), date: dates.at(-1) ?? null, note: null };
}

/** Hands the profile over as a file. */
export function downloadProfile(profile: RegionProfile, origins: readonly Origin[]): void {
  const { name, code } = profile.region;
  downloadText(fileName(['profil', name, code], 'csv'), profileCsv(profile, origins));
}
