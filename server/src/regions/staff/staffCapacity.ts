import type { Text } from '../../http/contract.ts';
import type { KnownDenominator, NoDenominator } from '../denominatorBook.ts';
import type { Staff, StaffCapacity } from './contract.ts';
import { STAFF_NORMS } from './norms.ts';

/** Staff of an area and the units they are there for, each with its source or the reason why it is not known. */
export interface StaffInArea {
  staff: KnownDenominator | NoDenominator;
  units: KnownDenominator | NoDenominator;
}

const FORMATS = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };
const both = (n: number): Text => ({ id: FORMATS.id.format(n), en: FORMATS.en.format(n) });

/**
 * Staff against the norm: ratio = staff / units, short = units x norm - staff where that is above 0. `short` counts the area as a
 * whole: where some parts have more than the norm, others lack more than it says. A number that is missing is never 0.
 */
export function staffCapacity(kind: Staff, { staff, units }: StaffInArea, election: string | null): StaffCapacity {
  const { unit, perUnit, source } = STAFF_NORMS[kind];
  const base = {
    staff: kind,
    value: 'value' in staff ? staff.value : null,
    source: 'value' in staff ? staff.source : null,
    unit,
    units: 'value' in units ? units.value : null,
    unitsSource: 'value' in units ? units.source : null,
    norm: perUnit,
    normSource: source,
    election,
  };
  if ('reason' in staff) return { ...base, ratio: null, short: null, words: staff.reason };
  if ('reason' in units) return { ...base, ratio: null, short: null, words: units.reason };
  if (!(units.value > 0)) return { ...base, ratio: null, short: null, words: noUnits(kind) };
  const short = Math.max(0, units.value * perUnit - staff.value);
  return { ...base, ratio: staff.value / units.value, short, words: capacityWords(kind, staff.value, units.value, short) };
}

function noUnits(kind: Staff): Text {
  const { units } = STAFF_NORMS[kind];
  return { id: `Tidak ada ${units.id} di wilayah ini.`, en: `There are no ${units.en} in this area.` };
}

/** "47 dari 372 desa/kelurahan tanpa PKD", "kurang 2 dari 63 anggota Panwascam", "372 PKD untuk 372 desa/kelurahan". */
function capacityWords(kind: Staff, value: number, unitCount: number, short: number): Text {
  const { name, units, perUnit } = STAFF_NORMS[kind];
  const [have, of, lack, needed] = [both(value), both(unitCount), both(short), both(unitCount * perUnit)];
  const plain = { id: `${have.id} ${name.id} untuk ${of.id} ${units.id}`, en: `${have.en} ${name.en} for ${of.en} ${units.en}` };
  if (short === 0) return { id: `${plain.id}.`, en: `${plain.en}.` };
  return perUnit === 1
    ? {
        id: `${lack.id} dari ${of.id} ${units.id} tanpa ${name.id}, sedikitnya (${plain.id}).`,
        en: `${lack.en} of ${of.en} ${units.en} without ${name.en}, at least (${plain.en}).`,
      }
    : {
        id: `Kurang ${lack.id} dari ${needed.id} ${name.id} (${plain.id}).`,
        en: `${lack.en} of ${needed.en} ${name.en} are missing (${plain.en}).`,
      };
}
