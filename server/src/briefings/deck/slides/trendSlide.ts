import { originColor } from '../../../drawing/colors/dataColors.ts';
import { nextPeriod } from '../../../reports/trend.ts';
import { electionId } from '../../../stages/electionId.ts';
import type { LinesBlock, Slide } from '../contract.ts';
import { coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { capital } from '../sentences/speech.ts';
import { stageBands } from '../sentences/stageBands.ts';
import { gapSentence, peakSentence, periodName, provisionalSentence, type Series, trendTitle } from '../sentences/trend.ts';
import { fact } from './blocks.ts';
import type { DeckContext } from './deckContext.ts';
import { slideOf } from './slideOf.ts';

/** Points of a chart that can still be told apart. */
const MOST_POINTS = 40;

/** How the deck's own area went over time; a direction only where it was tested. */
export function trendSlide(context: DeckContext): Slide {
  const { reading, speech, subject, watch } = context;
  const { trend } = reading;
  const [own] = trend.areas;
  const points = (own?.series ?? []).slice(-MOST_POINTS);
  const series: Series = {
    interval: trend.interval,
    points,
    tested: own ?? null,
    coverageNote: own?.coverage.note ? speech.text(own.coverage.note) : null,
  };
  const { text } = speech;
  return slideOf({
    id: 'trend',
    kind: 'trend',
    title: trendTitle(series, subject, speech),
    texts: [
      watch.share === null ? coverageWarning(watch, subject, speech) : series.coverageNote,
      own && own.label !== 'naik' && own.label !== 'turun' ? text(own.sentence) : null,
      own && (own.label === 'naik' || own.label === 'turun') ? directionSentence(context) : null,
      peakSentence(series, subject, speech),
      provisionalSentence(series, speech),
      gapSentence(series, speech),
    ],
    blocks: [points.length > 0 ? trendLines(context, series) : null],
    caveats: trend.basis.caveats.filter(({ code }) => code !== 'data_contoh' && code !== 'tanpa_tempat').map((c) => text(c.text)),
    sources: trend.meta.sources,
    notes: notesFor('trend', subject, speech),
    facts: points.map((p) =>
      fact(
        `count:${reading.area.region.code}:${p.period}`,
        periodName(p.period, trend.interval, speech),
        p.count === null ? speech.pick('belum terpantau', 'not monitored yet') : speech.format.integer(p.count),
      ),
    ),
  });
}

/** What the test found, which says how sure it is. */
function directionSentence({ reading, speech }: DeckContext): string | null {
  const [own] = reading.trend.areas;
  return own ? speech.text(own.sentence) : null;
}

/** A line per origin: they are never summed silently. */
function trendLines({ reading, speech, subject, question }: DeckContext, { points, interval }: Series): LinesBlock {
  const { pick, format } = speech;
  const { trend, stages, elections, catalogues, reports } = reading;
  const series = trend.areas[0]?.series?.slice(-points.length) ?? [];
  const name = (code: string) => {
    const found = catalogues.origins.find((o) => o.code === code);
    return found ? speech.text(found.name) : code;
  };
  const provisional = points.findIndex((p) => p.provisional);
  const asked = question.election === undefined ? null : electionId(question.election);
  const last = points.at(-1)?.period ?? '';
  const each = interval === 'month' ? pick('bulan', 'month') : pick('minggu', 'week');
  const title = pick(
    `${capital(subject.what)} per ${each}, ${subject.place}`,
    `${capital(subject.what)} per ${each}, ${subject.place}`,
  );
  const [from, to] = [points[0], points.at(-1)].map((p) => (p ? periodName(p.period, interval, speech) : ''));
  const lines = reports.observed.origins.map((origin) => ({
    ...{ id: origin, name: name(origin), color: originColor(origin, 'light') },
    values: series.map((p) => p.byOrigin?.[origin] ?? null),
  }));
  const highest = lines.map(({ name: line, values }) => {
    const most = Math.max(...values.map((v) => v ?? 0));
    const at = series[values.indexOf(most)]?.period;
    return at && most > 0
      ? pick(
          `${line} paling banyak ${format.integer(most)} pada ${periodName(at, interval, speech)}`,
          `${line} at most ${format.integer(most)} in ${periodName(at, interval, speech)}`,
        )
      : pick(`${line} tidak ada`, `no ${line.toLowerCase()}`);
  });
  return {
    ...{ type: 'lines', title, unit: subject.what },
    periods: points.map((p) => ({ start: p.period, label: periodName(p.period, interval, speech) })),
    series: lines,
    provisionalFrom: provisional < 0 ? null : provisional,
    stages: stageBands(
      points.map((p) => p.period),
      last === '' ? '' : nextPeriod(last, interval),
      asked === null ? stages : stages.filter((s) => s.election === asked),
      elections,
    ),
    legend: {
      provisional: pick('sementara, masih akan bertambah', 'provisional, will still rise'),
      gap: pick('belum terpantau, bukan nol', 'not monitored, not zero'),
    },
    alt: pick(
      `Grafik garis dari ${from} sampai ${to}: ${highest.join('; ')}.`,
      `Line chart from ${from} to ${to}: ${highest.join('; ')}.`,
    ),
  };
}
