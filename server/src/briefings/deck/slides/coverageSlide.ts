import { tokenHex } from '../../../drawing/colors/dataColors.ts';
import { figureColors } from '../../../drawing/colors/figureColors.ts';
import { shortName } from '../../../drawing/words/shortName.ts';
import type { BarsBlock, Slide } from '../contract.ts';
import { coverageTitle, coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { levelName } from '../sentences/subject.ts';
import { barsAlt, fact, MOST_BARS } from './blocks.ts';
import { layerCaveats } from './caveatsOf.ts';
import type { DeckContext } from './deckContext.ts';
import { slideOf } from './slideOf.ts';

/** How much came in from where: bars, lowest above because that is what has to be done; of very many areas the map beside them. */
export function coverageSlide(context: DeckContext): Slide {
  const { reading, speech, subject, watch } = context;
  const { coverage, profile } = reading;
  const { pick, text } = speech;
  const bars = coverageBars(context);
  const own = profile.coverage;
  return slideOf({
    id: 'coverage',
    kind: 'coverage',
    title: coverageTitle(watch, subject, speech),
    texts: [
      coverageWarning(watch, subject, speech),
      own && own.share !== null ? text(own.note) : null,
      own && own.unreachable > 0
        ? pick(
            `${speech.format.integer(own.unreachable)} laporan tidak dapat dikirim karena wilayahnya tidak terjangkau; itu bukan kelalaian.`,
            `${speech.format.integer(own.unreachable)} reports could not be sent because the area was unreachable, which is no neglect.`,
          )
        : null,
    ],
    blocks: [
      coverage.areas.length > MOST_BARS
        ? {
            type: 'map',
            picture: context.keep('coverage', coverage),
            alt: `${pick('Peta', 'Map')}: ${text(coverage.title)}. ${bars.alt}`,
          }
        : null,
      bars,
    ],
    caveats: layerCaveats(coverage, context),
    sources: coverage.meta.sources,
    notes: notesFor('coverage', subject, speech),
    facts: [
      fact(
        `coverage:${reading.area.region.code}`,
        subject.place,
        shareText(watch.share === null ? null : watch.share * 100, context),
      ),
      ...coverage.areas.map((a) => fact(`coverage:${a.code}`, shortName(a.name), shareText(a.value, context))),
    ],
  });
}

const shareText = (value: number | null, { speech: { format, pick } }: Pick<DeckContext, 'speech'>): string =>
  value === null ? pick('belum diketahui', 'not known') : format.percent(value / 100);

function coverageBars(context: DeckContext): BarsBlock {
  const { reading, speech, subject, watch } = context;
  const { coverage, area } = reading;
  const { pick, format } = speech;
  const colors = figureColors(coverage, 'light');
  // What is not known comes first: it is the least.
  const rank = (value: number | null) => value ?? -1;
  const ordered = [...coverage.areas].sort((a, b) => rank(a.value) - rank(b.value) || (a.code < b.code ? -1 : 1));
  const bars = ordered.map((a) => ({
    ...{ id: a.code, label: shortName(a.name), value: a.value, low: null, high: null },
    text: shareText(a.value, context),
    color: a.class === null ? tokenHex('edge', 'light') : (colors[a.class] ?? tokenHex('edge', 'light')),
    absence: a.value === null ? pick('belum diketahui', 'not known') : null,
  }));
  const title = pick(
    `Laporan pengawasan yang masuk per ${levelName(subject, speech)}, terendah di atas`,
    `Supervision reports that came in by ${levelName(subject, speech, 1)}, lowest above`,
  );
  const shown = bars.length > MOST_BARS + 2 ? bars.slice(0, MOST_BARS) : bars;
  const left = bars.length - shown.length;
  const least = bars[shown.length]?.value ?? null;
  return {
    ...{ type: 'bars', title, unit: pick('% laporan pengawasan yang masuk', '% of expected supervision reports'), bars: shown },
    reference:
      watch.share === null
        ? null
        : {
            label: area.kind === 'provinsi' ? pick('Provinsi', 'Province') : pick('Seluruhnya', 'All'),
            value: watch.share * 100,
          },
    more:
      left === 0
        ? null
        : pick(
            `${format.integer(left)} lainnya ${shareText(least, context)} atau lebih.`,
            `${format.integer(left)} more at ${shareText(least, context)} or above.`,
          ),
    alt: barsAlt(title, bars, speech),
  };
}
