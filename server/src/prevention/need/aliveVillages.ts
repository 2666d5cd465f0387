import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { judgePlaces } from '../places/judgePlaces.ts';
import { ALIVE_DAYS, countsAsEffort } from '../places/placeStatus.ts';
import type { AxisAbsence, NeedResponse } from './contract.ts';
import { whole } from './needWords.ts';

interface Villages {
  counted: Map<string, number | AxisAbsence>;
  /** How many there are, which of them count, and by which rule. */
  note: Text;
  sources: NeedResponse['meta']['sources'];
  sample: boolean;
}

/**
 * Kampung Pengawasan Partisipatif that are alive at the end of the period or were launched lately, by area, as the registry judges them: a
 * launch is effort, whether or not an activity followed it yet (`countsAsEffort`). An area whose every Kampung
 * cannot be judged has no figure; where the registry is empty nothing is said of any.
 */
export async function aliveVillages(db: Db, observed: Observed, sight: Sight): Promise<Villages> {
  const areaOf = new Map(observed.areas.flatMap((a) => a.members.map((code) => [code, a.code] as const)));
  const at = (code: string) => areaOf.get(codeAtLevel(code, observed.level) ?? '');
  const { places, rule } = await judgePlaces(
    db,
    seenRegions(sight),
    observed.window.to,
    (p) => p.kind === 'kampung' && at(p.code) !== undefined,
  );
  const standing = places.filter((p) => p.status !== 'planned' && p.status !== 'closed');
  const counted = new Map(
    observed.areas.map(({ code }): [string, number | AxisAbsence] => {
      if (places.length === 0) return [code, EMPTY];
      const own = standing.filter((p) => at(p.code) === code);
      const alive = own.filter((p) => countsAsEffort(p, rule.asOf)).length;
      const unsure = own.find((p) => p.status === 'unknown' && !countsAsEffort(p, rule.asOf));
      return [code, alive === 0 && unsure ? { why: 'tidak_tercatat', reason: notJudged(unsure.reason) } : alive];
    }),
  );
  const alive = standing.filter((p) => p.status === 'alive').length;
  const launched = standing.filter((p) => p.status !== 'alive' && countsAsEffort(p, rule.asOf)).length;
  return {
    counted,
    note: noteOf(alive, launched, standing.length, rule.text),
    sources: [...new Map(places.flatMap(({ source }) => (source ? [[source.name, source] as const] : []))).values()].slice(0, 4),
    sample: places.some((p) => p.sample),
  };
}

function noteOf(alive: number, launched: number, standing: number, rule: Text): Text {
  const [a, l, n] = [whole(alive), whole(launched), whole(standing)];
  return {
    id: `${n.id} Kampung tercatat dalam registri, ${a.id} di antaranya hidup dan ${l.id} lainnya diluncurkan dalam ${ALIVE_DAYS} hari terakhir; keduanya dihitung. ${rule.id} Kampung yang tidak didaftarkan tidak terhitung.`,
    en: `${n.en} Kampung are in the registry, ${a.en} of them alive and ${l.en} others launched within the last ${ALIVE_DAYS} days; both count. ${rule.en} Kampung that were not registered do not count.`,
  };
}

const notJudged = (reason: Text): Text => ({
  id: `Kampung di wilayah ini belum dapat dinilai: ${reason.id}.`,
  en: `The Kampung of this area cannot be judged yet: ${reason.en}.`,
});
const EMPTY: AxisAbsence = {
  why: 'tidak_tercatat',
  reason: {
    id: 'Tidak ada Kampung Pengawasan Partisipatif dalam registri untuk wilayah pada peta ini: tidak tercatat, belum tentu tidak ada.',
    en: 'The registry holds no Kampung Pengawasan Partisipatif for the areas of this map: not recorded, which is not to say there is none.',
  },
};
