import type { Origin } from '../../reports/contract.ts';
import type { Caveat } from '../caveats.ts';
import { originsPhrase } from '../sentence.ts';

/** Reports of the public and findings of supervisors are different things: a sum of them is always said. */
export function summedOriginsCaveat(origins: readonly Origin[]): Caveat | null {
  if (origins.length < 2) return null;
  const what = originsPhrase(origins);
  return {
    code: 'asal_dijumlahkan',
    text: {
      id: `Dihitung dari jumlah ${what.id}. Temuan mengikuti banyaknya pengawasan: pilih satu asal untuk melihatnya terpisah.`,
      en: `Computed from the sum of ${what.en}. Findings follow how much was supervised: choose one origin to see them apart.`,
    },
  };
}

/** What silence was taken for, where that is not the usual. */
export function silenceCaveat(silent: 'unknown' | 'zero', asked: boolean): Caveat | null {
  if (silent === 'unknown') return null;
  return {
    code: 'sunyi_dihitung_nol',
    text: asked
      ? {
          id: 'Atas permintaan, wilayah tanpa laporan dihitung nol, juga yang belum terpantau.',
          en: 'As asked, areas without a report count as zero, also those that are not monitored.',
        }
      : {
          id: 'Tidak ada catatan cakupan, jadi tidak diketahui siapa yang memantau; wilayah tanpa laporan dihitung nol.',
          en: 'No coverage is recorded, so it is not known who was looking; areas without a report count as zero.',
        },
  };
}
