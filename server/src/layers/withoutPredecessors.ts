import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { OriginCounts } from '../reports/contract.ts';
import { addCounts, noCounts } from '../reports/countReports.ts';
import type { Scope } from '../reports/filter.ts';
import { partOf, successorShares } from './apportion.ts';
import type { LayerQuery } from './contract.ts';
import type { Figure } from './figure.ts';
import type { LayerScope } from './layerScope.ts';
import type { SeenPart } from './seenPart.ts';
import { type Undivided, undividedReports } from './undivided.ts';

/** What became of reports of divided areas. */
export interface FormerReports {
  /** `rule` names the areas' shares; null when they were not apportioned. */
  found: { undivided: Undivided; rule: Text | null }[];
  /** The figure with the rule by which it was apportioned, or with the reason why it is absent. */
  told(figure: Figure): Figure;
}

/**
 * Takes reports of an area of before its division away from the part that kept its code: into `unplaced`, or, when it is asked for
 * and all parts have a share, into the parts. Changes `counts` and `unplaced`; their sum stays the same.
 */
export async function withoutPredecessors(
  db: Db,
  scope: LayerScope,
  seen: SeenPart,
  filter: Scope,
  query: Pick<LayerQuery, 'apportion' | 'apportion_election'>,
  counts: Map<string, OriginCounts>,
  unplaced: OriginCounts,
): Promise<FormerReports | null> {
  // A group that is drawn as one has the code of its first member: what matters is each area of today.
  const todays = seen.areas.flatMap((a) => a.unit?.members ?? [a.code]).map((code) => ({ code }));
  const drawn = new Set(todays.map((a) => a.code));
  const found: FormerReports['found'] = [];
  const rules = new Map<string, Text>();
  const notes = new Map<string, Text>();
  for (const undivided of await undividedReports(db, scope.level, todays, filter)) {
    const { code, successors } = undivided;
    const codes = successors.map((s) => s.code);
    const shares = query.apportion ? await successorShares(db, codes, query.apportion, query.apportion_election) : null;
    const own = counts.get(code);
    if (own) counts.set(code, minus(own, undivided.counts));
    for (const successor of codes) {
      if (!shares || !drawn.has(successor)) {
        if (shares) addCounts(unplaced, partOf(undivided.counts, shares.of.get(successor) ?? 0));
        notes.set(successor, publishedForFormer(undivided));
        continue;
      }
      const sum = { ...(counts.get(successor) ?? noCounts()) };
      addCounts(sum, partOf(undivided.counts, shares.of.get(successor) ?? 0));
      counts.set(successor, sum);
      rules.set(successor, shares.rule(successor));
    }
    if (!shares) addCounts(unplaced, undivided.counts);
    found.push({ undivided, rule: shares && ruleOf(successors, shares.rule) });
  }
  if (found.length === 0) return null;
  return {
    found,
    told(figure) {
      const members = figure.unit?.members ?? [figure.code];
      const applied = [...new Set(members.flatMap((code) => rules.get(code) ?? []))];
      if (applied.length > 0) return { ...figure, interval: null, sameAsParent: null, apportioned: joined(applied) };
      const note = members.map((code) => notes.get(code)).find((n) => n !== undefined);
      return figure.absence === 'belum_terpantau' && note ? { ...figure, absence: 'tidak_ada_data', absenceNote: note } : figure;
    },
  };
}

const minus = (a: OriginCounts, b: OriginCounts): OriginCounts => ({
  laporan: a.laporan - b.laporan,
  temuan: a.temuan - b.temuan,
  informasi_awal: a.informasi_awal - b.informasi_awal,
});

const joined = (texts: readonly Text[]): Text => ({
  id: texts.map((t) => t.id).join('; '),
  en: texts.map((t) => t.en).join('; '),
});

/** "dibagi menurut DPT Pemilu 2024: 38 % (Papua), ...": the rule once, every share behind it. */
function ruleOf(successors: Undivided['successors'], rule: (code: string) => Text): Text {
  const said = successors.map((s) => ({ name: s.name, text: rule(s.code) }));
  const say = (language: 'id' | 'en') =>
    said
      .map(({ name, text }, i) => {
        const [words = '', share = ''] = text[language].split(/: (?=[^:]*$)/);
        return i === 0 ? `${words}: ${name} ${share}` : `${name} ${share}`;
      })
      .join(', ');
  return { id: say('id'), en: say('en') };
}

const publishedForFormer = ({ name, until }: Undivided): Text => ({
  id: `Tidak ada angka untuk wilayah ini sendiri: laporan sampai ${until} diterbitkan untuk wilayah induk ${name}, sebelum dimekarkan.`,
  en: `No figure for this area itself: reports until ${until} were published for the former ${name}, before it was divided.`,
});
