import type { Text } from '../../http/contract.ts';
import { isFigure } from '../noFigure.ts';
import type { LocalGiStar } from '../spatial/localGiStar.ts';
import type { LocalMoran } from '../spatial/localMoran.ts';
import { LABEL_TEXT, type LabelReason, type Quadrant, quadrant } from '../spatial/localMoranArea.ts';
import { type Neighbours, rowOf } from '../spatial/neighbours.ts';
import { DROP_TEXT } from '../spatial/spatialSample.ts';
import type { ClusterInput } from './clusterAreas.ts';
import type { ClusterFigure } from './contract.ts';

/** What was tested: areas in code order, their values and links. */
interface Tested {
  sorted: readonly ClusterInput[];
  values: readonly (number | null)[];
  neighbours: Neighbours;
}

const QUADRANT = {
  'high-high': 'tinggi-tinggi',
  'low-low': 'rendah-rendah',
  'high-low': 'tinggi-rendah',
  'low-high': 'rendah-tinggi',
} as const satisfies Record<Quadrant, string>;
const SPOT: Record<'hot' | 'cold', Text> = {
  hot: {
    id: 'Wilayah ini bersama tetangganya lebih tinggi daripada yang lazim bila nilai diacak.',
    en: 'This area together with its neighbours is higher than is usual when values are shuffled.',
  },
  cold: {
    id: 'Wilayah ini bersama tetangganya lebih rendah daripada yang lazim bila nilai diacak.',
    en: 'This area together with its neighbours is lower than is usual when values are shuffled.',
  },
};

/** Local Moran per area, and the areas without neighbours. */
export function moranFigures({ areas, mean, dropped }: LocalMoran, tested: Tested): ClusterFigure[] {
  const found = areas.map((a): ClusterFigure => {
    const told = commonFigures(a, mean, tested);
    const square = QUADRANT[a.quadrant];
    if (a.why === 'no-spread') return { ...told, localI: a.value, quadrant: square };
    const test = isFigure(a.analytic) ? a.analytic : null;
    return {
      ...told,
      localI: a.value,
      expectation: a.expectation,
      variance: test?.variance ?? null,
      z: test?.z ?? null,
      pAnalytic: test?.p ?? null,
      quadrant: square,
      label: a.label ? QUADRANT[a.label] : 'tidak-nyata',
    };
  });
  return withLone(found, dropped, tested);
}

/** The same for Gi*; its two labels are those of like areas. */
export function giStarFigures({ areas, mean, dropped }: LocalGiStar, tested: Tested): ClusterFigure[] {
  const found = areas.map((a): ClusterFigure => {
    const told = { ...commonFigures(a, mean, tested), quadrant: QUADRANT[quadrant(a.deviation, a.lag)] };
    if (!isFigure(a.score)) return { ...told, reason: a.score.reason };
    return {
      ...told,
      z: a.score.z,
      pAnalytic: a.score.p,
      label: a.label === null ? 'tidak-nyata' : a.label === 'hot' ? 'tinggi-tinggi' : 'rendah-rendah',
      reason: a.label ? SPOT[a.label] : told.reason,
    };
  });
  return withLone(found, dropped, tested);
}

interface Local {
  area: number;
  lag: number;
  folded: number;
  p: number;
  adjustedP: number;
  passesBenjaminiHochberg: boolean;
  smallestP: number;
  why: LabelReason;
}

function commonFigures(a: Local, mean: number, { sorted, values, neighbours }: Tested): ClusterFigure {
  const known = rowOf(neighbours, a.area).filter((j) => values[j] !== null).length;
  return {
    ...nothing(a.area, { sorted, values }),
    lag: mean + a.lag,
    neighbours: known,
    pFolded: a.folded,
    pTwoSided: a.p,
    pAdjusted: a.adjustedP,
    bh: a.passesBenjaminiHochberg,
    smallestP: a.smallestP,
    why: a.why,
    reason: LABEL_TEXT[a.why],
  };
}

function nothing(area: number, { sorted, values }: Pick<Tested, 'sorted' | 'values'>): ClusterFigure {
  return {
    code: (sorted[area] as ClusterInput).code,
    value: values[area] as number,
    lag: null,
    neighbours: 0,
    localI: null,
    expectation: null,
    variance: null,
    z: null,
    pAnalytic: null,
    pFolded: null,
    pTwoSided: null,
    pAdjusted: null,
    bh: false,
    smallestP: null,
    quadrant: null,
    label: 'tidak-nyata',
    why: 'not-significant',
    reason: LABEL_TEXT['not-significant'],
  };
}

/** Areas without a neighbour get their own label: they are never a cluster. */
function withLone(found: ClusterFigure[], dropped: LocalMoran['dropped'], tested: Tested): ClusterFigure[] {
  const lone = dropped
    .filter(({ reason }) => reason === 'no-neighbours')
    .map(
      ({ area }): ClusterFigure => ({
        ...nothing(area, tested),
        label: 'tanpa-tetangga',
        why: 'no-neighbours',
        reason: DROP_TEXT['no-neighbours'],
      }),
    );
  return [...found, ...lone].sort((a, b) => (a.code < b.code ? -1 : 1));
}
