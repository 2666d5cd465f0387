import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import { dayPhrase } from '../../signals/panel/phrases.ts';
import type { DistinctiveIssue } from '../../signals/signature/distinctiveIssue.ts';
import { distinctiveReason } from '../../signals/signature/signatureReason.ts';
import type { Certainty, MatrixRow, OpenCell, PlannedCell, Statement } from './contract.ts';

interface Standing {
  issue: Text;
  /** Name of what the area is compared with. */
  place: string;
  /** Which records are counted. */
  origins: readonly Origin[];
  /** The issue as it stands here when it is surely above; null else. */
  above: DistinctiveIssue | null;
  certainty: Certainty;
  named: readonly Statement[];
  planned: PlannedCell | null;
  wider: PlannedCell | null;
}

/** Why a cell stands out, what is said of it and what is planned: figures and statements in a sentence each. */
export function standsOutReason({ issue, place, origins, above, certainty, named, planned, wider }: Standing): Text {
  const parts: Text[] = [];
  if (above) parts.push(distinctiveReason(above, issue, place, origins));
  for (const s of named) {
    const day = dayPhrase(s.date);
    parts.push({
      id: `Disebut dalam pernyataan ${day.id} (${s.source.name}).`,
      en: `Named in a statement of ${day.en} (${s.source.name}).`,
    });
  }
  if (named.length > 0 && !above) parts.push(besideFigures(certainty));
  if (!planned?.items) {
    const drafts = planned?.drafts ?? 0;
    parts.push(
      drafts > 0
        ? {
            id: `${drafts} langkah baru ada di draf atau diajukan, belum disetujui.`,
            en: `${drafts} ${drafts === 1 ? 'measure is' : 'measures are'} only in a draft or submitted, not approved yet.`,
          }
        : { id: 'Belum ada langkah yang direncanakan.', en: 'No measure is planned yet.' },
    );
    if (planned?.finished) {
      parts.push({
        id: `${planned.finished} langkah ada dalam rencana yang sudah selesai.`,
        en: `${planned.finished} measures are in plans that are finished.`,
      });
    }
    if (wider?.items) {
      parts.push({
        id: `${wider.items} langkah direncanakan untuk seluruh ${place}, bukan untuk wilayah ini.`,
        en: `${wider.items} measures are planned for all of ${place}, not for this area.`,
      });
    }
  }
  return { id: parts.map((p) => p.id).join(' '), en: parts.map((p) => p.en).join(' ') };
}

/** What the reports say of an issue that only a statement names. */
function besideFigures(certainty: Certainty): Text {
  switch (certainty) {
    case 'setara':
    case 'di_bawah':
      return {
        id: 'Angka laporan sendiri tidak menunjukkannya; keduanya dibaca berdampingan.',
        en: 'The reports themselves do not show it; both are read side by side.',
      };
    case 'terlalu_sedikit':
      return {
        id: 'Laporan di sini terlalu sedikit untuk membenarkan atau membantahnya.',
        en: 'There are too few reports here to bear it out or to deny it.',
      };
    default:
      return {
        id: 'Belum ada angka laporan yang dapat dibandingkan di sini.',
        en: 'There are no reports here that could be compared.',
      };
  }
}

/** What comes first where nobody watches, or nobody can be reached. */
export function firstMeasure(why: NonNullable<MatrixRow['absence']>['why']): Text | null {
  if (why === 'belum_terpantau') {
    return {
      id: 'Langkah pertama: cakupan. Belum ada yang melapor dari sini, jadi tidak diketahui isu mana yang ada.',
      en: 'First measure: coverage. Nobody has reported from here, so it is not known which issues there are.',
    };
  }
  if (why === 'tidak_terjangkau') {
    return {
      id: 'Langkah pertama: cakupan. Dari sini laporan tidak dapat masuk; perlu jalur lain (radio, kunjungan, formulir kertas).',
      en: 'First measure: coverage. Nothing can come in from here; another way is needed (radio, visits, paper forms).',
    };
  }
  return null;
}

interface Summed {
  open: readonly OpenCell[];
  openTotal: number;
  /** Open cells with a measure in a draft or a submitted plan. */
  draftTotal: number;
  high: number;
  unwatched: number;
  few: number;
  /** Nothing at all can be compared. */
  tooFew: boolean;
  nameOf(issue: string): Text;
}

const NAMED = 3;

/** "4 sel menonjol tanpa langkah, 2 baru draf: Belitung (Politisasi SARA), …": what is worth knowing at once. */
export function matrixSummary({ open, openTotal, draftTotal, high, unwatched, few, tooFew, nameOf }: Summed): Text {
  if (tooFew) return nothingToCompare(few, unwatched);
  const empty = openTotal - draftTotal;
  const said = (language: 'id' | 'en') => {
    const names = open.slice(0, NAMED).map((c) => `${c.name} (${nameOf(c.issue)[language]})`);
    const more = openTotal - names.length;
    return names.join(', ') + (more > 0 ? (language === 'id' ? ` dan ${more} lainnya` : ` and ${more} more`) : '');
  };
  const parts: Text[] = [];
  if (empty > 0) {
    const drafts =
      draftTotal === 0 ? { id: '', en: '' } : { id: `, ${draftTotal} baru draf`, en: `, ${draftTotal} only in a draft` };
    parts.push({
      id: `${empty} sel menonjol tanpa langkah${drafts.id}: ${said('id')}.`,
      en: `${empty} ${empty === 1 ? 'cell stands' : 'cells stand'} out without a measure${drafts.en}: ${said('en')}.`,
    });
  } else if (draftTotal > 0) {
    parts.push({
      id: `${draftTotal} sel menonjol baru punya langkah di draf, belum disetujui: ${said('id')}.`,
      en: `${draftTotal} ${draftTotal === 1 ? 'cell that stands out has' : 'cells that stand out have'} a measure only in a draft, not approved yet: ${said('en')}.`,
    });
  } else if (high > 0) {
    parts.push({
      id: `Semua sel yang menonjol (${high}) sudah punya langkah yang disetujui.`,
      en: `All cells that stand out (${high}) have an approved measure.`,
    });
  } else {
    parts.push({
      id: 'Tidak ada isu yang menonjol menurut angka maupun pernyataan terbit.',
      en: 'No issue stands out, neither by figures nor by published statements.',
    });
  }
  if (unwatched > 0) {
    parts.push({
      id: `${unwatched} wilayah belum terpantau: langkah pertama di sana cakupan.`,
      en: `${unwatched} ${unwatched === 1 ? 'area is' : 'areas are'} not monitored: coverage comes first there.`,
    });
  }
  if (few > 0) {
    parts.push({
      id: `${few} wilayah terlalu sedikit laporannya untuk dibandingkan.`,
      en: `${few} ${few === 1 ? 'area has' : 'areas have'} too few reports to compare.`,
    });
  }
  return { id: parts.map((p) => p.id).join(' '), en: parts.map((p) => p.en).join(' ') };
}

/** One sentence where no area of the scope can be compared. */
function nothingToCompare(few: number, unwatched: number): Text {
  const silent =
    unwatched === 0
      ? { id: '', en: '' }
      : { id: ` dan ${unwatched} belum terpantau`, en: `, and ${unwatched} ${unwatched === 1 ? 'is' : 'are'} not monitored` };
  return {
    id: `Belum ada yang dapat dibandingkan: ${few} wilayah terlalu sedikit laporannya${silent.id}.`,
    en: `Nothing can be compared yet: ${few} ${few === 1 ? 'area has' : 'areas have'} too few reports${silent.en}.`,
  };
}
