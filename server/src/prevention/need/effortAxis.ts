import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { STAFF_NORMS } from '../../regions/staff/norms.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { aliveVillages } from './aliveVillages.ts';
import type { AxisAbsence, EffortFigure, NeedQuery, NeedResponse } from './contract.ts';
import { chosenEffort } from './effortChoice.ts';
import type { Axis } from './needAxis.ts';
import { activityRegister, type Register } from './register.ts';
import { thirdBreaks, thirds } from './thirds.ts';
import { votersOf } from './votersOf.ts';

export interface EffortSide extends Axis<NeedResponse['axes']['effort'], EffortFigure> {
  perText: Text;
  /** Voters that `perText` counts by. */
  per: number;
  /** What is told of the register; null where effort is no activity. */
  register: Register | null;
  caveats: NeedResponse['notes'];
}

/** Units of effort of an area, or why they are not known. */
export type Counted = ReadonlyMap<string, number | AxisAbsence>;

/** Recorded effort per so many voters, in thirds of the areas that have a figure. Counted in full, so there is no interval. */
export async function effortAxis(db: Db, observed: Observed, query: NeedQuery, sight: Sight): Promise<EffortSide> {
  const chosen = chosenEffort(query.effort);
  const [voters, { counted, name, register, caveats, sources, sample }] = await Promise.all([
    votersOf(observed),
    chosen.kind === 'activities'
      ? activityEffort(db, observed, query, sight)
      : chosen.kind === 'supervisors'
        ? supervisorEffort(observed)
        : villageEffort(db, observed, sight),
  ]);
  const told = observed.areas.map((area): { value: number; count: number } | AxisAbsence => {
    if (area.absent?.why === 'internal') return area.absent;
    const count = counted.get(area.code) ?? UNKNOWN;
    if (typeof count !== 'number') return count;
    const denominator = voters(area);
    if (!('value' in denominator)) return { why: 'tanpa_penyebut', reason: denominator.reason };
    return { value: (count / denominator.value) * chosen.per, count };
  });
  const values = told.map((t) => ('why' in t ? null : t.value));
  const classes = thirds(values);
  const areas = observed.areas.map(({ code }, i): [string, EffortFigure | AxisAbsence] => {
    const figure = told[i] as (typeof told)[number];
    const level = classes[i];
    return [code, 'why' in figure || !level ? (figure as AxisAbsence) : { ...figure, class: level }];
  });
  const said = name ?? chosen.name;
  return {
    axis: {
      id: query.effort,
      name: said,
      unit: { id: `${said.id} ${chosen.perText.id}`, en: `${said.en} ${chosen.perText.en}` },
      rule: RULE,
      breaks: thirdBreaks(values, classes),
    },
    name: said,
    perText: chosen.perText,
    per: chosen.per,
    areas: new Map(areas),
    register,
    caveats,
    sources,
    sample,
  };
}

interface Effort {
  counted: Counted;
  /** A more exact name than the axis has of itself. */
  name: Text | null;
  register: Register | null;
  caveats: NeedResponse['notes'];
  sources: NeedResponse['meta']['sources'];
  sample: boolean;
}

async function activityEffort(db: Db, observed: Observed, query: NeedQuery, sight: Sight): Promise<Effort> {
  const register = await activityRegister(db, observed, query, sight);
  return {
    counted: register.counted,
    name: null,
    register: register.told,
    caveats: [],
    sources: register.told ? [{ name: 'Form Cegah', date: register.told.imported, note: null }] : [],
    sample: register.sample,
  };
}

async function supervisorEffort(observed: Observed): Promise<Effort> {
  const { areas, staff } = await observed.resources();
  const counted = new Map(
    [...areas].map(([code, { supervisors }]): [string, number | AxisAbsence] => [
      code,
      'value' in supervisors ? supervisors.value : { why: 'tidak_ada_data', reason: supervisors.reason },
    ]),
  );
  const sources = [...areas.values()].flatMap(({ supervisors }) =>
    'value' in supervisors ? [{ ...supervisors.source, note: null }] : [],
  );
  return {
    counted,
    name: staff && STAFF_NORMS[staff].name,
    register: null,
    caveats: [],
    sources: [...new Map(sources.map((s) => [s.name, s])).values()].slice(0, 4),
    sample: false,
  };
}

async function villageEffort(db: Db, observed: Observed, sight: Sight): Promise<Effort> {
  const { counted, note, sample, sources } = await aliveVillages(db, observed, sight);
  return { counted, name: null, register: null, caveats: [{ code: 'kampung_tercatat', text: note }], sources, sample };
}

const RULE: Text = {
  id: 'Upaya dibagi tiga menurut urutan semua wilayah yang berangka: angka yang sama tidak pernah dipisah, yang berselisih paling banyak sepersepuluh dari nilai tengah (median) di kelas tengah, dan nol selalu di kelas terendah',
  en: 'Effort in thirds of the order of all areas with a figure: equal figures are never parted, what differs from the median by at most a tenth is in the middle class, and zero is always in the lowest',
};
const UNKNOWN: AxisAbsence = {
  why: 'tidak_ada_data',
  reason: { id: 'Upaya di wilayah ini tidak diketahui.', en: 'The effort in this area is not known.' },
};
