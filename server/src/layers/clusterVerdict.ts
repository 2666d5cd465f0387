import type { ClusterFigure } from '../signals/clusters/contract.ts';
import type { Caveat } from './caveats.ts';

const FORMATS = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/**
 * What the map of clusters amounts to, before anybody reads its colours: how many areas survive the correction for many tests, how many
 * do not, and how many labels chance alone gives (alpha times the areas tested). Null when nothing was tested.
 */
export function clusterVerdict(tested: readonly Pick<ClusterFigure, 'label' | 'bh'>[], alpha: number): Caveat | null {
  if (tested.length === 0) return null;
  const labelled = tested.filter((a) => a.label !== 'tidak-nyata');
  const survive = labelled.filter((a) => a.bh).length;
  return {
    code: 'klaster_putusan',
    text: said(survive, labelled.length - survive, Math.max(1, Math.round(alpha * tested.length))),
  };
}

function said(survive: number, weak: number, chance: number): Caveat['text'] {
  const [s, w, c] = [survive, weak, chance].map((n) => ({ id: FORMATS.id.format(n), en: FORMATS.en.format(n) }));
  const areas = (n: number) => (n === 1 ? 'area' : 'areas');
  if (survive === 0 && weak === 0) {
    return {
      id: 'Tidak ada klaster: tidak ada wilayah yang dapat dibedakan dari kebetulan.',
      en: 'There are no clusters: no area can be told from chance.',
    };
  }
  if (survive === 0) {
    return {
      id: `Tidak ada klaster yang bertahan setelah koreksi banyak uji. ${w?.id} wilayah berlabel lemah; sekitar ${c?.id} dapat muncul karena kebetulan. Jangan disebut titik panas.`,
      en: `No cluster survives the correction for many tests. ${w?.en} ${areas(weak)} ${weak === 1 ? 'has' : 'have'} a weak label; about ${c?.en} may appear by chance. Do not call them hot spots.`,
    };
  }
  const rest = {
    id: ` ${w?.id} wilayah lain berlabel lemah; sekitar ${c?.id} label dapat muncul karena kebetulan.`,
    en: ` ${w?.en} other ${areas(weak)} ${weak === 1 ? 'has' : 'have'} a weak label; about ${c?.en} labels may appear by chance.`,
  };
  return {
    id: `${s?.id} wilayah bertahan setelah koreksi banyak uji.${weak > 0 ? rest.id : ''}`,
    en: `${s?.en} ${areas(survive)} ${survive === 1 ? 'survives' : 'survive'} the correction for many tests.${weak > 0 ? rest.en : ''}`,
  };
}
