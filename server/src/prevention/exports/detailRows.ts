import { ITEM_STATUS_NAMES } from './exportWords.ts';
import { inOrder, type PlanDocument } from './planDocument.ts';
import type { SheetValue, Table } from './sheetCells.ts';

const text = (value: string | null): SheetValue => ({ text: value });
const day = (value: string | null): SheetValue => ({ day: value });
const ratio = (value: number | null): SheetValue => ({ number: value, format: '0.00' });

type Rows = Pick<Table, 'rows' | 'headings'>;
const tableOf = (labels: readonly string[], rows: readonly (readonly SheetValue[])[], none: string): Rows => ({
  rows: [labels.map(text), ...(rows.length === 0 ? [[text(none)]] : rows)],
  headings: [0],
});

/** The figures each item was chosen by, as they stood that day: count, period, ratio with its interval, coverage, data version. */
export function evidenceRows(document: PlanDocument): Rows {
  const { plan, words } = document;
  const labels = [
    words.code,
    words.area,
    words.issue,
    words.title,
    words.count,
    words.from,
    words.to,
    words.lq,
    words.low,
    words.high,
    words.coverage,
    words.dataVersion,
    words.sampleShort,
    words.evidenceNote,
  ];
  const rows = inOrder(plan.content.items).flatMap(({ code, issue, title, evidence }): SheetValue[][] =>
    evidence === null
      ? []
      : [
          [
            text(code),
            text(document.area(code)),
            text(document.issue(issue)),
            text(title),
            { number: evidence.count },
            day(evidence.period.from),
            day(evidence.period.to),
            ratio(evidence.lq),
            ratio(evidence.low),
            ratio(evidence.high),
            { number: evidence.coverage, format: '0%' },
            { number: evidence.dataVersion },
            text(evidence.sample ? words.sampleShort : null),
            text(evidence.note),
          ],
        ],
  );
  return tableOf(labels, rows, words.whyNone);
}

/** Items of this plan that lie in a border belt, and what neighbouring areas share of theirs. */
export function beltRows(document: PlanDocument): Rows {
  const { plan, words } = document;
  const names = ITEM_STATUS_NAMES[document.language];
  const labels = [
    words.belt,
    words.code,
    words.area,
    words.issue,
    words.title,
    words.from,
    words.to,
    words.actor,
    words.status,
    words.fromPlan,
  ];
  const own = inOrder(plan.content.items).flatMap((item) =>
    item.belt === null ? [] : [{ ...item, belt: item.belt, regionName: document.area(item.code), from_: words.ownPlan }],
  );
  const others = document.neighbours.map((item) => ({
    ...item,
    belt: item.belt.name[document.language],
    from_: `${item.plan.title} (${item.plan.regionName}, ${item.plan.owner})`,
  }));
  const rows = [...own, ...others].map((item): SheetValue[] => [
    text(item.belt),
    text(item.code),
    text(item.regionName),
    text(document.issue(item.issue)),
    text(item.title),
    day(item.from),
    day(item.to),
    text(item.actor),
    text(names[item.status]),
    text(item.from_),
  ]);
  return tableOf(labels, rows, words.noBelts);
}

/** A source with what it was used for. */
export interface DocumentSource {
  readonly name: string;
  readonly date: string | null;
  readonly note: string | null;
  readonly usedFor: string;
}

/** The plan itself, the data its evidence was read from, and the sources of its measures with their legal basis. */
export function documentSources({ plan, words, measures, language }: PlanDocument): DocumentSource[] {
  const versions = [...new Set(plan.content.items.flatMap(({ evidence }) => (evidence ? [evidence.dataVersion] : [])))];
  return [
    ...plan.meta.sources.map(({ name, date, note }) => ({ name, date, note, usedFor: words.plan })),
    ...versions
      .sort((a, b) => a - b)
      .map((version) => ({ name: 'PetaRawan', date: null, note: words.atData(version), usedFor: words.sheets.evidence })),
    ...[...measures.values()].map(({ name, source, basis }) => ({
      name: source.name,
      date: source.date,
      note: [source.note, basis === null ? null : `${words.basis}: ${basis}`].filter((part) => part !== null).join('; ') || null,
      usedFor: name[language],
    })),
  ];
}

/** Sources, and what the figures mean. */
export function sourceRows(document: PlanDocument): Rows {
  const { words, plan } = document;
  const rows = documentSources(document).map(({ name, date, note, usedFor }): SheetValue[] => [
    text(name),
    text(date),
    text(note),
    text(usedFor),
  ]);
  const notes = [words.made(plan.meta.dataVersion), words.note1, words.note2, words.note3].map((note) => [
    text(null),
    text(null),
    text(note),
  ]);
  return { rows: [[words.source, words.date, words.note, words.usedFor].map(text), ...rows, ...notes], headings: [0] };
}
