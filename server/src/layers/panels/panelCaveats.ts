import type { Caveat } from '../caveats.ts';
import type { DenominatorId } from '../contract.ts';
import type { Panel, PanelPace } from './contract.ts';

/** Panels whose lengths differ by more than months do are not compared by their totals. */
const ALIKE = 1.2;

/** A longer panel has more reports for that alone. */
export function lengthCaveat(panels: readonly Pick<Panel, 'days'>[], pace: PanelPace): Caveat | null {
  const days = panels.flatMap((p) => p.days ?? []);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (pace === 'minggu' || days.length < 2 || most <= least * ALIKE) return null;
  return {
    code: 'panjang_panel_berbeda',
    text: {
      id: `Panel mencakup ${least} sampai ${most} hari: yang lebih panjang memuat lebih banyak laporan karena panjangnya. Untuk membandingkan, pilih rata-rata per minggu.`,
      en: `Panels cover ${least} to ${most} days: a longer one holds more reports for its length alone. To compare, choose the average per week.`,
    },
  };
}

/** Stages run beside each other, so one report can stand in several panels. */
export function overlapCaveat(panels: readonly Pick<Panel, 'from' | 'to'>[]): Caveat | null {
  const overlap = panels.some((a, i) =>
    panels
      .slice(i + 1)
      .some((b) => a.from !== null && b.to !== null && b.from !== null && a.to !== null && a.from <= b.to && b.from <= a.to),
  );
  if (!overlap || panels.every((p) => p.from === panels[0]?.from && p.to === panels[0]?.to)) return null;
  return {
    code: 'tahapan_bertumpang',
    text: {
      id: 'Beberapa tahapan berjalan bersamaan: laporan pada hari yang sama terhitung di setiap panelnya, jadi panel tidak boleh dijumlahkan.',
      en: 'Some stages run at the same time: a report of those days counts in each of their panels, so panels must not be added up.',
    },
  };
}

/** Rates of elections stand over the voters of each. */
export function ownDenominatorsCaveat(denominator: DenominatorId): Caveat | null {
  if (denominator === 'jumlah') return null;
  return {
    code: 'penyebut_tiap_pemilihan',
    text: {
      id: 'Tiap panel memakai penyebut pemilihannya sendiri; satuannya sama, jadi legendanya satu.',
      en: 'Each panel uses the denominator of its own election; the unit is the same, so there is one legend.',
    },
  };
}
