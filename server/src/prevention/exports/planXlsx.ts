import { writeXlsx } from 'hucre/xlsx';
import { approvalText } from './approvalText.ts';
import { beltRows, evidenceRows, sourceRows } from './detailRows.ts';
import { exportFormat } from './exportFormat.ts';
import { ITEM_STATUS_NAMES } from './exportWords.ts';
import { inOrder, type PlanDocument } from './planDocument.ts';
import { type SheetValue, sheetOf, type Table } from './sheetCells.ts';
import { statusName } from './statusName.ts';

const text = (value: string | null, bold = false): SheetValue => ({ text: value, bold });
const number = (value: number | null): SheetValue => ({ number: value });
const day = (value: string | null): SheetValue => ({ day: value });

/** Head, approval, notices and sums of the plan. */
function planRows(document: PlanDocument): Pick<Table, 'rows' | 'headings'> {
  const { plan, words, election } = document;
  const { content, sums } = plan;
  const format = exportFormat(document.language);
  const rows: (readonly SheetValue[] | null)[] = [];
  const headings: number[] = [];
  const line = (label: string, ...values: SheetValue[]) => rows.push([text(label, true), ...values]);
  const heading = (...labels: string[]) => {
    rows.push(null);
    headings.push(rows.push(labels.map((label) => text(label))) - 1);
  };
  headings.push(rows.push([text(words.document), text(plan.title)]) - 1);
  if (plan.meta.sample) line(words.sampleShort, text(words.sample));
  if (plan.partial) line(words.note, text(words.partial));
  line(words.number, number(plan.id));
  line(words.area, text(plan.regionName));
  line(words.code, text(plan.code));
  line(words.election, text(election));
  line(words.from, day(plan.from));
  line(words.to, day(plan.to));
  line(words.owner, text(plan.owner));
  line(words.status, text(statusName(plan.status, document.language)));
  line(words.version, number(plan.version));
  line(words.saved, day(plan.updatedAt));
  line(words.savedBy, text(plan.updatedBy));
  line(words.approval, text(approvalText(document, format)));
  if (plan.approved?.reason) line(words.reason, text(plan.approved.reason));
  line(`${words.budget} ${words.rupiah}`, number(plan.budget));
  line(
    `${words.cost} ${words.rupiah}`,
    number(plan.cost.known),
    text(plan.cost.unknown ? words.costUnknown(plan.cost.unknown) : null),
  );
  line(words.items, number(plan.items.total), text(words.done(plan.items)));
  if (document.link) line(words.link, text(document.link));
  for (const [i, target] of content.targets.entries()) line(i === 0 ? words.targets : '', text(target));
  if (content.note) line(words.note, text(content.note));
  if (plan.notices.length > 0) {
    heading(words.notices);
    for (const notice of plan.notices) rows.push([text(null), text(notice.text[document.language])]);
  }
  const summed = (title: string, sum: readonly { name: string; items: number; cost: number; unknown: number }[]) => {
    heading(title, words.items, `${words.cost} ${words.rupiah}`, words.costUnknown(0).replace(/^0 /, ''));
    for (const one of sum) rows.push([text(one.name), number(one.items), number(one.cost), number(one.unknown)]);
  };
  summed(words.perArea, sums.areas);
  summed(
    words.perIssue,
    sums.issues.map((sum) => ({ ...sum, name: document.issue(sum.issue) })),
  );
  summed(
    words.perMonth,
    sums.months.map((sum) => ({ ...sum, name: sum.month === null ? words.noMonth : format.month(sum.month) })),
  );
  return { rows, headings };
}

/** One line per item with all its fields; under them the sums, as formulas over the lines that were not called off. */
function itemRows(document: PlanDocument): Pick<Table, 'rows' | 'headings'> {
  const { plan, words } = document;
  const names = ITEM_STATUS_NAMES[document.language];
  const items = inOrder(plan.content.items);
  const labels = [
    words.code,
    words.area,
    words.issue,
    words.title,
    words.measure,
    words.form,
    words.kind,
    words.stage,
    words.from,
    words.to,
    words.actor,
    words.audience,
    words.channels,
    `${words.cost} ${words.rupiah}`,
    words.staff,
    words.target,
    words.targetNumber,
    words.status,
    words.belt,
    words.activities,
    words.key,
  ];
  const rows: (readonly SheetValue[])[] = [labels.map((label) => text(label))];
  for (const item of items) {
    const measure = item.measure === null ? undefined : document.measures.get(item.measure);
    rows.push([
      text(item.code),
      text(document.area(item.code)),
      text(document.issue(item.issue)),
      text(item.title),
      text(measure?.name[document.language] ?? item.measure),
      text(item.form && document.form(item.form)),
      text(item.kind && document.kind(item.kind)),
      text(item.stage && document.stage(item.stage)),
      day(item.from),
      day(item.to),
      text(item.actor),
      text(item.audience),
      text(item.channels.map(document.channel).join(', ') || null),
      number(item.cost),
      number(item.staff),
      text(item.target),
      { number: item.targetNumber, format: '#,##0.##' },
      text(names[item.status]),
      text(item.belt),
      text(item.activities.join(', ') || null),
      text(item.key),
    ]);
  }
  if (items.length === 0) return { rows: [...rows, [text(words.noItems)]], headings: [0] };
  const live = items.filter(({ status }) => status !== 'batal');
  const sum = (column: string, result: number): SheetValue => ({
    formula: `SUMIFS(${column}2:${column}${items.length + 1},R2:R${items.length + 1},"<>${names.batal}")`,
    result,
  });
  const total: SheetValue[] = labels.map(() => text(null));
  total[0] = text(words.total, true);
  total[13] = sum(
    'N',
    live.reduce((all, { cost }) => all + (cost ?? 0), 0),
  );
  total[14] = sum(
    'O',
    live.reduce((all, { staff }) => all + (staff ?? 0), 0),
  );
  return { rows: [...rows, total], headings: [0] };
}

/**
 * The plan as a workbook: plan, items, evidence, border belts, sources. Texts are texts that no spreadsheet runs, days and numbers can be
 * counted with, every sheet prints on A4.
 */
export function planXlsx(document: PlanDocument): Promise<Uint8Array> {
  const { plan, words } = document;
  const saved = new Date(plan.updatedAt);
  const page = {
    pageHead: `${plan.meta.sample ? `${words.sampleShort} · ` : ''}${plan.title} · ${plan.regionName}`,
    pageFoot: `${words.version} ${plan.version} · ${statusName(plan.status, document.language)}`,
  };
  const table = (name: string, widths: readonly number[], rows: Pick<Table, 'rows' | 'headings'>, more: Partial<Table> = {}) =>
    sheetOf({ name, widths, ...rows, ...page, repeated: 0, landscape: true, wide: null, ...more });
  const { sheets } = words;
  return writeXlsx({
    // The day it was saved: the same plan gets the same bytes.
    properties: { title: plan.title, creator: 'PetaRawan', created: saved, modified: saved },
    activeSheet: 0,
    sheets: [
      table(sheets.plan, [30, 46, 22, 24], planRows(document), { repeated: null, landscape: false }),
      table(
        sheets.items,
        [10, 18, 16, 30, 26, 15, 15, 15, 11, 11, 20, 18, 16, 14, 8, 24, 10, 13, 14, 14, 10],
        itemRows(document),
        { wide: { pages: 2, upTo: 'D' } },
      ),
      table(sheets.evidence, [11, 22, 20, 34, 10, 11, 11, 10, 10, 10, 10, 9, 14, 40], evidenceRows(document)),
      table(sheets.belts, [30, 11, 22, 20, 34, 11, 11, 22, 13, 34], beltRows(document)),
      table(sheets.sources, [44, 14, 60, 50], sourceRows(document)),
    ],
  });
}
