import type { Text } from '../../http/contract.ts';
import type { SignalBasis } from '../basis/contract.ts';
import { isFigure } from '../noFigure.ts';
import { FALSE_CLAIM } from './distinctiveIssue.ts';
import type { Signature } from './signatureOf.ts';

type Caveat = SignalBasis['caveats'][number];

const FORMATS = {
  'id-ID': new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  'en-GB': new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
const WHOLE = { 'id-ID': new Intl.NumberFormat('id-ID'), 'en-GB': new Intl.NumberFormat('en-GB') };

/** What must be known beside the named issues: how much areas differ at all, and how many names chance alone may give. */
export function signatureCaveats({ areas, cramersV }: Signature): Caveat[] {
  const compared = areas.filter((a) => a.why !== 'terlalu_sedikit' && a.why !== 'tanpa_pembanding').length;
  const named = areas.filter((a) => a.distinctive !== null).length;
  return [differ(cramersV), named === 0 ? null : chance(compared, named)].filter((c): c is Caveat => c !== null);
}

function differ(v: Signature['cramersV']): Caveat | null {
  if (!isFigure(v)) return null;
  const [id, en] = [FORMATS['id-ID'].format(v.corrected), FORMATS['en-GB'].format(v.corrected)];
  return {
    code: 'beda_antarwilayah',
    text: {
      id: `Seberapa jauh jenis masalah berbeda antarwilayah: ${id} pada skala 0 (sama di mana-mana) sampai 1 (tiap wilayah masalahnya sendiri); V Cramér dengan koreksi Bergsma.`,
      en: `How far the kind of problem differs between areas: ${en} on a scale from 0 (alike everywhere) to 1 (each area its own); Cramér's V with Bergsma's correction.`,
    },
  };
}

function chance(compared: number, named: number): Caveat {
  const most = Math.max(1, Math.round(compared * FALSE_CLAIM));
  return {
    code: 'isu_khas_kebetulan',
    text: {
      id: `${WHOLE['id-ID'].format(named)} dari ${WHOLE['id-ID'].format(compared)} wilayah yang dibandingkan mempunyai isu khas; andai tidak ada beda sama sekali, sampai sekitar ${WHOLE['id-ID'].format(most)} wilayah masih dapat disebut karena kebetulan.`,
      en: `${WHOLE['en-GB'].format(named)} of the ${WHOLE['en-GB'].format(compared)} areas compared have a signature issue; if nothing differed at all, up to about ${WHOLE['en-GB'].format(most)} could still be named by chance.`,
    },
  };
}

/** The issue that was asked for does not narrow the table. */
export const issueIgnored: Caveat & { text: Text } = {
  code: 'saringan_tidak_dipakai',
  text: {
    id: 'Saringan isu tidak dipakai di sini: bagian suatu isu memerlukan semua isu lain.',
    en: 'The issue filter is not used here: the share of an issue needs all the others.',
  },
};
