import { DATE_PATTERN } from '@petarawan/server/contract/http';
import { PANEL_PACES, PANEL_STEPS, type PanelPace, type PanelStep } from '@petarawan/server/contract/layers/panels';

/** What of this screen stands in the address beside the view. */
export interface PanelChoice {
  /** `langkah=minggu` */
  steps: PanelStep;
  /** `laju=minggu` */
  pace: PanelPace;
  /** `hingga=2024-09-08`: the panels end on this day instead of the end of the period. */
  before: string | null;
}

/** Reads the choice from the address. Stages differ so much in length that they are told per week unless the address says otherwise. */
export function readPanelChoice(own: (key: string) => string | null): PanelChoice {
  const steps = PANEL_STEPS.find((s) => s === own('langkah')) ?? 'bulan';
  const usual: PanelPace = steps === 'tahapan' ? 'minggu' : 'periode';
  const asked = PANEL_PACES.find((p) => p === own('laju')) ?? usual;
  const before = own('hingga');
  return {
    steps,
    pace: steps === 'pemilihan' ? 'periode' : asked,
    before: before !== null && DATE_PATTERN.test(before) ? before : null,
  };
}
