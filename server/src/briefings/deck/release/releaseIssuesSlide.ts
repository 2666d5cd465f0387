import { RELEASED_ORIGINS } from '../../../releases/public/contract.ts';
import type { AreaView } from '../../../releases/site/view/areaView.ts';
import { isUnmonitored } from '../../../releases/site/view/coverage.ts';
import type { Pair } from '../../../releases/site/view/figures.ts';
import { issueRows } from '../../../releases/site/view/issueRows.ts';
import type { Slide, TableBlock } from '../contract.ts';
import { notesFor } from '../sentences/notes.ts';
import { capital, type Speech } from '../sentences/speech.ts';
import { fact } from '../slides/blocks.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, publicCount, type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { both } from './releaseMapSlide.ts';

/** Issues of the whole area as they were published; null where the release has none. */
export function releaseIssuesSlide(context: ReleaseContext): Slide | null {
  const { view, speech, subjects } = context;
  const rows = issueRows(view);
  if (rows.length === 0) return null;
  const { pick, format } = speech;
  const { place } = subjects.laporan;
  const shown = rows.flatMap(({ name, counts }) => (counts.laporan ? [{ name: speech.text(name), count: counts.laporan }] : []));
  const [most] = [...shown].sort((a, b) => b.count - a.count);
  const hidden = rows.filter(({ counts }) => RELEASED_ORIGINS.some((o) => counts[o] === null)).length;
  return slideOf({
    id: 'issues',
    kind: 'issues',
    title: most
      ? pick(
          `${place}: di antara angka yang tampil, laporan terbanyak tentang ${most.name} (${format.integer(most.count)})`,
          `${place}: among the figures shown, most reports are about ${most.name} (${format.integer(most.count)})`,
        )
      : pick(`${place}: angka laporan per isu nol atau disamarkan`, `${place}: reports by issue are zero or hidden`),
    texts: [
      most === undefined ? restSentence(view, 0, speech) : null,
      hidden > 0 && most !== undefined
        ? pick(
            `${format.integer(hidden)} isu memuat angka yang disamarkan: kecil, atau dapat membuka yang kecil.`,
            `${format.integer(hidden)} issues have hidden figures: small, or such that small ones could be worked out.`,
          )
        : null,
      pick(
        'Isu dengan laporan terbanyak belum tentu yang paling sering terjadi.',
        'The issue with most reports need not be the one that happens most.',
      ),
    ],
    blocks: [issueTable(view, context, 14)],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('issues', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: rows.flatMap(({ name, counts }) =>
      RELEASED_ORIGINS.map((o) =>
        fact(`issue:${name.id}:${o}`, `${speech.text(name)}, ${originName(o, context)}`, publicCount(counts[o], context)),
      ),
    ),
  });
}

/** Issues with a figure by origin, most shown first; what is hidden or zero in both is counted below. Null where no figure is shown. */
export function issueTable(view: AreaView, context: Pick<ReleaseContext, 'speech' | 'words'>, most: number): TableBlock | null {
  const { speech, words } = context;
  const { pick } = speech;
  const all = issueRows(view);
  const size = (counts: Pair<number | null>) => Math.max(counts.laporan ?? 0, counts.temuan ?? 0);
  const told = all.filter(({ counts }) => size(counts) > 0).sort((a, b) => size(b.counts) - size(a.counts));
  if (told.length === 0) return null;
  const rows = told
    .slice(0, most)
    .map(({ name, counts }) => [speech.text(name), ...RELEASED_ORIGINS.map((o) => publicCount(counts[o], context))]);
  const title = pick('Isu yang diterbitkan', 'Published issues');
  return {
    type: 'table',
    title,
    columns: [
      { label: words.issues.name, align: 'left', width: 3 },
      ...RELEASED_ORIGINS.map((o) => ({ label: capital(words.origin[o]), align: 'right' as const, width: 1.2 })),
    ],
    rows,
    more: restSentence(view, told.length - rows.length, speech),
    alt: `${title}: ${rows
      .slice(0, 5)
      .map(([name, laporan, temuan]) => `${name} ${laporan}/${temuan}`)
      .join('; ')}.`,
  };
}

/** How many issues are not in the table, and why; null when all are. */
export function restSentence(view: AreaView, left: number, { pick, format }: Speech): string | null {
  const none = issueRows(view).filter(({ counts }) => RELEASED_ORIGINS.every((o) => (counts[o] ?? 0) === 0));
  const zero = isUnmonitored(view.whole.own.coverage)
    ? 0
    : none.filter(({ counts }) => RELEASED_ORIGINS.every((o) => counts[o] === 0)).length;
  const hidden = none.filter(({ counts }) => RELEASED_ORIGINS.some((o) => counts[o] === null)).length;
  const parts = [
    ...(left > 0
      ? [
          pick(
            `${format.integer(left)} isu lain ada di halaman rilis.`,
            `${format.integer(left)} more issues are on the pages of the release.`,
          ),
        ]
      : []),
    ...(hidden > 0
      ? [
          pick(
            `${format.integer(hidden)} isu hanya memuat angka yang disamarkan.`,
            `${format.integer(hidden)} issues have hidden figures only.`,
          ),
        ]
      : []),
    ...(zero > 0
      ? [
          pick(
            `${format.integer(zero)} isu tanpa laporan dan temuan.`,
            `${format.integer(zero)} issues without reports and findings.`,
          ),
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join(' ') : null;
}
