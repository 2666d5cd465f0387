import { LOW_COVERAGE } from '../../../layers/caveats.ts';
import type { Speech } from './speech.ts';
import { isWatched, type Standing } from './standing.ts';
import { levelName, type Subject } from './subject.ts';

/** How much of what supervisors should have reported came in: of the whole, and of its areas. */
export interface Watch {
  /** Share 0..1; null = unknown. */
  share: number | null;
  areas: readonly Pick<Standing, 'name' | 'coverage'>[];
}

const isLow = (share: number | null): boolean => share !== null && share < LOW_COVERAGE;
const limit = ({ format }: Speech) => format.percent(LOW_COVERAGE);
const shares = (watch: Watch) => ({
  low: watch.areas.filter(({ coverage }) => isLow(coverage)),
  unknown: watch.areas.filter(({ coverage }) => coverage === null),
});

/** What a title begins with before it compares anything: null only where enough came in from everywhere. */
export function coverageClause(watch: Watch, { format, pick }: Speech): string | null {
  if (watch.share === null) return pick('Cakupan belum diketahui', 'Coverage is not known');
  if (isLow(watch.share))
    return pick(`Cakupan baru ${format.percent(watch.share)}`, `Coverage is only ${format.percent(watch.share)}`);
  return watch.areas.every(isWatched) ? null : pick('Cakupan belum merata', 'Coverage is uneven');
}

/** A title after what must be said of coverage first. */
export function afterCoverage(watch: Watch, speech: Speech, title: string): string {
  const clause = coverageClause(watch, speech);
  return clause === null ? title : `${clause}. ${title}`;
}

/** The same as a sentence that says where and what it means; null where enough came in from everywhere. */
export function coverageWarning(watch: Watch, subject: Pick<Subject, 'level'>, speech: Speech): string | null {
  const { format, pick } = speech;
  const { low, unknown } = shares(watch);
  const of = watch.areas.length;
  if (unknown.length === of || (of === 0 && watch.share === null))
    return pick(
      'Cakupan belum diketahui: wilayah yang sunyi belum tentu tanpa kejadian.',
      'Coverage is not known: an area that is silent need not be one where nothing happened.',
    );
  if (low.length === 0 && unknown.length === 0 && !isLow(watch.share)) return null;
  const where = [
    ...(low.length > 0
      ? [
          pick(
            `di bawah ${limit(speech)} di ${speech.names(low.map((a) => a.name))}`,
            `below ${limit(speech)} in ${speech.names(low.map((a) => a.name))}`,
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          pick(
            `tidak diketahui di ${speech.names(unknown.map((a) => a.name))}`,
            `not known in ${speech.names(unknown.map((a) => a.name))}`,
          ),
        ]
      : []),
  ];
  const n = low.length + unknown.length;
  const head =
    watch.share === null
      ? pick('Cakupan', 'Coverage is')
      : pick(`Cakupan ${format.percent(watch.share)};`, `Coverage is ${format.percent(watch.share)};`);
  if (n === 0)
    return `${head.replace(/;$/, '')}${pick(': sebagian laporan pengawasan belum masuk, jadi angka rendah belum tentu berarti sedikit kejadian.', ': part of the supervision reports has not come in, so a low figure need not mean that little happened.')}`;
  const which = pick(
    `${format.integer(n)} dari ${format.integer(of)} ${levelName(subject, speech)} kurang terpantau`,
    `${format.integer(n)} of ${format.integer(of)} ${levelName(subject, speech)} are weakly monitored`,
  );
  return watch.share === null
    ? pick(
        `${which} (cakupan ${where.join(', ')}): angka rendah di sana belum tentu berarti sedikit kejadian.`,
        `${which} (coverage ${where.join(', ')}): a low figure there need not mean that little happened.`,
      )
    : pick(
        `${head} ${which} (${where.join(', ')}): angka rendah di sana belum tentu berarti sedikit kejadian.`,
        `${head} ${which} (${where.join(', ')}): a low figure there need not mean that little happened.`,
      );
}

/** Title of the slide on coverage. */
export function coverageTitle(watch: Watch, subject: Subject, speech: Speech): string {
  const { format, pick } = speech;
  const { low, unknown } = shares(watch);
  const of = watch.areas.length;
  if (unknown.length === of && watch.share === null)
    return pick(
      `Cakupan pengawasan ${subject.place} belum diketahui: sunyi belum tentu tanpa kejadian`,
      `Coverage of supervision in ${subject.place} is not known: silence need not mean that nothing happened`,
    );
  const share =
    watch.share === null
      ? pick('Cakupan', 'Coverage')
      : pick(`Cakupan ${format.percent(watch.share)}`, `Coverage is ${format.percent(watch.share)}`);
  const parts = [
    ...(low.length > 0
      ? [
          pick(
            `${format.integer(low.length)} ${levelName(subject, speech)} di bawah ${limit(speech)}`,
            `${format.integer(low.length)} ${levelName(subject, speech, low.length)} below ${limit(speech)}`,
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [pick(`${format.integer(unknown.length)} belum diketahui`, `${format.integer(unknown.length)} not known`)]
      : []),
  ];
  if (parts.length > 0) return `${share}: ${parts.join(', ')}`;
  return pick(
    `${share}: laporan pengawasan dari semua ${levelName(subject, speech)} cukup untuk dibaca`,
    `${share}: enough supervision reports came in from all ${levelName(subject, speech)}`,
  );
}
