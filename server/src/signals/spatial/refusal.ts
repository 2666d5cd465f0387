import type { Text } from '../../http/contract.ts';
import type { NoFigure } from '../noFigure.ts';

/** Why a statistic of a whole map is not given. */
export type RefusalCode = 'too-few-areas' | 'no-variation' | 'unattainable';

export interface Refusal extends NoFigure {
  refused: RefusalCode;
}

/** Fewer areas with a value and a neighbour than the statistic needs. */
export function tooFewAreas(n: number, needed: number): Refusal {
  return {
    refused: 'too-few-areas',
    reason: {
      id: `Hanya ${n} wilayah punya nilai dan tetangga; ukuran ini memerlukan sekurangnya ${needed}. Pilih tingkat wilayah yang lebih rinci atau cakupan yang lebih luas.`,
      en: `Only ${n} areas have a value and a neighbour; this statistic needs at least ${needed}. Choose a finer level of areas or a wider scope.`,
    },
  };
}

/** All values are the same. */
export function noVariation(): Refusal {
  return {
    refused: 'no-variation',
    reason: {
      id: 'Semua wilayah bernilai sama, jadi tidak ada pola yang dapat diuji.',
      en: 'All areas have the same value, so there is no pattern to test.',
    },
  };
}

/** A number as people read it, four decimals at most, in both languages. */
export function decimal(value: number): Text {
  const en = String(Number(value.toFixed(4)));
  return { id: en.replace('.', ','), en };
}
