import type { Text } from '../http/contract.ts';
import type { Absence } from './contract.ts';

/** Legend label of each kind of absence. */
export const ABSENCE_LABELS: Record<Absence, Text> = {
  belum_terpantau: { id: 'Belum terpantau', en: 'Not monitored yet' },
  tidak_terjangkau: { id: 'Tidak terjangkau', en: 'Unreachable' },
  tidak_ada_data: { id: 'Tidak ada data', en: 'No data' },
  belum_tervalidasi: { id: 'Belum tervalidasi', en: 'Not validated yet' },
  disamarkan: { id: 'Disamarkan', en: 'Suppressed' },
  tidak_berlaku: { id: 'Tidak berlaku', en: 'Not applicable' },
  internal: { id: 'Internal, belum dirilis', en: 'Internal, not released' },
};

/** Figures of an area outside what the caller may see. */
export const INTERNAL: Text = {
  id: 'Angka internal Bawaslu yang belum dirilis; terlihat bagi petugas yang masuk dan berwenang atas wilayah ini.',
  en: 'An internal figure of Bawaslu, not released yet; seen by officers who sign in and are responsible for this area.',
};

/** Why an area with no report and no coverage report has no figure: silence is not zero. */
export const NOT_MONITORED: Text = {
  id: 'Belum terpantau: tidak ada laporan dan belum ada laporan pengawasan yang masuk, jadi nol tidak dapat disimpulkan.',
  en: 'Not monitored yet: there is no report and no supervision report came in, so zero cannot be concluded.',
};

/** Supervision reports were expected from the area, and none could be sent. */
export const UNREACHABLE: Text = {
  id: 'Tidak terjangkau: laporan pengawasan dari wilayah ini tidak dapat dikirim (tanpa sinyal, terisolasi, bencana), jadi nol tidak dapat disimpulkan.',
  en: 'Unreachable: supervision reports could not be sent from this area (no signal, cut off, disaster), so zero cannot be concluded.',
};

/** Nothing can be told per zero voters, stations or villages. */
export const ZERO_DENOMINATOR: Text = {
  id: 'Angka per penyebut tidak dapat dihitung: penyebut wilayah ini 0.',
  en: "The rate cannot be computed: this area's denominator is 0.",
};

/** No coverage report is expected from the area in this period, so nothing can be said of its coverage. */
export const COVERAGE_UNKNOWN: Text = {
  id: 'Belum terpantau: tidak ada laporan pengawasan dari wilayah ini, juga tidak ada yang diharapkan pada periode ini.',
  en: 'Not monitored yet: no supervision report came from this area, and none is listed as expected in this period.',
};

/** No prevention activity of any area has been loaded. */
export const NO_ACTIVITIES: Text = {
  id: 'Tidak ada data: belum ada kegiatan pencegahan yang dimuat.',
  en: 'No data: no prevention activity has been loaded.',
};

/** The same for whoever sees only some regions: what was loaded elsewhere is not theirs to know. */
export const NO_ACTIVITIES_HERE: Text = {
  id: 'Tidak ada data: belum ada kegiatan pencegahan dari wilayah Anda yang dimuat.',
  en: 'No data: no prevention activity of your region has been loaded.',
};

/** Index scores stop at kabupaten/kota. */
export const NO_INDEX_BELOW_KABKOTA: Text = {
  id: 'Tidak ada skor nasional di bawah kabupaten/kota.',
  en: 'There is no national score below kabupaten/kota.',
};

/** No index has been loaded at all. */
export const NO_EDITIONS: Text = {
  id: 'Tidak ada data: belum ada edisi indeks yang dimuat.',
  en: 'No data: no index edition has been loaded.',
};

/** The edition has no figure at this level at all. */
export function noReadingAtLevel(editionName: Text, levelName: Text): Text {
  return {
    id: `${editionName.id} tidak memuat angka per ${levelName.id}.`,
    en: `${editionName.en} has no figures by ${levelName.en}.`,
  };
}

/** The edition is published for some areas only, and this is not one of them. */
export function notPublished(editionName: Text, published: number): Text {
  return {
    id: `Tidak ada data: dalam publikasi ${editionName.id} angka ini ditemukan untuk ${published} wilayah pada tingkat ini saja.`,
    en: `No data: in the publication of ${editionName.en} this figure was found for ${published} areas at this level only.`,
  };
}
