import type { Text } from '../http/contract.ts';
import type { CapacityFigure } from '../regions/staff/contract.ts';
import { STAFF_NORMS } from '../regions/staff/norms.ts';
import { type StaffInArea, staffCapacity } from '../regions/staff/staffCapacity.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';
import { membersOf, summedDenominator } from './joined.ts';
import type { Classing } from './legendClasses.ts';

/** The staff a figure is about. */
export const staffOf = (figure: CapacityFigure) => (figure === 'tps_tanpa_pengawas' ? 'ptps' : figure);

/** Parts of the norm at which the classes of a ratio begin; exactly the norm is "sesuai". */
const PARTS = [0.8, 0.95, 1, 1.1];
const LABELS: Text[] = [
  { id: 'jauh di bawah', en: 'far below' },
  { id: 'kurang', en: 'too few' },
  { id: 'hampir', en: 'nearly' },
  { id: 'sesuai norma', en: 'as the norm' },
  { id: 'lebih', en: 'more' },
];
/** Where each class stands from the norm: below in three steps, at it, above. */
const STEPS = [-3, -2, -1, 0, 2];

/** Fixed classes on both sides of the norm. */
export function normClassing(figure: Exclude<CapacityFigure, 'tps_tanpa_pengawas'>): Classing {
  const { perUnit } = STAFF_NORMS[figure];
  const fixed = PARTS.map((part) => Number((part * perUnit).toFixed(4)));
  return { method: 'tetap', rule: { fixed }, zeroClass: false, domain: [0, perUnit * 1.5], labels: LABELS, steps: STEPS };
}

export interface CapacityFiguresInput {
  areas: readonly Area[];
  figure: CapacityFigure;
  staff: ReadonlyMap<string, StaffInArea>;
  election: string | null;
  /** What was published about an area's staff without saying how many there are. */
  statementsOf(code: string): readonly Text[];
}

const NOT_LISTED: StaffInArea = {
  staff: {
    reason: { id: 'Tidak ada angka pengawas untuk wilayah ini.', en: 'There is no number of supervisors for this area.' },
  },
  units: { reason: { id: '', en: '' } },
};

/** Staff and units of an area made of several: sums, when all of them have one. */
function ofMembers(codes: readonly string[], staff: ReadonlyMap<string, StaffInArea>): StaffInArea {
  const parts = codes.map((code) => staff.get(code) ?? NOT_LISTED);
  if (parts.length === 1) return parts[0] ?? NOT_LISTED;
  return { staff: summedDenominator(parts.map((p) => p.staff)), units: summedDenominator(parts.map((p) => p.units)) };
}

/**
 * Staff per unit of each area, or polling stations without a supervisor (TPS - PTPS, at least 0). Where staff or units are not
 * known the figure is absent and says which, and what was published instead of a number.
 */
export function capacityFigures(input: CapacityFiguresInput): Figure[] {
  return input.areas.map((area) => {
    const known = ofMembers(membersOf(area), input.staff);
    const told = staffCapacity(staffOf(input.figure), known, input.election);
    const denominator = told.units !== null && told.unitsSource ? { value: told.units, source: told.unitsSource } : null;
    const figure: Figure = { ...emptyFigure(area), denominator };
    if (told.ratio === null || told.source === null) {
      const said = [told.words, ...input.statementsOf(area.code)];
      const note = { id: said.map((t) => t.id).join(' '), en: said.map((t) => t.en).join(' ') };
      return absent(figure, 'tidak_ada_data', note);
    }
    const { name, date, note } = told.source;
    return {
      ...figure,
      value: input.figure === 'tps_tanpa_pengawas' ? told.short : told.ratio,
      source: { name, date, note: [told.words.id, note].filter(Boolean).join(' ') },
    };
  });
}
