import type { Text } from '../../http/contract.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { AXIS_CLASSES, type NeedArea, type NeedQuery, type NeedResponse } from './contract.ts';
import type { EffortSide } from './effortAxis.ts';
import { whole } from './needWords.ts';

type Note = NeedResponse['notes'][number];

/** Below this share of coverage low need says little. */
const LOW_COVERAGE = 0.5;
/** With fewer areas a third is one or two of them. */
const FEW = 6;

/** What the reader must know of the two axes; the first is that volume is no success. */
export function needNotes(observed: Observed, query: NeedQuery, areas: readonly NeedArea[], effort: EffortSide): Note[] {
  const { register } = effort;
  const unsure = areas.filter((a) => a.need && a.need.class !== 'tinggi' && a.coverage !== null && a.coverage < LOW_COVERAGE);
  const used = areas.filter((a) => a.cell !== null).length;
  return [
    { code: 'volume_bukan_hasil', text: VOLUME },
    ...(register ? [{ code: 'register', text: register.note }] : []),
    ...effort.caveats,
    ...(register && register.unplaced > 0 ? [{ code: 'kegiatan_tanpa_tempat', text: unplaced(register.unplaced) }] : []),
    ...(query.need === 'laporan' ? [{ code: 'diam_bukan_aman', text: QUIET }] : []),
    ...(unsure.length > 0 ? [{ code: 'cakupan_rendah', text: lowCoverage(unsure.length) }] : []),
    ...(query.issue ? [{ code: 'isu_di_kedua_sumbu', text: effort.register ? BOTH : NEED_ONLY }] : []),
    ...(query.need === 'laporan' && observed.basis.origins.includes('temuan')
      ? [{ code: 'temuan_per_pemilih', text: FINDINGS_PER_VOTER }]
      : []),
    ...(query.need === 'temuan' ? [{ code: 'temuan_per_catatan', text: FINDINGS }] : []),
    ...(query.need === 'ikp' ? [{ code: 'kelas_edisi', text: INDEX }] : []),
    ...(used > 0 && used < FEW ? [{ code: 'sedikit_wilayah', text: few(used) }] : []),
    ...(observed.basis.denominator?.election && effort.axis.id === 'pengawas' ? [{ code: 'pengawas', text: STAFF }] : []),
  ];
}

/** Rules of both axes, as conventions. */
export function needConvention(need: NeedResponse['axes']['need'], effort: NeedResponse['axes']['effort']): Text[] {
  const end = ({ id, en }: Text): Text => ({ id: `${id}.`, en: `${en}.` });
  return [
    ...(need.id === 'ikp' ? [] : [SMOOTHING]),
    end(need.rule),
    end(effort.rule),
    {
      id: `Kelas dihitung di antara wilayah pada jawaban ini (${AXIS_CLASSES.join(', ')}); peta, tabel, daftar dan CSV memakai kelas yang sama.`,
      en: 'Classes are computed among the areas of this answer (low, middle, high); map, table, list and CSV use the same.',
    },
  ];
}

const SMOOTHING: Text = {
  id: 'Laju dihaluskan ke laju semua wilayah (Bayes empiris, Marshall 1991) dengan selang kredibel 95 %; dengan wilayah sedikit selangnya agak terlalu sempit.',
  en: 'Rates are smoothed to that of all areas (empirical Bayes, Marshall 1991) with 95 % credible intervals; with few areas these are a little too narrow.',
};
const VOLUME: Text = {
  id: 'Banyaknya kegiatan bukan ukuran keberhasilan. Upaya tinggi hanya berarti lebih banyak yang tercatat per pemilih; apakah itu menolong dinilai di halaman Dampak.',
  en: 'The number of activities is no measure of success. High effort only means that more was recorded per voter; whether it helped is judged on the page of outcomes.',
};
const QUIET: Text = {
  id: 'Warga yang tidak dijangkau juga lebih jarang melapor: kebutuhan rendah bukan bukti wilayah itu aman.',
  en: 'People whom nobody reaches also report less: low need is no proof that an area is safe.',
};
const BOTH: Text = {
  id: 'Isu yang dipilih membatasi kedua sumbu: kegiatan tanpa isu atau tentang isu lain tidak dihitung.',
  en: 'The issue chosen limits both axes: activities without an issue, or about another one, are not counted.',
};
const NEED_ONLY: Text = {
  id: 'Isu yang dipilih hanya membatasi kebutuhan; upaya pada sumbu ini tidak dibedakan menurut isu.',
  en: 'The issue chosen limits need only; effort on this axis is not told by issue.',
};
const FINDINGS: Text = {
  id: 'Temuan dibagi catatan pengawasan, bukan pemilih: wilayah yang lebih sering dipatroli tidak naik karena itu saja.',
  en: 'Findings are divided by supervision records, not by voters: an area that is patrolled more is not higher for that alone.',
};
const FINDINGS_PER_VOTER: Text = {
  id: 'Kebutuhan di sini ikut menghitung temuan per pemilih, yang naik bersama banyaknya pengawasan; sumbu “Temuan per 100 catatan pengawasan” memperhitungkannya.',
  en: 'Need here counts findings per voter too, which rise with the amount of supervision; the axis “Findings per 100 supervision records” allows for it.',
};
const INDEX: Text = {
  id: 'Kebutuhan di sini adalah kelas satu edisi indeks, bukan laporan atau temuan; ia tidak berubah dengan periode dan tidak dibandingkan dengan edisi lain.',
  en: 'Need here is the class of one index edition, not reports or findings; it does not change with the period and is not compared with other editions.',
};
const STAFF: Text = {
  id: 'Pengawas adalah yang terdaftar untuk pemilihan itu, bukan yang bekerja pada hari tertentu.',
  en: 'Supervisors are those listed for the election, not those at work on a certain day.',
};

function unplaced(n: number): Text {
  const told = whole(n);
  return {
    id: `${told.id} kegiatan tercatat tanpa tempat pada tingkat ini dan tidak dihitung bagi wilayah mana pun.`,
    en: `${told.en} activities are recorded without a place at this level and count for no area.`,
  };
}

function lowCoverage(n: number): Text {
  const told = whole(n);
  return {
    id: `${told.id} wilayah berkebutuhan rendah atau tengah dengan cakupan di bawah 50 %: kebutuhannya mungkin belum terlihat.`,
    en: `${told.en} areas of low or middle need have coverage below 50 %: their need may not be seen yet.`,
  };
}

function few(n: number): Text {
  return {
    id: `Hanya ${n} wilayah yang dapat dinilai: sepertiganya satu atau dua wilayah. Baca angkanya, bukan kelasnya.`,
    en: `Only ${n} areas can be judged: a third of them is one or two. Read the figures, not the classes.`,
  };
}
