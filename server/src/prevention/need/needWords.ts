import type { Text } from '../../http/contract.ts';
import type { AxisClass, EffortFigure, NeedFigure } from './contract.ts';

const format = (locale: string, most: number, least = 0) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const TIMES = { id: format(LOCALES.id, 1, 1), en: format(LOCALES.en, 1, 1) };
const WHOLE = { id: format(LOCALES.id, 0), en: format(LOCALES.en, 0) };
const SMALL = {
  id: new Intl.NumberFormat(LOCALES.id, { maximumSignificantDigits: 2 }),
  en: new Intl.NumberFormat(LOCALES.en, { maximumSignificantDigits: 2 }),
};
const FINE = { id: format(LOCALES.id, 2), en: format(LOCALES.en, 2) };

/** A figure per so many voters: one decimal, two below 1; what is small keeps two digits that say something. */
export const perVoters = (value: number): Text =>
  value > 0 && value < 0.1
    ? { id: SMALL.id.format(value), en: SMALL.en.format(value) }
    : value < 1
      ? { id: FINE.id.format(value), en: FINE.en.format(value) }
      : { id: TIMES.id.format(value), en: TIMES.en.format(value) };
export const whole = (value: number): Text => ({ id: WHOLE.id.format(value), en: WHOLE.en.format(value) });
const times = (value: number): Text => ({ id: TIMES.id.format(value), en: TIMES.en.format(value) });

const THIRD: Record<AxisClass, Text> = {
  rendah: { id: 'sepertiga terendah', en: 'lowest third' },
  tengah: { id: 'sepertiga tengah', en: 'middle third' },
  tinggi: { id: 'sepertiga tertinggi', en: 'highest third' },
};
/** Class of an axis in a sentence about need. */
const STANDS: Record<AxisClass, Text> = {
  rendah: { id: 'di bawah', en: 'below' },
  tengah: { id: 'tidak dapat dibedakan dari', en: 'cannot be told from' },
  tinggi: { id: 'di atas', en: 'above' },
};

/** What a class label says of an axis. */
export const LEVELS: Record<AxisClass, Text> = {
  rendah: { id: 'rendah', en: 'low' },
  tengah: { id: 'tengah', en: 'middle' },
  tinggi: { id: 'tinggi', en: 'high' },
};

/** "Kebutuhan tinggi, upaya rendah". */
export const cellLabel = (need: AxisClass, effort: AxisClass): Text => ({
  id: `Kebutuhan ${LEVELS[need].id}, upaya ${LEVELS[effort].id}`,
  en: `Need ${LEVELS[need].en}, effort ${LEVELS[effort].en}`,
});

/** What a sentence about an area needs to know of the axes. */
export interface Spoken {
  /** "laporan"; of an index the name of the edition. */
  need: Text;
  /** What the ratio is a multiple of: "rata-rata Kepulauan Bangka Belitung". */
  place: string;
  /** "kegiatan pencegahan", "per 10.000 DPT". */
  effort: Text;
  per: Text;
  /** The number in `per`: 10,000. */
  perVoters: number;
}

/** "laporan 2,1× rata-rata Kepulauan Bangka Belitung (1,6–2,7; 45 laporan)". */
export function needPhrase({ value, ratio, ratioInterval, count, class: level }: NeedFigure, { need, place }: Spoken): Text {
  if (count === null) {
    const score =
      value === null ? { id: '', en: '' } : { id: ` (skor ${FINE.id.format(value)})`, en: ` (score ${FINE.en.format(value)})` };
    const printed = level === 'tengah' ? { id: 'sedang', en: 'medium' } : LEVELS[level];
    return { id: `${need.id} ${printed.id}${score.id}`, en: `${need.en} ${printed.en}${score.en}` };
  }
  const records = whole(count);
  if (ratio === null) return { id: `${records.id} ${need.id}`, en: `${records.en} ${need.en}` };
  const [r, low, high] = [ratio, ...(ratioInterval ?? [])].map(times);
  const range = low && high ? { id: `${low.id}–${high.id}; `, en: `${low.en}–${high.en}; ` } : { id: '', en: '' };
  const stands =
    level === 'tengah' ? { id: `, ${STANDS[level].id} rata-rata`, en: `, ${STANDS[level].en} the average` } : { id: '', en: '' };
  return {
    id: `${need.id} ${r?.id}× rata-rata ${place} (${range.id}${records.id} ${need.id})${stands.id}`,
    en: `${need.en} ${r?.en}× the average of ${place} (${range.en}${records.en} ${need.en})${stands.en}`,
  };
}

const MILLION = 1_000_000;
/** "1,9 juta"; below a million in full. */
function votersPhrase(voters: number): Text {
  if (voters < MILLION) return whole(voters);
  const told = times(voters / MILLION);
  return { id: `${told.id} juta`, en: `${told.en} million` };
}

/** "12 kegiatan pencegahan untuk 1,9 juta pemilih (0,06 per 10.000 DPT): sepertiga terendah". */
export function effortPhrase({ value, count, class: level }: EffortFigure, { effort, per, perVoters: size }: Spoken): Text {
  const told = perVoters(value);
  const behind = whole(count);
  // However many have nothing: a third would be a promise about the others.
  if (count === 0) return { id: `tidak ada ${effort.id} tercatat: kelas terendah`, en: `no ${effort.en} recorded: lowest class` };
  const voters = votersPhrase((count / value) * size);
  return {
    id: `${behind.id} ${effort.id} untuk ${voters.id} pemilih (${told.id} ${per.id}): ${THIRD[level].id}`,
    en: `${behind.en} ${effort.en} for ${voters.en} voters (${told.en} ${per.en}): ${THIRD[level].en}`,
  };
}

const PERCENT = {
  id: new Intl.NumberFormat(LOCALES.id, { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat(LOCALES.en, { style: 'percent', maximumFractionDigits: 0 }),
};

/** "cakupan 82 %", or that it is not known. */
export function coveragePhrase(coverage: number | null): Text {
  if (coverage === null) return { id: 'cakupan tidak diketahui', en: 'coverage not known' };
  const told = (text: string) => text.replace(/\s?%/, '\u00a0%');
  return { id: `cakupan ${told(PERCENT.id.format(coverage))}`, en: `coverage ${told(PERCENT.en.format(coverage))}` };
}

/** Phrases as one sentence; those that are whole sentences stand by themselves. */
export function sentenceOf(parts: readonly { text: Text; whole: boolean }[]): Text {
  const said = (language: keyof Text) => {
    const sentences: string[] = [];
    let open = false;
    for (const { text, whole } of parts) {
      const phrase = text[language].replace(/\.$/, '');
      if (open && !whole) sentences.push(`${sentences.pop()}, ${phrase}`);
      else sentences.push(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`);
      open = !whole;
    }
    return `${sentences.join('. ')}.`;
  };
  return { id: said('id'), en: said('en') };
}
