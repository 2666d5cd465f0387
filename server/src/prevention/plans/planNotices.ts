import { grouped } from '../grouped.ts';
import { PLAN_STATUS_NAMES, type PlanContent, type PlanItem, type PlanNotice } from './contract.ts';
import { mostAtOnce } from './mostAtOnce.ts';
import type { Days, NoticeFacts } from './noticeFacts.ts';
import { costOf } from './planSums.ts';

/**
 * What a planner should know of a plan; none of it stops the plan. Over budget, items without days, doer or cost, days outside of the plan's,
 * the election's or the stage's, the same measure twice in one area at one time, more people at once than an area has supervisors, no
 * outcome declared, no election, only days that are over, another plan for the area at the same time, nothing planned. Items that were called
 * off are passed over.
 */
export function planNotices(content: PlanContent, facts: NoticeFacts): PlanNotice[] {
  const live = content.items.filter(({ status }) => status !== 'batal');
  return [
    ...ofPlan(content, live, facts),
    ...live.flatMap((item) => ofItem(item, content, facts)),
    ...doubles(live, facts),
    ...tooManyPeople(live, facts),
    ...similar(content, facts),
  ];
}

const notice = (code: string, item: string | null, id: string, en: string): PlanNotice => ({
  ...{ code, item, plan: null },
  text: { id, en },
});
const rupiah = (value: number) => `Rp${value.toLocaleString('id-ID')}`;
const daysIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAYS = { id: daysIn('id-ID'), en: daysIn('en-GB') };
/** `27 Nov 2024`. */
const dayText = (day: string, language: keyof typeof DAYS) => DAYS[language].format(new Date(`${day}T00:00:00Z`));
const daysText = ({ from, to }: Days, language: keyof typeof DAYS) =>
  `${from === null ? '…' : dayText(from, language)} – ${to === null ? '…' : dayText(to, language)}`;
/** Whether some days reach beyond others; open ends reach nowhere. */
const beyond = (days: Days, outer: Days) =>
  (outer.from !== null && days.from !== null && days.from < outer.from) ||
  (outer.to !== null && (days.to ?? days.from) !== null && ((days.to ?? days.from) as string) > outer.to);

function ofPlan(content: PlanContent, live: readonly PlanItem[], { election, today }: NoticeFacts): PlanNotice[] {
  const found: PlanNotice[] = [];
  const { known, unknown } = costOf(live);
  if (live.length === 0)
    found.push(notice('empty', null, 'Rencana ini belum berisi kegiatan.', 'This plan holds no activity yet.'));
  if (content.election === null)
    found.push(
      notice(
        'no_election',
        null,
        'Pemilihannya belum dipilih; waktu tahapan dan jumlah pengawas tidak dapat diperiksa.',
        'No election is chosen; the days of its stages and the number of supervisors cannot be checked.',
      ),
    );
  const last = lastDay(content, live);
  if (today !== null && last !== null && last < today)
    found.push(
      notice(
        'all_past',
        null,
        `Semua tanggal rencana ini sudah lewat (paling akhir ${dayText(last, 'id')}).`,
        `All days of this plan lie in the past (the last is ${dayText(last, 'en')}).`,
      ),
    );
  if (content.budget !== null && known > content.budget) {
    const more =
      unknown > 0 ? { id: ` (${unknown} butir belum berbiaya)`, en: ` (${unknown} without a cost yet)` } : { id: '', en: '' };
    found.push(
      notice(
        'over_budget',
        null,
        `Biaya butir ${rupiah(known)}${more.id} melebihi anggaran ${rupiah(content.budget)}.`,
        `The items cost ${rupiah(known)}${more.en}, more than the budget of ${rupiah(content.budget)}.`,
      ),
    );
  }
  if (election !== null && beyond(content, election)) {
    found.push(
      notice(
        'outside_election',
        null,
        `Waktu rencana (${daysText(content, 'id')}) melewati hari-hari ${election.name} (${daysText(election, 'id')}).`,
        `The plan's days (${daysText(content, 'en')}) reach beyond those of ${election.name} (${daysText(election, 'en')}).`,
      ),
    );
  }
  if (content.outcomes.length === 0) {
    found.push(
      notice(
        'no_outcome',
        null,
        'Belum ditetapkan hasil apa yang akan dinilai; sesudah rencana disetujui, penilaian dampaknya tidak dapat disebut ditetapkan di muka.',
        'No outcome to judge by is declared; once the plan is approved, a judgement of its effect cannot count as declared beforehand.',
      ),
    );
  }
  return found;
}

/** The last day that a plan or one of its items names; null when none does. */
function lastDay(content: Days, live: readonly Days[]): string | null {
  const days = [content, ...live].map(({ from, to }) => to ?? from).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function ofItem(item: PlanItem, content: PlanContent, { election, stage }: NoticeFacts): PlanNotice[] {
  const found: PlanNotice[] = [];
  const say = (code: string, id: string, en: string) =>
    found.push(notice(code, item.key, `${item.title}: ${id}`, `${item.title}: ${en}`));
  if (item.from === null) say('no_days', 'belum ada waktunya.', 'has no days yet.');
  if (item.actor === null) say('no_actor', 'belum ada pelaksananya.', 'nobody is named to do it yet.');
  if (item.cost === null) say('no_cost', 'belum ada biayanya.', 'has no cost yet.');
  if (beyond(item, content))
    say(
      'outside_plan',
      `waktunya di luar waktu rencana (${daysText(content, 'id')}).`,
      `its days reach beyond the plan's (${daysText(content, 'en')}).`,
    );
  else if (election !== null && beyond(item, election))
    say('outside_election', `waktunya di luar hari-hari ${election.name}.`, `its days reach beyond those of ${election.name}.`);
  const days = item.stage === null ? undefined : stage(item.stage);
  if (days && beyond(item, days))
    say(
      'outside_stage',
      `waktunya di luar tahapan “${item.stage}” (${daysText(days, 'id')}).`,
      `its days reach beyond the stage “${item.stage}” (${daysText(days, 'en')}).`,
    );
  return found;
}

/** The same measure for one area on days that touch. */
function doubles(live: readonly PlanItem[], { nameOf }: NoticeFacts): PlanNotice[] {
  const seen = new Map<string, PlanItem[]>();
  return live.flatMap((item) => {
    if (item.measure === null) return [];
    const key = `${item.measure} ${item.code}`;
    const before = seen.get(key) ?? [];
    seen.set(key, [...before, item]);
    const other = before.find((b) => !apart(b, item));
    return other
      ? [
          notice(
            'double',
            item.key,
            `${item.title}: langkah yang sama sudah ada untuk ${nameOf(item.code)} pada waktu yang sama (“${other.title}”).`,
            `${item.title}: the same measure is planned for ${nameOf(item.code)} at the same time already (“${other.title}”).`,
          ),
        ]
      : [];
  });
}
const apart = (a: Days, b: Days) => {
  const [aEnd, bEnd] = [a.to ?? a.from, b.to ?? b.from];
  return (aEnd !== null && b.from !== null && aEnd < b.from) || (bEnd !== null && a.from !== null && bEnd < a.from);
};

const MOST_SIMILAR = 3;
/** Other plans for the area on days that touch, the last changed first: perhaps the same work twice. */
const similar = (content: PlanContent, { others }: NoticeFacts): PlanNotice[] =>
  others
    .filter((other) => !apart(other, content))
    .slice(0, MOST_SIMILAR)
    .map(({ id, title, status, version }) => {
      const name = PLAN_STATUS_NAMES[status];
      return {
        ...notice(
          'similar',
          null,
          `Rencana serupa sudah ada untuk wilayah dan waktu ini: “${title}” (${name.id}, versi ${version}).`,
          `A similar plan is there already for this area and time: “${title}” (${name.en}, version ${version}).`,
        ),
        plan: id,
      };
    });

/** More people needed on one day than an area has supervisors. */
function tooManyPeople(live: readonly PlanItem[], { staffOf, nameOf }: NoticeFacts): PlanNotice[] {
  const staffed = grouped(
    live.filter((item) => item.staff),
    (item) => item.code,
  );
  return [...staffed].flatMap(([code, items]) => {
    const there = staffOf(code);
    const most = mostAtOnce(items.map(({ from, to, staff }) => ({ from, to: to ?? from, staff: staff ?? 0 })));
    if (there === null || most.staff <= there) return [];
    const [on, onEn] = most.day === null ? ['', ''] : [` pada ${dayText(most.day, 'id')}`, ` on ${dayText(most.day, 'en')}`];
    return [
      notice(
        'too_many_people',
        null,
        `${nameOf(code)}: perlu ${most.staff} petugas${on}, tercatat ${there} pengawas (Panwascam, PKD dan PTPS).`,
        `${nameOf(code)}: ${most.staff} people are needed${onEn}; ${there} supervisors are on record (Panwascam, PKD and PTPS).`,
      ),
    ];
  });
}
