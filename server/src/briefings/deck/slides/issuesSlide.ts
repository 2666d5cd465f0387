import { issueColor } from '../../../drawing/colors/issueColors.ts';
import { originsPhrase } from '../../../layers/sentence.ts';
import type { BarsBlock, Slide, TableBlock } from '../contract.ts';
import { coverageWarning } from '../sentences/coverage.ts';
import { type AreaIssue, issuesTitle, mostSentence, noneSentence, quotientText, whyNone } from '../sentences/issues.ts';
import { notesFor } from '../sentences/notes.ts';
import { levelName } from '../sentences/subject.ts';
import { barsAlt, fact } from './blocks.ts';
import type { DeckContext } from './deckContext.ts';
import { slideOf } from './slideOf.ts';

/** More rows are not read on a slide. */
const MOST_ROWS = 12;

/** What is distinctive of each area, or why nothing is named. */
export function issuesSlide(context: DeckContext): Slide {
  const { reading, speech, subject, watch, issues, question } = context;
  const { signature } = reading;
  const { pick, text } = speech;
  return slideOf({
    id: 'issues',
    kind: 'issues',
    title: issuesTitle(issues, subject, speech),
    texts: [
      coverageWarning(watch, subject, speech),
      mostSentence(
        signature.issues.map((i) => ({ name: text(i.name), count: i.count })),
        { ...subject, what: text(originsPhrase(reading.reports.observed.origins)) },
        speech,
      ),
      issues.some((a) => a.distinctive) ? null : noneSentence(issues, signature.minimum.total, subject, speech),
      issues.length === 0
        ? null
        : pick(
            `Menonjol berarti bagiannya jelas lebih besar daripada di seluruh ${subject.kind}, bukan paling banyak.`,
            'To stand out means that its share is clearly larger than in the whole, not that it is the most frequent.',
          ),
      question.issue?.length
        ? pick(
            'Slide ini membandingkan semua isu; saringan isu tidak berlaku di sini.',
            'This slide compares all issues; the filter of issues does not apply here.',
          )
        : null,
    ],
    blocks: [issues.some((a) => a.distinctive) ? issuesTable(context) : recordedIssues(context)],
    caveats: [
      ...signature.basis.caveats
        .filter(({ code }) => code !== 'data_contoh' && code !== 'beda_antarwilayah')
        .map((c) => text(c.text)),
    ],
    sources: signature.meta.sources,
    notes: notesFor('issues', subject, speech),
    facts: issues.map((area) => fact(`issue:${area.code}`, area.name, issueText(area, context))),
  });
}

const issueText = (area: AreaIssue, { reading, speech }: DeckContext): string =>
  area.distinctive
    ? `${area.distinctive.name}, ${quotientText(area.distinctive, speech)}`
    : whyNone(area.why ?? 'tidak_menonjol', reading.signature.minimum.total, speech);

/** Areas with a distinctive issue first, the surest above. */
function issuesTable(context: DeckContext): TableBlock {
  const { reading, speech, subject, issues } = context;
  const { pick, format } = speech;
  const sure = (a: AreaIssue) => a.distinctive?.low ?? Number.NEGATIVE_INFINITY;
  const ordered = [...issues].sort((a, b) => sure(b) - sure(a) || b.total - a.total || (a.code < b.code ? -1 : 1));
  const shown = ordered.length > MOST_ROWS + 1 ? ordered.slice(0, MOST_ROWS) : ordered;
  const left = ordered.slice(shown.length);
  const rows = shown.map((area) => [
    area.name,
    area.distinctive?.name ?? whyNone(area.why ?? 'tidak_menonjol', reading.signature.minimum.total, speech),
    area.distinctive ? quotientText(area.distinctive, speech) : '–',
    area.distinctive
      ? pick(
          `${format.integer(area.distinctive.count)} dari ${format.integer(area.total)}`,
          `${format.integer(area.distinctive.count)} of ${format.integer(area.total)}`,
        )
      : format.integer(area.total),
  ]);
  const title = pick(
    `Isu yang menonjol per ${levelName(subject, speech)}`,
    `What stands out by ${levelName(subject, speech, 1)}`,
  );
  const unheard = reading.signature.basis.dropped.length;
  return {
    type: 'table',
    title,
    columns: [
      { label: levelName(subject, speech, 1).replace(/^./, (c) => c.toUpperCase()), align: 'left', width: 3 },
      { label: pick('Isu yang menonjol', 'Issue'), align: 'left', width: 4 },
      {
        label: pick(`Kali bagian ${subject.kind} (selang 95 %)`, 'Times the share of the whole (95%)'),
        align: 'right',
        width: 2.4,
      },
      { label: pick('Kasus', 'Cases'), align: 'right', width: 1.6 },
    ],
    rows,
    more:
      [
        ...(left.length > 0
          ? [
              left.some((a) => a.distinctive)
                ? pick(
                    `${format.integer(left.length)} wilayah lain ada di halaman masing-masing.`,
                    `${format.integer(left.length)} more areas are on their own pages.`,
                  )
                : pick(
                    `${format.integer(left.length)} wilayah lain tanpa isu yang menonjol.`,
                    `${format.integer(left.length)} more areas where nothing stands out.`,
                  ),
            ]
          : []),
        ...(unheard > 0
          ? [
              pick(
                `${format.integer(unheard)} belum terpantau dan tidak dibandingkan.`,
                `${format.integer(unheard)} not monitored and not compared.`,
              ),
            ]
          : []),
        ...(rows.length === 0
          ? [pick('Belum ada laporan yang dapat dibandingkan.', 'There are no reports to compare yet.')]
          : []),
      ].join(' ') || null,
    alt: `${title}: ${rows
      .slice(0, 6)
      .map(([area, issue, times]) => `${area} ${issue}${times === '–' ? '' : ` ${times}`}`)
      .join('; ')}${rows.length > 6 ? '; …' : '.'}`,
  };
}

/** Where nothing stands out anywhere: what was recorded in the whole, in the colours of the issues. */
function recordedIssues({ reading, speech, subject, issueName }: DeckContext): BarsBlock | null {
  const { pick, format, text } = speech;
  const found = reading.signature.issues.filter((i) => i.count > 0).sort((a, b) => b.count - a.count);
  if (found.length === 0) return null;
  const shown = found.slice(0, found.length > MOST_ROWS + 1 ? MOST_ROWS : found.length);
  const left = found.length - shown.length;
  const bars = shown.map(({ issue, count }) => ({
    ...{ id: issue, label: issueName(issue), value: count, low: null, high: null, absence: null },
    ...{ text: format.integer(count), color: issueColor(issue, 'light') },
  }));
  const title = pick(`Isu yang tercatat di ${subject.place}`, `Recorded issues in ${subject.place}`);
  return {
    ...{ type: 'bars', title, unit: text(originsPhrase(reading.reports.observed.origins)), bars, reference: null },
    more: left > 0 ? pick(`Dan ${format.integer(left)} isu lain.`, `And ${format.integer(left)} more issues.`) : null,
    alt: barsAlt(title, bars, speech),
  };
}
