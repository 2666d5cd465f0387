import type { Text } from '../../http/contract.ts';
import { originWords } from '../../signals/alarms/alarmPhrases.ts';
import { both, names, percent, rupiah, scoreSum, whole } from './allocationWords.ts';
import { chosenAreas, madeBy, stabilityText } from './chosenAreas.ts';
import { componentsOf, NORMALISED } from './components.ts';
import { conflictAnswer } from './conflictAnswer.ts';
import { type AllocationAnswer, COMPONENT_KEYS } from './contract.ts';
import { amongOf, closedText, headline } from './headline.ts';
import { leftAreas } from './leftAreas.ts';
import { allChosen, openAreas } from './openAreas.ts';
import { printedScore, printedSum } from './printedScore.ts';
import type { AllocationCase } from './readTask.ts';
import { SOLVE_SECONDS } from './runAllocation.ts';
import { weightShares } from './scoreAreas.ts';
import { type Pick, RUPIAH_UNIT, scoreOf } from './solver/problem.ts';
import type { AllocationOutcome, Choice } from './solver/solveAllocation.ts';
import { Tally } from './solver/tally.ts';

/** The outcome in words and codes, with all that stands beside it. */
export function tellAllocation(task: AllocationCase, outcome: AllocationOutcome): AllocationAnswer {
  const { input, observed, problem, table } = task;
  const { best, greedy } = outcome;
  const { made, cut } = madeBy(problem, best?.picks ?? []);
  // Everyone who may be chosen is: nothing was weighed against anything, so nothing is told of proof, stability, or what more would buy.
  const all = best !== null && allChosen(problem, best.picks);
  const chosen = best ? chosenAreas(task, best.picks, made, outcome, all) : [];
  const tally = new Tally(problem, best?.picks ?? []);
  const used = { slots: tally.picks.length, cost: tally.cost * RUPIAH_UNIT, staff: tally.staff };
  const gap =
    best && outcome.bound !== null && best.objective > 0 ? Math.max(0, outcome.bound - best.objective) / best.objective : null;
  const shares = weightShares(input.weights);
  const units = (value: number | null) => (value === null ? null : printedSum(value));
  const components = componentsOf(originWords(observed.origins));
  return {
    id: null,
    status: outcome.status,
    ...headline(task, outcome, chosen, all),
    amount: best && used.slots > 0 ? amountOf(task, best, used, all) : null,
    proof: all ? null : proofOf(outcome, gap),
    objective: units(best?.objective ?? null),
    bound: units(best ? outcome.bound : null),
    gap,
    solver: { name: 'HiGHS 1.15', nodes: outcome.nodes, limitSeconds: SOLVE_SECONDS },
    used,
    chosen,
    left: best ? leftAreas(task, outcome, best, cut) : [],
    existing: task.existing,
    cut: cut === null ? null : printedScore(cut),
    more: best && !all ? outcome.more.map((m) => moreOf(task, best, m)) : [],
    greedy: greedyOf(task, outcome),
    conflict: outcome.conflict && conflictAnswer(task, outcome.conflict),
    stability: all
      ? null
      : outcome.stability && { runs: outcome.stability.runs, text: stabilityText(chosen, outcome.stability.runs) },
    floor: input.floor.share > 0 ? floorOf(task, tally) : null,
    components: COMPONENT_KEYS.map((key) => ({
      key,
      ...components[key],
      weight: input.weights[key],
      share: shares[key],
      most: table.most[key],
    })),
    candidates: task.areas.length,
    place: observed.place,
    level: input.level,
    convention: conventionOf(greedy.fails.length === 0),
    caveats: task.caveats,
    meta: { ...observed.meta, sample: task.sample },
  };
}

/** "2 dibagikan ke 2 dari 12 kecamatan di Kota Bekasi, Rp20.000.000, 4 pengawas; dihitung dari laporan dan temuan." */
function amountOf(task: AllocationCase, best: Choice, used: AllocationAnswer['used'], all: boolean): Text {
  const { input } = task;
  const among = amongOf(task);
  const money =
    used.cost > 0 || input.budget !== null
      ? both(
          (l) =>
            `, ${rupiah(used.cost / RUPIAH_UNIT)[l]}${input.budget === null ? '' : ` ${l === 'id' ? 'dari' : 'of'} ${rupiah(input.budget / RUPIAH_UNIT)[l]}`}`,
        )
      : { id: '', en: '' };
  const people =
    used.staff > 0 ? both((l) => `, ${whole(used.staff)[l]} ${l === 'id' ? 'pengawas' : 'supervisors'}`) : { id: '', en: '' };
  const areasChosen = new Set(best.picks.map((p) => p.area)).size;
  const what = originWords(task.observed.origins);
  const closed = all ? closedText(task) : { id: '', en: '' };
  return {
    id: `${whole(used.slots).id} dibagikan ke ${whole(areasChosen).id} dari ${among.id}${money.id}${people.id}; dihitung dari ${what.id}.${closed.id}`,
    en: `${whole(used.slots).en} handed out to ${whole(areasChosen).en} of ${among.en}${money.en}${people.en}; counting ${what.en}.${closed.en}`,
  };
}

function proofOf({ status, best, bound }: AllocationOutcome, gap: number | null): Text {
  if (status === 'optimal')
    return {
      id: 'Tidak ada pembagian lain yang memenuhi semua syarat dengan jumlah skor lebih tinggi.',
      en: 'No other allocation that meets all demands has a higher sum of scores.',
    };
  if (status === 'infeasible') return { id: 'Terbukti tidak mungkin.', en: 'Proven to be impossible.' };
  if (best === null || bound === null || gap === null)
    return { id: 'Belum terbukti apa pun dalam waktu yang ada.', en: 'Nothing was proven in the time there is.' };
  return {
    id: `Waktu ${SOLVE_SECONDS} detik habis: ini yang terbaik yang diketahui. Yang terbaik paling banyak ${percent(gap).id} lebih tinggi.`,
    en: `The ${SOLVE_SECONDS} seconds are over: this is the best that is known. The best is at most ${percent(gap).en} higher.`,
  };
}

const told =
  ({ areas, input }: AllocationCase) =>
  (p: Pick) => ({
    code: areas[p.area]?.code ?? '',
    name: areas[p.area]?.name ?? '',
    measure: input.measures[p.measure]?.code ?? '',
  });
const minus = (a: readonly Pick[], b: readonly Pick[]) =>
  a.filter((p) => !b.some((q) => q.area === p.area && q.measure === p.measure));

function moreOf(
  task: AllocationCase,
  best: Choice,
  { of, limit, choice }: AllocationOutcome['more'][number],
): AllocationAnswer['more'][number] {
  const [added, removed] = [minus(choice.picks, best.picks).map(told(task)), minus(best.picks, choice.picks).map(told(task))];
  const gain = Math.max(0, choice.objective - best.objective);
  const head = of === 'budget' ? rupiah(limit) : whole(limit);
  const tenth = percent(0.1);
  const with10: Text =
    of === 'budget'
      ? { id: `Anggaran ${tenth.id} lebih besar (${head.id})`, en: `A budget ${tenth.en} larger (${head.en})` }
      : { id: `Jumlah ${tenth.id} lebih banyak (${head.id})`, en: `${tenth.en} more to hand out (${head.en})` };
  const list = { added: names(added.map((a) => a.name)), removed: names(removed.map((a) => a.name)) };
  const share = percent(best.objective === 0 ? 0 : gain / best.objective);
  const one = of === 'slots' && task.input.slots !== null && limit - task.input.slots === 1;
  const out = both((l) => (removed.length > 0 ? `; ${list.removed[l]} ${l === 'id' ? 'keluar' : 'out'}` : ''));
  const text: Text =
    gain > 0 && one
      ? { id: `Satu tempat lagi: ${list.added.id}${out.id}.`, en: `One place more: ${list.added.en}${out.en}.` }
      : gain === 0
        ? openAreas(task.problem).some((i) => !best.picks.some((p) => p.area === i) && scored(task, i))
          ? {
              id: `${with10.id} tidak menambah apa pun: syarat lain yang membatasi.`,
              en: `${with10.en} adds nothing: other demands are the limit.`,
            }
          : {
              id: `${with10.id} tidak menambah apa pun: tidak ada lagi wilayah berskor yang boleh dipilih.`,
              en: `${with10.en} adds nothing: no other area that may be chosen has a score.`,
            }
        : {
            id: `${with10.id}: ${list.added.id} masuk${out.id}; hasil keseluruhan ${share.id} lebih tinggi.`,
            en: `${with10.en}: ${list.added.en} in${out.en}; the whole result is ${share.en} higher.`,
          };
  const proven: Text = choice.proven
    ? text
    : both((l) => `${text[l]} ${l === 'id' ? '(terbaik yang diketahui)' : '(best known)'}`);
  return {
    of,
    limit: of === 'budget' ? limit * RUPIAH_UNIT : limit,
    objective: printedSum(choice.objective),
    gain: printedSum(gain),
    added,
    removed,
    text: proven,
  };
}

/** Some measure is worth something in the area. */
const scored = ({ problem }: AllocationCase, area: number): boolean =>
  problem.measures.some((_, measure) => scoreOf(problem, { area, measure }) > 0);

function greedyOf(task: AllocationCase, { greedy, best, status }: AllocationOutcome): AllocationAnswer['greedy'] {
  const picks = greedy.picks.map(told(task));
  const objective = printedSum(greedy.objective);
  const told2 = scoreSum(greedy.objective);
  if (greedy.fails.length > 0 || best === null) {
    return {
      objective,
      below: null,
      picks,
      text: {
        id: `Cara cepat (ambil satu per satu dari skor tertinggi, selama masih muat) tidak memenuhi semua syarat, jadi tidak dibandingkan.`,
        en: `The quick way (one by one from the highest score, as long as it fits) does not meet all demands, so it is not compared.`,
      },
    };
  }
  const below = best.objective === 0 ? 0 : (best.objective - greedy.objective) / best.objective;
  const same = below === 0;
  return {
    objective,
    below,
    picks,
    text: same
      ? {
          id: `Cara cepat (ambil satu per satu dari skor tertinggi, selama masih muat) sama baiknya: ${told2.id}.`,
          en: `The quick way (one by one from the highest score, as long as it fits) is as good: ${told2.en}.`,
        }
      : {
          id: `Cara cepat (ambil satu per satu dari skor tertinggi, selama masih muat) mencapai ${told2.id}, ${percent(below).id} di bawah ${status === 'optimal' ? 'yang terbaik' : 'ini'}.`,
          en: `The quick way (one by one from the highest score, as long as it fits) reaches ${told2.en}, ${percent(below).en} below ${status === 'optimal' ? 'the best' : 'this'}.`,
        },
  };
}

function floorOf({ problem, input, observed }: AllocationCase, tally: Tally): NonNullable<AllocationAnswer['floor']> {
  const of = problem.areas.filter((a) => a.quiet).length;
  const what = originWords(observed.origins);
  const by: Text =
    input.floor.by === 'count'
      ? both((l) => (l === 'id' ? `${what.id} paling sedikit` : `fewest ${what.en}`))
      : { id: 'paling sedikit terpantau', en: 'least watched' };
  return {
    share: input.floor.share,
    quiet: tally.quiet,
    of,
    text: {
      id: `Bagian untuk wilayah yang jarang terdengar ${percent(input.floor.share).id}: ${tally.quiet} dari ${tally.picks.length} jatuh ke ${of} wilayah yang jarang terdengar (${by.id}; yang belum terpantau selalu termasuk).`,
      en: `Share for areas seldom heard of ${percent(input.floor.share).en}: ${tally.quiet} of ${tally.picks.length} go to the ${of} areas seldom heard of (${by.en}; those not watched yet always belong to them).`,
    },
  };
}

const conventionOf = (comparable: boolean): Text[] => [
  NORMALISED,
  {
    id: 'Program bilangan bulat 0/1, diselesaikan eksak dengan HiGHS (cabang dan potong). Biaya dibulatkan ke atas dan anggaran ke bawah ke Rp1.000.',
    en: 'A 0/1 integer program, solved exactly with HiGHS (branch and cut). Costs are rounded up and the budget down to Rp1,000.',
  },
  {
    id: 'Bila seri: yang lebih murah, lalu kode wilayah yang lebih kecil. Pertanyaan yang sama mendapat jawaban yang sama, kecuali bila waktu habis.',
    en: 'Ties: the cheaper one, then the smaller area code. The same question gets the same answer, unless the time ran out.',
  },
  {
    id: 'Jarak diukur antartitik tengah wilayah (titik tempat namanya di peta), lurus di udara, bukan antara batasnya: dua wilayah yang bersentuhan dapat berjarak beberapa kilometer. Tempat yang sudah ada diukur dari titik tengah wilayahnya. Jarak ditulis dibulatkan ke bawah, satu desimal di bawah 10 km.',
    en: 'Distances are straight lines between the middle points of areas (where their names stand on the map), not between borders: two areas that touch can be some kilometres apart. Existing places are measured from the middle of their area. Distances are written rounded down, with one decimal below 10 km.',
  },
  ...(comparable ? [] : [{ id: 'Cara cepat tidak memenuhi semua syarat.', en: 'The quick way does not meet all demands.' }]),
];
