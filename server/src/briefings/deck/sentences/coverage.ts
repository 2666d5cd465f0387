import { LOW_COVERAGE } from '../../../layers/caveats.ts';
import { capital, type Speech } from './speech.ts';
import { isWatched, type Standing } from './standing.ts';
import { levelName, type Subject } from './subject.ts';

/** How much of what supervisors should have reported came in: of the whole, and of its areas. */
export interface Watch {
  /** Share 0..1; null = unknown. */
  share: number | null;
  areas: readonly Pick<Standing, 'code' | 'name' | 'coverage'>[];
}

const isLow = (share: number | null): boolean => share !== null && share < LOW_COVERAGE;
const limit = ({ format }: Speech) => format.percent(LOW_COVERAGE);
const shares = (watch: Watch) => ({
  low: watch.areas.filter(({ coverage }) => isLow(coverage)),
  unknown: watch.areas.filter(({ coverage }) => coverage === null),
});

/** "hanya 62 %"; a share that would be rounded up to the limit is below it. */
export function lowShare(share: number | null, { format, pick }: Speech): string {
  const said = format.percent(share);
  const least = format.percent(LOW_COVERAGE);
  return said === least ? pick(`di bawah ${least}`, `below ${least}`) : pick(`hanya ${said}`, `only ${said}`);
}

/** What a title begins with before it compares anything: null only where enough came in from everywhere. */
export function coverageClause(watch: Watch, speech: Speech): string | null {
  const { pick } = speech;
  if (watch.share === null) return pick('Cakupan belum diketahui', 'Coverage is not known');
  if (isLow(watch.share)) return pick(`Cakupan ${lowShare(watch.share, speech)}`, `Coverage is ${lowShare(watch.share, speech)}`);
  return watch.areas.every(isWatched) ? null : pick('Cakupan belum merata', 'Coverage is uneven');
}

/** A title after what must be said of coverage first. */
export function afterCoverage(watch: Watch, speech: Speech, title: string): string {
  const clause = coverageClause(watch, speech);
  return clause === null ? title : `${clause}. ${title}`;
}

/** The same as a sentence with how many areas it is about and what that means; null where enough came in from everywhere. */
export function coverageWarning(watch: Watch, subject: Pick<Subject, 'level'>, speech: Speech): string | null {
  const { format, pick } = speech;
  const { low, unknown } = shares(watch);
  const of = watch.areas.length;
  if (watch.share === null && unknown.length === of)
    return pick(
      'Cakupan belum diketahui: wilayah yang sunyi belum tentu tanpa kejadian.',
      'Coverage is not known: an area that is silent need not be one where nothing happened.',
    );
  const thin = low.length + unknown.length;
  if (thin === 0 && !isLow(watch.share)) return null;
  const share =
    watch.share === null ? '' : pick(`cakupan ${format.percent(watch.share)}`, `coverage is ${format.percent(watch.share)}`);
  const which =
    thin === 0
      ? ''
      : pick(
          `${format.integer(thin)} dari ${format.integer(of)} ${levelName(subject, speech)} kurang terpantau`,
          `${format.integer(thin)} of ${format.integer(of)} ${levelName(subject, speech)} are weakly monitored`,
        );
  const head = capital([share, which].filter(Boolean).join('; '));
  return pick(
    `${head}: angka rendah di sana belum tentu berarti sedikit kejadian.`,
    `${head}: a low figure there need not mean that little happened.`,
  );
}

/** Which areas are weakly monitored, by name; null where none is. */
export function coverageNames(watch: Watch, speech: Speech): string | null {
  const { pick } = speech;
  const { low, unknown } = shares(watch);
  const names = (areas: Watch['areas']) =>
    speech.names(
      areas.map((a) => a.name),
      5,
    );
  const parts = [
    ...(low.length > 0 ? [pick(`di bawah ${limit(speech)}: ${names(low)}`, `below ${limit(speech)}: ${names(low)}`)] : []),
    ...(unknown.length > 0 ? [pick(`belum diketahui: ${names(unknown)}`, `not known: ${names(unknown)}`)] : []),
  ];
  return parts.length === 0 ? null : `${capital(parts.join('; '))}.`;
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
  if (of === 0 || isLow(watch.share))
    return isLow(watch.share)
      ? pick(`${share}: sebagian laporan pengawasan belum masuk`, `${share}: part of the supervision reports has not come in`)
      : pick(`${share} di ${subject.place}`, `${share} in ${subject.place}`);
  return pick(
    `${share}: laporan pengawasan dari semua ${levelName(subject, speech)} cukup untuk dibaca`,
    `${share}: enough supervision reports came in from all ${levelName(subject, speech)}`,
  );
}
