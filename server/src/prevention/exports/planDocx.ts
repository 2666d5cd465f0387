import type { FileChild } from 'docx';
import type { PlanItem } from '../plans/contract.ts';
import { approvalText } from './approvalText.ts';
import { documentSources } from './detailRows.ts';
import type { CellText } from './docxParts.ts';
import { type ExportFormat, evidenceSentence, exportFormat } from './exportFormat.ts';
import { ITEM_STATUS_NAMES } from './exportWords.ts';
import { inOrder, type PlanDocument } from './planDocument.ts';
import { statusName } from './statusName.ts';

type Parts = typeof import('./docxParts.ts');

/**
 * The plan as a document to be signed: head, what is to be done per area and issue with why, sums, sources, and room for three signatures.
 * Pages are numbered; sample data is marked at the head of each.
 */
export async function planDocx(document: PlanDocument): Promise<Uint8Array> {
  // The library is large: a thread that only makes workbooks does not need it.
  const [{ Document, Packer }, parts] = await Promise.all([import('docx'), import('./docxParts.ts')]);
  const { plan, words } = document;
  const format = exportFormat(document.language);
  const file = new Document({
    title: plan.title,
    creator: 'PetaRawan',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 20 }, paragraph: { spacing: { after: 60 } } },
        title: { run: { size: 36, bold: true, color: '1B1F27' } },
        heading1: { run: { size: 26, bold: true, color: '1B1F27' } },
        heading2: { run: { size: 22, bold: true, color: '1B1F27' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: parts.PAGE.width, height: parts.PAGE.height },
            margin: { top: parts.PAGE.margin, right: parts.PAGE.margin, bottom: parts.PAGE.margin, left: parts.PAGE.margin },
          },
        },
        ...parts.pageFrame(
          plan.meta.sample ? words.sample : null,
          `${words.document} · ${plan.regionName}`,
          `${words.version} ${plan.version} · ${statusName(plan.status, document.language)}`,
          words.page,
          words.of,
        ),
        children: [
          parts.heading(plan.title, 'Title'),
          ...headPart(document, parts, format),
          ...itemsPart(document, parts, format),
          ...sumsPart(document, parts, format),
          ...sourcesPart(document, parts, format),
          ...signaturePart(document, parts),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function headPart(document: PlanDocument, { cell, heading, table, words: line }: Parts, format: ExportFormat): FileChild[] {
  const { plan, words, language } = document;
  const { content, cost } = plan;
  const rupiah = (value: number) => `Rp ${format.number(value)}`;
  const rows: [string, ...(string | null)[]][] = [
    [words.area, `${plan.regionName} (${plan.code})`],
    [words.election, document.election],
    [words.period, format.days(plan.from, plan.to, words.open)],
    [words.owner, plan.owner],
    [words.status, `${statusName(plan.status, language)}, ${words.version.toLowerCase()} ${plan.version}`],
    [words.saved, `${format.day(plan.updatedAt)} ${words.savedBy} ${plan.updatedBy}`],
    [words.approval, approvalText(document, format), plan.approved?.reason ?? null],
    [words.budget, plan.budget === null ? null : rupiah(plan.budget)],
    [words.cost, rupiah(cost.known), cost.unknown > 0 ? words.costUnknown(cost.unknown) : null],
    [words.items, words.done(plan.items)],
    [words.targets, ...content.targets],
    [words.note, content.note],
  ];
  const filled = rows.filter(([, ...values]) => values.some((value) => value !== null && value !== ''));
  const notices = plan.notices.map((notice) => line(notice.text[language], {}, { bullet: { level: 0 } }));
  return [
    ...(plan.partial ? [line(words.partial, { bold: true })] : []),
    table({ widths: [22, 78], head: null, rows: filled.map(([label, ...values]) => [cell(label), cell(...values)]) }),
    ...(notices.length === 0 ? [] : [heading(words.notices, 'Heading1'), ...notices]),
  ];
}

/** What is to be done: a table per area and issue, each line with why it was chosen. */
function itemsPart(document: PlanDocument, parts: Parts, format: ExportFormat): FileChild[] {
  const { plan, words } = document;
  const { heading, table, words: line } = parts;
  const items = inOrder(plan.content.items);
  if (items.length === 0) return [heading(words.items, 'Heading1'), line(words.noItems)];
  const shown: FileChild[] = [];
  let area = '';
  for (const group of groupsOf(items)) {
    const [first] = group;
    if (!first) continue;
    if (first.code !== area) shown.push(heading(`${document.area(first.code)} (${first.code})`, 'Heading1'));
    area = first.code;
    shown.push(
      heading(document.issue(first.issue), 'Heading2'),
      table({
        widths: [34, 16, 20, 16, 14],
        head: [words.title, words.period, `${words.actor} / ${words.audience}`, words.cost, words.target],
        rows: group.map((item) => itemRow(item, document, parts, format)),
      }),
      line(words.why, { bold: true, size: 18 }, { keepNext: true, spacing: { before: 80, after: 20 } }),
      ...group.map((item) => line(`${item.title}: ${evidenceSentence(item, words, format)}`, { size: 18 })),
    );
  }
  return shown;
}

/** Neighbours in the list that share area and issue. */
function groupsOf(items: readonly PlanItem[]): PlanItem[][] {
  const groups: PlanItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.code === item.code && last[0].issue === item.issue) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function itemRow(item: PlanItem, document: PlanDocument, { cell, figure }: Parts, format: ExportFormat): CellText[] {
  const { words } = document;
  const measure = item.measure === null ? undefined : document.measures.get(item.measure);
  const name = measure?.name[document.language];
  return [
    cell(
      item.title,
      name !== undefined && name !== item.title ? name : null,
      [item.form && document.form(item.form), item.kind && document.kind(item.kind)].filter(Boolean).join(' · '),
      item.channels.length === 0 ? null : `${words.channels}: ${item.channels.map(document.channel).join(', ')}`,
      item.belt === null ? null : `${words.belt}: ${item.belt}`,
      measure?.basis ? `${words.basis}: ${measure.basis}` : null,
    ),
    cell(format.days(item.from, item.to, words.open) ?? words.undated, item.stage && document.stage(item.stage)),
    cell(item.actor ?? '–', item.audience),
    {
      ...figure(item.cost === null ? '–' : `Rp ${format.number(item.cost)}`),
      lines: [
        item.cost === null ? '–' : `Rp ${format.number(item.cost)}`,
        ...(item.staff === null ? [] : [`${format.number(item.staff)} ${words.staff.toLowerCase()}`]),
      ],
    },
    cell(
      item.target ?? (item.targetNumber === null ? '–' : format.number(item.targetNumber)),
      item.target !== null && item.targetNumber !== null ? format.number(item.targetNumber) : null,
      ITEM_STATUS_NAMES[document.language][item.status],
    ),
  ];
}

function sumsPart(
  document: PlanDocument,
  { cell, figure, heading, table, words: line }: Parts,
  format: ExportFormat,
): FileChild[] {
  const { plan, words } = document;
  const { areas, issues, months } = plan.sums;
  const part = (title: string, rows: readonly { name: string; items: number; cost: number; unknown: number }[]) =>
    rows.length === 0
      ? []
      : [
          line('', {}, { spacing: { after: 0 } }),
          table({
            widths: [50, 20, 30],
            head: [title, words.items, `${words.cost} ${words.rupiah}`],
            rows: rows.map((row) => [
              cell(row.name, row.unknown > 0 ? words.costUnknown(row.unknown) : null),
              figure(format.number(row.items)),
              figure(format.number(row.cost)),
            ]),
          }),
        ];
  const shown = [
    ...part(words.perArea, areas),
    ...part(
      words.perIssue,
      issues.map((sum) => ({ ...sum, name: document.issue(sum.issue) })),
    ),
    ...part(
      words.perMonth,
      months.map((sum) => ({ ...sum, name: sum.month === null ? words.noMonth : format.month(sum.month) })),
    ),
  ];
  return shown.length === 0 ? [] : [heading(words.sums, 'Heading1'), ...shown];
}

function sourcesPart(document: PlanDocument, { heading, words: line }: Parts, _format: ExportFormat): FileChild[] {
  const { plan, words } = document;
  const sources = documentSources(document).map(({ name, date, note, usedFor }) =>
    line(
      [name, date, note]
        .filter((part) => part !== null)
        .join(', ')
        .concat(` (${usedFor})`),
      { size: 18 },
      { bullet: { level: 0 } },
    ),
  );
  const notes = [words.note1, words.note2, words.made(plan.meta.dataVersion)].map((note) => line(note, { size: 18 }));
  return [heading(words.sources, 'Heading1'), ...sources, ...notes];
}

/** Room to sign for who made, submitted and approved the plan: names are written by hand, none is printed. */
function signaturePart({ words }: PlanDocument, { cell, heading, table }: Parts): FileChild[] {
  const dots = '\u2026'.repeat(14);
  return [
    heading(words.signatures, 'Heading1'),
    table({
      widths: [16, 28, 28, 28],
      head: ['', words.maker, words.submitter, words.approver],
      rows: [
        [cell(words.name), cell(dots), cell(dots), cell(dots)],
        [cell(words.office), cell(dots), cell(dots), cell(dots)],
        [cell(words.date), cell(dots), cell(dots), cell(dots)],
        [{ lines: [words.signed, '\u00a0', '\u00a0'] }, cell('\u00a0'), cell('\u00a0'), cell('\u00a0')],
      ],
    }),
  ];
}
