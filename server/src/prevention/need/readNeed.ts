import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { basisOf } from '../../signals/basis/basisOf.ts';
import { DROPPED, type DroppedArea } from '../../signals/basis/contract.ts';
import type { Observe, Observed, ObservedArea } from '../../signals/observed/observed.ts';
import { AXIS_CLASSES, type AxisClass, type NeedArea, type NeedQuery, type NeedResponse } from './contract.ts';
import { type EffortSide, effortAxis } from './effortAxis.ts';
import { indexNeed } from './indexNeed.ts';
import { isAbsent, type NeedSide, rateNeed } from './needAxis.ts';
import { needConvention, needNotes } from './needNotes.ts';
import { cellLabel, coveragePhrase, effortPhrase, needPhrase, type Spoken, sentenceOf } from './needWords.ts';
import { unassessed, underserved } from './underserved.ts';

/** Key of one of the nine classes: `butuh-tinggi-upaya-rendah`. */
const cellKey = (need: AxisClass, effort: AxisClass): string => `butuh-${need}-upaya-${effort}`;

/** All nine classes, need from high to low and effort from low to high within each: what is under-served comes first. */
export const CELLS: readonly { key: string; need: AxisClass; effort: AxisClass; label: Text }[] =
  AXIS_CLASSES.toReversed().flatMap((need) =>
    AXIS_CLASSES.map((effort) => ({ key: cellKey(need, effort), need, effort, label: cellLabel(need, effort) })),
  );

/**
 * Need against effort: both figures and classes of each area, the under-served with their reasons, and those that cannot be judged. Throws
 * AppError `invalid_request` or `not_found` for the filter or the axes.
 */
export async function readNeed(
  { db, observe }: { db: Db; observe: Observe },
  query: NeedQuery,
  sight: Sight,
): Promise<{ response: NeedResponse; observed: Observed }> {
  const { need: _need, effort: _effort, edition: _edition, reading: _reading, ...filter } = query;
  const findings = query.need === 'temuan';
  const observed = await observe(
    db,
    // Findings alone are told per supervision record; what came in per voter counts the origins of the map.
    { ...filter, denominator: findings ? 'pengawasan' : 'dpt', origin: findings ? ['temuan'] : filter.origin },
    sight,
  );
  const [need, effort] = await Promise.all([
    query.need === 'ikp' ? indexNeed(db, observed, query) : rateNeed(observed, query.need),
    effortAxis(db, observed, query, sight),
  ]);
  const spoken: Spoken = {
    need: need.name,
    place: observed.place,
    effort: effort.name,
    per: effort.perText,
    perVoters: effort.per,
  };
  const areas = observed.areas.map((area) => needArea(area, need, effort, spoken));
  const used = areas.filter((a) => a.cell !== null);
  const notes = needNotes(observed, query, areas, effort);
  const response: NeedResponse = {
    basis: basisOf(observed, {
      n: used.length,
      dropped: areas.flatMap(droppedOf),
      convention: needConvention(need.axis, effort.axis),
      caveats: notes,
    }),
    axes: { need: need.axis, effort: effort.axis },
    cells: CELLS.map((cell) => ({ ...cell, count: used.filter((a) => a.cell === cell.key).length })),
    areas,
    underserved: underserved(areas),
    unassessed: unassessed(areas),
    register: effort.register,
    notes,
    meta: {
      ...observed.meta,
      sample: observed.meta.sample || need.sample || effort.sample,
      sources: [...observed.meta.sources, ...need.sources, ...effort.sources],
    },
  };
  return { response, observed };
}

function needArea(area: ObservedArea, needs: NeedSide, efforts: EffortSide, spoken: Spoken): NeedArea {
  const { code, name, coverage } = area;
  const need = area.absent?.why === 'internal' ? area.absent : needs.areas.get(code);
  const effort = efforts.areas.get(code);
  if (!need || !effort) throw new RangeError(`${code}: an axis says nothing of it`);
  const [noNeed, noEffort] = [isAbsent(need) ? need : null, isAbsent(effort) ? effort : null];
  const hidden = noNeed?.why === 'internal';
  const reasons = [
    isAbsent(need) ? { text: need.reason, whole: true } : { text: needPhrase(need, spoken), whole: false },
    isAbsent(effort) ? { text: effort.reason, whole: true } : { text: effortPhrase(effort, spoken), whole: false },
    { text: coveragePhrase(coverage), whole: false },
  ];
  return {
    code,
    name,
    need: isAbsent(need) ? null : need,
    needAbsent: noNeed,
    effort: isAbsent(effort) ? null : effort,
    effortAbsent: noEffort,
    cell: isAbsent(need) || isAbsent(effort) ? null : cellKey(need.class, effort.class),
    coverage,
    reason: hidden ? noNeed.reason : sentenceOf(reasons),
  };
}

/** Areas without a class as every signal lists them. */
function droppedOf({ code, name, needAbsent, effortAbsent }: NeedArea): DroppedArea[] {
  const why = needAbsent ?? effortAbsent;
  if (!why) return [];
  const known = DROPPED.find((d) => d === why.why) ?? 'tidak_ada_data';
  return [{ code, name, why: known, reason: why.reason }];
}
