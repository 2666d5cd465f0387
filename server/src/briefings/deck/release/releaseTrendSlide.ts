import { originColor } from '../../../drawing/colors/dataColors.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../../releases/public/contract.ts';
import type { AreaView } from '../../../releases/site/view/areaView.ts';
import { coverageOf, isUnmonitored } from '../../../releases/site/view/coverage.ts';
import { forOrigins } from '../../../releases/site/view/figures.ts';
import { type MonthRow, monthRows } from '../../../releases/site/view/monthRows.ts';
import type { Slide } from '../contract.ts';
import { coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { capital } from '../sentences/speech.ts';
import { fact } from '../slides/blocks.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, publicCount, type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { both } from './releaseMapSlide.ts';

/** More points cannot be told apart. */
const MOST_POINTS = 40;

/** Months of the area; where nothing was recorded in a window that nobody watched, silence is no zero. */
function knownMonths(view: AreaView): (MonthRow & { silent: boolean })[] {
  const unwatched = new Set(
    view.windows.filter((w) => isUnmonitored(coverageOf(view.release, view.area.code, w))).flatMap(({ months }) => months),
  );
  return monthRows(view).map((row) => {
    const silent = unwatched.has(row.month) && RELEASED_ORIGINS.every((o) => row.counts[o] === 0);
    return { ...row, silent, counts: silent ? forOrigins(() => null) : row.counts };
  });
}

/** Months as they were published; a hidden month breaks the line. Null where the release has no months of the area. */
export function releaseTrendSlide(context: ReleaseContext): Slide | null {
  const { view, speech, subjects, watch } = context;
  const rows = knownMonths(view).slice(-MOST_POINTS);
  if (rows.length === 0) return null;
  const { pick, format } = speech;
  const { place } = subjects.laporan;
  const name = (month: string) => format.date(month);
  const peaks = RELEASED_ORIGINS.map((origin) => peakOf(origin));
  const hidden = rows.filter(({ counts, silent }) => !silent && RELEASED_ORIGINS.some((o) => counts[o] === null)).length;
  const silent = rows.filter((row) => row.silent).length;
  const title = pick(`Laporan dan temuan per bulan, ${place}`, `Reports and findings per month, ${place}`);
  const [from, to] = [name(rows[0]?.month ?? ''), name(rows.at(-1)?.month ?? '')];
  return slideOf({
    id: 'trend',
    kind: 'trend',
    title:
      peaks[0] === null
        ? title
        : pick(
            `Laporan di ${place} paling banyak tampil pada ${peaks[0]?.when} (${peaks[0]?.most})`,
            `Reports in ${place} show most in ${peaks[0]?.when} (${peaks[0]?.most})`,
          ),
    texts: [
      coverageWarning(watch, subjects.laporan, speech),
      peaks[1]
        ? pick(
            `Temuan paling banyak tampil pada ${peaks[1].when} (${peaks[1].most}).`,
            `Findings show most in ${peaks[1].when} (${peaks[1].most}).`,
          )
        : null,
      hidden > 0
        ? pick(
            `${format.integer(hidden)} bulan memuat angka yang disamarkan: garisnya terputus, bukan nol.`,
            `${format.integer(hidden)} months have hidden figures: the line breaks, it is not zero.`,
          )
        : null,
      silent > 0
        ? pick(
            `${format.integer(silent)} bulan belum terpantau: garisnya terputus, bukan nol.`,
            `${format.integer(silent)} months are not monitored: the line breaks, it is not zero.`,
          )
        : null,
      pick('Menurut tanggal kejadian; naik turunnya belum diuji.', 'By day of the event; ups and downs are not tested.'),
    ],
    blocks: [
      {
        ...{ type: 'lines', title, unit: both(context), provisionalFrom: null, stages: [] },
        periods: rows.map(({ month }) => ({ start: `${month}-01`, label: name(month) })),
        series: RELEASED_ORIGINS.map((origin) => ({
          ...{ id: origin, name: capital(originName(origin, context)), color: originColor(origin, 'light') },
          values: rows.map(({ counts }) => counts[origin]),
        })),
        legend: {
          provisional: pick('sementara', 'provisional'),
          gap:
            silent > 0
              ? pick('disamarkan atau belum terpantau, bukan nol', 'hidden or not monitored, not zero')
              : pick('disamarkan, bukan nol', 'hidden, not zero'),
        },
        alt: pick(
          `Grafik garis dari ${from} sampai ${to}: ${peakWords().join('; ') || 'tanpa angka yang tampil'}.`,
          `Line chart from ${from} to ${to}: ${peakWords().join('; ') || 'no figure shown'}.`,
        ),
      },
    ],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('trend', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: rows.flatMap(({ month, counts, silent: unheard }) =>
      RELEASED_ORIGINS.map((o) =>
        fact(
          `count:${o}:${view.area.code}:${month}`,
          `${name(month)}, ${originName(o, context)}`,
          unheard ? context.words.unmonitored : publicCount(counts[o], context),
        ),
      ),
    ),
  });

  function peakOf(origin: ReleasedOrigin): { most: string; when: string } | null {
    const most = Math.max(0, ...rows.map(({ counts }) => counts[origin] ?? 0));
    if (most === 0) return null;
    const when = rows.filter(({ counts }) => counts[origin] === most).map(({ month }) => name(month));
    return { most: format.integer(most), when: speech.names(when, 2) };
  }

  function peakWords(): string[] {
    return RELEASED_ORIGINS.flatMap((origin, i) => {
      const peak = peaks[i];
      return peak
        ? [
            pick(
              `${originName(origin, context)} paling banyak ${peak.most} pada ${peak.when}`,
              `${originName(origin, context)} at most ${peak.most} in ${peak.when}`,
            ),
          ]
        : [];
    });
  }
}
