import type { Text } from '../http/contract.ts';
import type { FilterPeriod } from './calendar.ts';
import type { DenominatorId, LayerResponse } from './contract.ts';
import { dateText } from './sentence.ts';
import { denominatorName } from './units.ts';

export type Caveat = LayerResponse['caveats'][number];

/** Under this share of expected coverage reports an area's figure is said to be weakly covered. */
export const LOW_COVERAGE = 0.75;

// Making a format costs more than a hundred uses of it.
const FORMATS = { 'id-ID': new Intl.NumberFormat('id-ID'), 'en-GB': new Intl.NumberFormat('en-GB') };
const number = (value: number, locale: 'id-ID' | 'en-GB') => FORMATS[locale].format(value);

/** A raw count on a choropleth mostly shows where many people live. */
export function rawCountCaveat(denominator: DenominatorId): Caveat | null {
  if (denominator !== 'jumlah') return null;
  return {
    code: 'jumlah_mentah',
    text: {
      id: 'Jumlah mentah mengikuti banyaknya penduduk dan luas warna di peta menyesatkan: pilih angka per penyebut (DPT, TPS, desa), atau gambarkan dengan simbol sebesar jumlahnya.',
      en: 'A raw count follows population and the coloured surface misleads: choose a rate (per DPT, TPS, desa), or draw symbols sized by the count.',
    },
  };
}

/** More reports may mean better supervision. */
export function supervisionCaveat(): Caveat {
  return {
    code: 'laporan_bukan_pelanggaran',
    text: {
      id: 'Laporan yang lebih banyak dapat berarti pengawasan yang lebih baik, bukan pelanggaran yang lebih banyak. Baca bersama cakupan.',
      en: 'More reports may mean better supervision, not more violations. Read them together with coverage.',
    },
  };
}

/** Areas whose expected coverage reports came in for less than LOW_COVERAGE, or about which nothing is known. */
export function coverageCaveat(coverages: readonly (number | null)[]): Caveat | null {
  const low = coverages.filter((c) => c !== null && c < LOW_COVERAGE).length;
  const unknown = coverages.filter((c) => c === null).length;
  if (low + unknown === 0) return null;
  const percent = Math.round(LOW_COVERAGE * 100);
  const of = { id: number(coverages.length, 'id-ID'), en: number(coverages.length, 'en-GB') };
  const below = {
    id: `di bawah ${percent} % pada ${number(low, 'id-ID')}`,
    en: `below ${percent} % in ${number(low, 'en-GB')}`,
  };
  const silent = { id: `tidak diketahui pada ${number(unknown, 'id-ID')}`, en: `unknown in ${number(unknown, 'en-GB')}` };
  // What holds for no area is not said of any.
  const said = (lang: 'id' | 'en', and: string) =>
    [low > 0 ? below[lang] : null, unknown > 0 ? silent[lang] : null].filter((part) => part !== null).join(and);
  return {
    code: 'cakupan_rendah',
    text: {
      id: `Cakupan ${said('id', ', dan ')} dari ${of.id} wilayah.`,
      en: `Coverage is ${said('en', ', and ')} of ${of.en} areas.`,
    },
  };
}

/** What has a place less precise than the level drawn is counted here and never scattered over the map. */
export function unplacedCaveat(n: number, what: Text): Caveat | null {
  if (n === 0) return null;
  return {
    code: 'tanpa_tempat',
    text: {
      id: `${number(n, 'id-ID')} ${what.id} dalam saringan ini tidak mempunyai tempat pada tingkat ini dan tidak digambar.`,
      en: `${number(n, 'en-GB')} ${what.en} in this filter have no place at this level and are not drawn.`,
    },
  };
}

/** Synthetic figures are always labelled. */
export function sampleCaveat(sample: boolean): Caveat | null {
  if (!sample) return null;
  return {
    code: 'data_contoh',
    text: {
      id: 'DATA CONTOH: angka ini memuat data buatan, bukan keadaan sebenarnya.',
      en: 'SAMPLE DATA: these figures contain synthetic data, not the real situation.',
    },
  };
}

/** Figures of some areas are not shown to this caller, so classes and ranks speak of the others only. */
export function internalCaveat(shown: number, areas: number): Caveat | null {
  if (shown >= areas) return null;
  const text =
    shown === 0
      ? {
          id: 'Angka lapisan ini internal dan belum dirilis.',
          en: 'The figures of this layer are internal and not released yet.',
        }
      : {
          id: `Kelas dan peringkat dihitung dari ${number(shown, 'id-ID')} wilayah yang boleh Anda lihat; angka ${number(areas - shown, 'id-ID')} wilayah lain internal.`,
          en: `Classes and ranks are computed from the ${number(shown, 'en-GB')} areas you may see; the figures of ${number(areas - shown, 'en-GB')} other areas are internal.`,
        };
  return { code: 'angka_internal', text };
}

/** Which election's denominator is used, and that reports of several elections stand over it. */
export function denominatorCaveat(
  denominator: DenominatorId,
  election: { name: string; derived: boolean } | null,
): Caveat | null {
  if (denominator === 'jumlah' || election === null) return null;
  const name = denominatorName(denominator);
  const derived = election.derived
    ? {
        id: ' Pemilihan tidak disaring, jadi laporan dari pemilihan lain dapat ikut terhitung.',
        en: ' No election is chosen in the filter, so reports of other elections may be counted too.',
      }
    : { id: '', en: '' };
  return {
    code: 'penyebut_pemilihan',
    text: {
      id: `Penyebut: ${name.id} ${election.name}.${derived.id}`,
      en: `Denominator: ${name.en} of ${election.name}.${derived.en}`,
    },
  };
}

/** Figures whose sources disagree; the one used is named with each area. */
export function conflictCaveat(areaNames: readonly string[], what: Text): Caveat | null {
  if (areaNames.length === 0) return null;
  const shown = areaNames.slice(0, 3).join(', ');
  const more = areaNames.length - 3;
  return {
    code: 'sumber_bertentangan',
    text: {
      id: `Sumber memberi ${what.id} yang berbeda untuk ${shown}${more > 0 ? ` dan ${more} wilayah lain` : ''}; sumber yang dipakai tertulis pada tiap wilayah.`,
      en: `Sources give different values of ${what.en} for ${shown}${more > 0 ? ` and ${more} other areas` : ''}; each area names the source used.`,
    },
  };
}

/** Scores of editions, and of levels inside an edition, do not compare. */
export function editionCaveat(): Caveat {
  return {
    code: 'edisi_tidak_sebanding',
    text: {
      id: 'Edisi indeks tidak sebanding: skala dan batas kelas berbeda antaredisi dan antartingkat.',
      en: 'Index editions do not compare: scales and cut-offs differ between editions and between levels.',
    },
  };
}

/** The index is published for some areas only. */
export function partialIndexCaveat(published: number, areas: number): Caveat | null {
  if (published >= areas) return null;
  return {
    code: 'publikasi_sebagian',
    text: {
      id: `Angka ditemukan untuk ${number(published, 'id-ID')} dari ${number(areas, 'id-ID')} wilayah; yang lain tidak ada data, bukan nol.`,
      en: `Figures were found for ${number(published, 'en-GB')} of ${number(areas, 'en-GB')} areas; the others have no data, not zero.`,
    },
  };
}

/** A figure is known for some areas only. */
export function partialFigureCaveat(known: number, areas: number): Caveat | null {
  const caveat = partialIndexCaveat(known, areas);
  return caveat && { ...caveat, code: 'angka_sebagian' };
}

/** Published class and published cut-offs disagree for some areas. */
export function classConflictCaveat(areaNames: readonly string[]): Caveat | null {
  if (areaNames.length === 0) return null;
  return {
    code: 'kelas_bertentangan',
    text: {
      id: `Kelas yang dicetak sumber berbeda dari batas kelas resmi untuk ${areaNames.slice(0, 3).join(', ')}${areaNames.length > 3 ? ` dan ${areaNames.length - 3} wilayah lain` : ''}; warna mengikuti skor dan batas kelas.`,
      en: `The class printed by the source differs from the official cut-offs for ${areaNames.slice(0, 3).join(', ')}${areaNames.length > 3 ? ` and ${areaNames.length - 3} other areas` : ''}; the colour follows score and cut-offs.`,
    },
  };
}

/** Official classes were asked for but the edition prints no cut-offs. */
export function noOfficialBreaksCaveat(): Caveat {
  return {
    code: 'tanpa_batas_resmi',
    text: {
      id: 'Batas kelas resmi untuk angka ini tidak ditemukan; kelas dihitung dari sebaran angkanya.',
      en: 'No official cut-offs were found for this figure; classes are computed from its distribution.',
    },
  };
}

/** Doing more is not the same as preventing more. */
export function activityCaveat(): Caveat {
  return {
    code: 'kegiatan_bukan_keberhasilan',
    text: {
      id: 'Jumlah kegiatan bukan ukuran keberhasilan.',
      en: 'The number of activities does not measure success.',
    },
  };
}

/** Data that name no election are filtered by the days its stages span, which other elections share. */
export function electionAsPeriodCaveat(period: FilterPeriod): Caveat | null {
  const { election, window } = period;
  if (!election || !window.from || !window.to) return null;
  const [from, to] = [dateText(window.from), dateText(window.to)];
  return {
    code: 'pemilihan_sebagai_periode',
    text: {
      id: `${election.name} dibaca sebagai ${from.id} sampai ${to.id}, masa tahapannya; masa pemilihan lain dapat bertumpang tindih.`,
      en: `${election.name} is read as ${from.en} to ${to.en}, the days of its stages; other elections may overlap.`,
    },
  };
}

/** Parts of the filter that have no meaning on this layer and are not applied. */
export function unusedFilterCaveat(unused: readonly Text[]): Caveat | null {
  if (unused.length === 0) return null;
  return {
    code: 'saringan_tidak_dipakai',
    text: {
      id: `Saringan ${unused.map((t) => t.id).join(', ')} tidak berlaku pada lapisan ini.`,
      en: `The filter ${unused.map((t) => t.en).join(', ')} does not apply to this layer.`,
    },
  };
}

/** A sentence that the data bring with them. */
export function ownWordsCaveat(code: string, text: Text | null): Caveat | null {
  return text && { code, text };
}

/** Drops the caveats that do not apply. */
export const caveatsOf = (...items: (Caveat | null)[]): Caveat[] => items.filter((c): c is Caveat => c !== null);
