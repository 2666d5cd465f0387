import type { NoFigure } from '../noFigure.ts';
import type { ClusterInput } from './clusterAreas.ts';

/** Reports of a map below which no area is called a cluster. */
export const LEAST_REPORTS = 10;

export interface FewReports extends NoFigure {
  refused: 'too-few-reports';
}

/**
 * A handful of reports in a whole map: then the neighbours of the one place that has them would be told from chance (1 of 99 places is next
 * to it), and a single report more would change the picture. Null when there are enough, or none at all, which is no variation.
 */
export function fewReports(areas: readonly ClusterInput[]): FewReports | null {
  const total = areas.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (total === 0 || total >= LEAST_REPORTS) return null;
  return {
    refused: 'too-few-reports',
    reason: {
      id: `Hanya ${total} laporan di seluruh peta; satu laporan saja akan mengubah hasilnya. Klaster disebut mulai ${LEAST_REPORTS} laporan: pilih masa, isu, atau cakupan yang lebih luas.`,
      en: `Only ${total} reports on the whole map; a single one would change the result. Clusters are named from ${LEAST_REPORTS} reports on: choose a wider period, issue or scope.`,
    },
  };
}
