import type { Text } from '../../http/contract.ts';
import { asked, both, DEMAND_CHANGES, DEMAND_NAMES, names, percent, rupiah, whole } from './allocationWords.ts';
import type { AllocationConflict } from './contract.ts';
import type { AllocationCase } from './readTask.ts';
import type { Conflict } from './solver/explainConflict.ts';
import { type Demand, RUPIAH_UNIT } from './solver/problem.ts';

/** Why the demands cannot all be met, each of those in conflict by name and with what to change. */
export function conflictAnswer(task: AllocationCase, conflict: Conflict): AllocationConflict {
  const demands = conflict.loosen.map(({ demand, enough, value }) => ({
    key: demand,
    name: named(task, conflict, demand),
    change: changeOf(demand, enough, value),
    // Money is told in rupiah.
    value: value === null ? null : demand === 'budget' ? value * RUPIAH_UNIT : value,
    enough,
  }));
  const listed = both((l) => demands.map((d) => `“${d.name[l]}”`).join(l === 'id' ? ' dengan ' : ' with '));
  const text =
    demands.length === 1
      ? {
          id: `Tidak ada pembagian yang mungkin: ${listed.id} tidak dapat dipenuhi.`,
          en: `No allocation is possible: ${listed.en} cannot be met.`,
        }
      : {
          id: `Tidak ada pembagian yang mungkin. Yang bertentangan: ${listed.id}. Bila salah satu dilonggarkan, pertentangan ini hilang.`,
          en: `No allocation is possible. In conflict: ${listed.en}. Loosen any one of them and this conflict is gone.`,
        };
  const doubt: Text = conflict.sure
    ? { id: '', en: '' }
    : {
        id: ' Pemeriksaan kehabisan waktu: mungkin ada syarat yang disebut tetapi tidak perlu.',
        en: ' The check ran out of time: a demand may be named that is not needed.',
      };
  return { demands, sure: conflict.sure, text: both((l) => text[l] + doubt[l]) };
}

function named({ areas, parents, input }: AllocationCase, { must, parents: blamed }: Conflict, demand: Demand): Text {
  const name = DEMAND_NAMES[demand];
  const detail = ((): Text | null => {
    switch (demand) {
      case 'must':
        return names(must.map((i) => areas[i]?.name ?? ''));
      case 'parent_least': {
        const list = names(blamed.map((i) => parents[i]?.name ?? ''));
        return both((l) => `${input.perParent.least}: ${list[l]}`);
      }
      case 'parent_most':
        return whole(input.perParent.most ?? 0);
      case 'slots':
      case 'all_slots':
        return whole(input.slots ?? 0);
      case 'budget':
        return rupiah((input.budget ?? 0) / RUPIAH_UNIT);
      case 'staff_total':
        return whole(input.staff.total ?? 0);
      case 'distance':
        return input.distance.rule === 'km'
          ? both((l) => `${asked(input.distance.km)[l]} km`)
          : { id: 'bukan tetangga', en: 'not neighbours' };
      case 'per_area':
        return whole(input.perArea);
      case 'floor':
        return percent(input.floor.share);
      default:
        return null;
    }
  })();
  return detail ? both((l) => `${name[l]} (${detail[l]})`) : name;
}

function changeOf(demand: Demand, enough: boolean, value: number | null): Text {
  const change = DEMAND_CHANGES[demand];
  if (!enough) {
    return both(
      (l) =>
        `${change[l]}${l === 'id' ? '; itu saja belum cukup, masih ada pertentangan lain' : '; that alone is not enough, there is another conflict'}`,
    );
  }
  if (value === null) return change;
  const told: Text =
    demand === 'budget' ? rupiah(value) : demand === 'distance' ? both((l) => `${asked(value)[l]} km`) : whole(value);
  return demand === 'all_slots'
    ? both((l) =>
        l === 'id' ? `${change[l]}: paling banyak ${told[l]} dapat terpakai` : `${change[l]}: at most ${told[l]} can be used`,
      )
    : demand === 'distance'
      ? both((l) => (l === 'id' ? `${change[l]}: sampai ${told[l]} masih mungkin` : `${change[l]}: up to ${told[l]} is possible`))
      : both((l) => (l === 'id' ? `${change[l]} menjadi ${told[l]}` : `${change[l]} to ${told[l]}`));
}
