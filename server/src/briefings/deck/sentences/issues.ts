import type { Speech } from './speech.ts';
import { levelName, type Subject } from './subject.ts';

/** What is distinctive of an area, or why nothing is. */
export interface AreaIssue {
  code: string;
  name: string;
  total: number;
  /** The issue that passed the rule: its share is surely larger than in the whole. */
  distinctive: { issue: string; name: string; count: number; lq: number; low: number; high: number } | null;
  why: 'terlalu_sedikit' | 'tanpa_pembanding' | 'tidak_menonjol' | null;
}

/** How many times its share in the whole, with the interval: "2,9× (2,1–4,0)". */
export const quotientText = ({ lq, low, high }: NonNullable<AreaIssue['distinctive']>, { format }: Speech): string =>
  `${format.ratio(lq)} (${format.number(low, 1)}–${format.number(high, 1)})`;

/** The message of the slide on issues: only what passed the rule is called distinctive. */
export function issuesTitle(areas: readonly AreaIssue[], subject: Subject, speech: Speech): string {
  const { pick, format } = speech;
  const many = levelName(subject, speech);
  const found = distinctiveIssues(areas);
  if (areas.length === 0)
    return pick(`Isu khas tiap ${many} belum dapat dibandingkan`, `Distinctive issues of the ${many} cannot be compared yet`);
  if (found.length === 0)
    return pick(
      `Belum ada isu yang jelas lebih menonjol di satu ${many} daripada di yang lain`,
      `No issue clearly stands out in one of the ${many} yet`,
    );
  const told = found
    .slice(0, 2)
    .map(({ name, areas: at }) =>
      at.length === 1
        ? pick(`${name} di ${at[0]}`, `${name} in ${at[0]}`)
        : pick(`${name} di ${format.integer(at.length)} ${many}`, `${name} in ${format.integer(at.length)} ${many}`),
    );
  const more = found.length - told.length;
  const rest = more > 0 ? pick(`, dan ${format.integer(more)} isu lain`, `, and ${format.integer(more)} more`) : '';
  return pick(`Isu yang menonjol berbeda-beda: ${told.join('; ')}${rest}`, `What stands out differs: ${told.join('; ')}${rest}`);
}

/** Issues by the areas in which they are distinctive, most areas first. */
export function distinctiveIssues(areas: readonly AreaIssue[]): { issue: string; name: string; areas: string[] }[] {
  const found = new Map<string, { issue: string; name: string; areas: string[] }>();
  for (const { name, distinctive } of areas) {
    if (distinctive === null) continue;
    const known = found.get(distinctive.issue);
    if (known) known.areas.push(name);
    else found.set(distinctive.issue, { issue: distinctive.issue, name: distinctive.name, areas: [name] });
  }
  return [...found.values()].sort((a, b) => b.areas.length - a.areas.length || (a.issue < b.issue ? -1 : 1));
}

/** Why nothing is named for an area, in a few words. */
export function whyNone(why: NonNullable<AreaIssue['why']>, minimum: number, { pick, format }: Speech): string {
  switch (why) {
    case 'terlalu_sedikit':
      return pick(`laporan kurang dari ${format.integer(minimum)}`, `fewer than ${format.integer(minimum)} reports`);
    case 'tanpa_pembanding':
      return pick('tidak ada pembanding', 'nothing to compare with');
    case 'tidak_menonjol':
      return pick('tidak ada isu yang menonjol', 'no issue stands out');
  }
}

/** What was recorded most in the whole, as a share; null where nothing was. */
export function mostSentence(
  issues: readonly { name: string; count: number }[],
  subject: Subject,
  speech: Speech,
): string | null {
  const { pick, format } = speech;
  const all = issues.reduce((sum, i) => sum + i.count, 0);
  const [first] = [...issues].sort((a, b) => b.count - a.count);
  if (!first || first.count === 0) return null;
  return pick(
    `Paling banyak tercatat di ${subject.place}: ${first.name}, ${format.integer(first.count)} dari ${format.integer(all)} ${subject.what} (${format.percent(first.count / all)}).`,
    `Recorded most in ${subject.place}: ${first.name}, ${format.integer(first.count)} of ${format.integer(all)} ${subject.what} (${format.percent(first.count / all)}).`,
  );
}
