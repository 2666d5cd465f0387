import type { Text } from '../../http/contract.ts';
import { both, listed, names, percent, score, whole } from './allocationWords.ts';
import { casesText } from './chosenAreas.ts';
import type { AllocationAnswer, ChosenArea } from './contract.ts';
import { openAreas } from './openAreas.ts';
import { distance } from './printedDistance.ts';
import type { AllocationCase } from './readTask.ts';
import { SOLVE_SECONDS } from './runAllocation.ts';
import { scoreOf } from './solver/problem.ts';
import type { AllocationOutcome } from './solver/solveAllocation.ts';

/** Up to so many choices are all named; of more, the first few, and how many follow. */
const MOST_NAMED = 5;
const FIRST_NAMED = 3;
/** Named as next, at most. */
const MOST_NEXT = 2;
const LEVEL_NAMES = {
  kabkota: { id: 'kabupaten/kota', en: 'regencies/cities' },
  kecamatan: { id: 'kecamatan', en: 'districts' },
} as const;

/** "12 kecamatan di Kota Bekasi". */
export const amongOf = ({ areas, input, observed }: AllocationCase): Text =>
  both((l) => `${areas.length} ${LEVEL_NAMES[input.level][l]} ${l === 'id' ? 'di' : 'in'} ${observed.place}`);

type Headline = { sentence: Text; why: NonNullable<AllocationAnswer['why']>; reserve: Text | null };

/**
 * The answer first: what to choose ("Pilih A dan B."), a few words for each, and apart from that who would be next, which was not chosen. `all`: everyone
 * who may be chosen is, which is what the sentence then says.
 */
export function headline(
  task: AllocationCase,
  outcome: AllocationOutcome,
  chosen: readonly ChosenArea[],
  all: boolean,
): Headline {
  const { status, best } = outcome;
  const only = (sentence: Text): Headline => ({ sentence, why: [], reserve: null });
  const among = amongOf(task);
  if (status === 'infeasible')
    return only({
      id: `Tidak ada pembagian di ${among.id} yang memenuhi semua syarat.`,
      en: `No allocation among ${among.en} meets all demands.`,
    });
  if (best === null)
    return only({
      id: `Dalam ${SOLVE_SECONDS} detik belum ditemukan pembagian yang memenuhi semua syarat.`,
      en: `No allocation that meets all demands was found within ${SOLVE_SECONDS} seconds.`,
    });
  if (chosen.length === 0)
    return only({
      id: `Tidak ada yang dibagikan: tidak satu pun dari ${among.id} menambah tujuan dalam syarat ini.`,
      en: `Nothing is handed out: none of ${among.en} adds to the objective under these demands.`,
    });
  const named = chosen.slice(0, chosen.length > MOST_NAMED ? FIRST_NAMED : MOST_NAMED);
  const why = named.map((c) => ({ code: c.code, measure: c.measure, name: labelOf(task, c), text: speaksFor(task, c) }));
  if (all) return { sentence: allSentence(task), why, reserve: null };
  const rest = chosen.length - named.length;
  const list = both(
    (l) =>
      listed([...named.map((c) => labelOf(task, c)), ...(rest > 0 ? [l === 'id' ? `${rest} lagi` : `${rest} more`] : [])])[l],
  );
  return { sentence: { id: `Pilih ${list.id}.`, en: `Choose ${list.en}.` }, why, reserve: reserveOf(task, outcome) };
}

/** "Bekasi Utara", with its measure where there are several. */
function labelOf({ input }: AllocationCase, { name, measure }: ChosenArea): string {
  const many = input.measures.length > 1 ? input.measures.find((m) => m.code === measure)?.name : undefined;
  return many ? `${name} (${many})` : name;
}

/** "Semua 5 calon terpilih; tidak ada yang perlu dipilih." */
function allSentence({ problem }: AllocationCase): Text {
  const n = openAreas(problem).length;
  return n === 1
    ? {
        id: 'Satu-satunya calon terpilih; tidak ada yang perlu dipilih.',
        en: 'The only candidate is chosen; there is nothing to choose between.',
      }
    : {
        id: `Semua ${n} calon terpilih; tidak ada yang perlu dipilih.`,
        en: `All ${n} candidates are chosen; there is nothing to choose between.`,
      };
}

/** " Tidak dapat dipilih: Parittiga.": those whom that leaves out; empty where there are none. */
export function closedText({ problem, areas }: AllocationCase): Text {
  const open = new Set(openAreas(problem));
  const closed = areas.flatMap(({ name }, i) => (open.has(i) ? [] : [name]));
  const list = names(closed);
  return closed.length === 0
    ? { id: '', en: '' }
    : { id: ` Tidak dapat dipilih: ${list.id}.`, en: ` Cannot be chosen: ${list.en}.` };
}

/** "21 laporan dan temuan, tanpa kegiatan tercatat, 6,8 km dari Jatisampurna". */
function speaksFor(task: AllocationCase, { code, nearest, parts }: ChosenArea): Text {
  const i = task.areas.findIndex((a) => a.code === code);
  const area = task.areas[i];
  const [leading] = [...parts].sort((a, b) => b.points - a.points);
  // Silence is said once, with the rate that is taken instead where one counts.
  const silent = area?.count === null;
  const instead = parts.find((p) => silent && p.key !== 'uncovered' && p.raw !== null && p.note)?.note;
  const cases = instead ?? casesText(task, i);
  return both((l) =>
    [
      cases[l],
      ...(leading?.key === 'uncovered' && !silent && area?.coverage != null
        ? [`${l === 'id' ? 'cakupan' : 'coverage'} ${percent(area.coverage)[l]}`]
        : []),
      ...(leading?.key === 'people' && area?.denominator
        ? [`${whole(area.denominator.value)[l]} ${l === 'id' ? 'pemilih' : 'voters'}`]
        : []),
      ...(leading?.key === 'underserved' && leading.note && !silent ? [leading.note[l]] : []),
      ...(nearest && nearest.km > 0 ? [`${distance(nearest.km)[l]} ${l === 'id' ? 'dari' : 'from'} ${nearest.name}`] : []),
    ].join(', '),
  );
}

/** Who comes in with a little more to hand out, when nobody has to leave for it: "Cadangan: Medansatria (skor 0,62)." */
function reserveOf({ areas, input, problem }: AllocationCase, { best, more }: AllocationOutcome): Text | null {
  const next = more.find((m) => m.of === 'slots')?.choice.picks;
  if (!best || !next) return null;
  const has = (list: typeof next, p: (typeof next)[number]) => list.some((q) => q.area === p.area && q.measure === p.measure);
  const added = next.filter((p) => !has(best.picks, p));
  if (added.length === 0 || added.length > MOST_NEXT || best.picks.some((p) => !has(next, p))) return null;
  const list = both((l) =>
    added
      .sort((a, b) => scoreOf(problem, b) - scoreOf(problem, a))
      .map((p) => {
        const measure = input.measures.length > 1 ? `${input.measures[p.measure]?.name}, ` : '';
        return `${areas[p.area]?.name} (${measure}${l === 'id' ? 'skor' : 'score'} ${score(scoreOf(problem, p))[l]})`;
      })
      .join(', '),
  );
  return { id: `Cadangan: ${list.id}.`, en: `In reserve: ${list.en}.` };
}
