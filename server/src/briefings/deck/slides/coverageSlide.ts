import { tokenHex } from '../../../drawing/colors/dataColors.ts';
import { figureColors } from '../../../drawing/colors/figureColors.ts';
import { shortName } from '../../../drawing/words/shortName.ts';
import type { ProfileCoverage } from '../../../profiles/contract.ts';
import type { BarsBlock, Slide } from '../contract.ts';
import { coverageNames, coverageTitle, coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import type { Speech } from '../sentences/speech.ts';
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
      coverageNames(watch, speech),
      coverageWarning(watch, subject, speech) &&
        pick(
          'Angka rendah di sana belum tentu berarti sedikit kejadian.',
          'A low figure there need not mean that little happened.',
        ),
      arrivedSentence(own, speech),
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

/** How many supervision reports came in of those expected; null where none were. */
function arrivedSentence(own: ProfileCoverage | null, { format, pick }: Speech): string | null {
  if (own === null || own.share === null) return null;
  const [arrived, expected, away] = [own.complete + own.partial + own.nil, own.expected, own.unreachable].map((n) =>
    format.integer(n),
  );
  const sent = pick(
    `${arrived} dari ${expected} laporan pengawasan masuk; yang sebagian dihitung setengah.`,
    `${arrived} of ${expected} supervision reports came in; partial ones count half.`,
  );
  return own.unreachable === 0
    ? sent
    : `${sent} ${pick(`${away} tidak dapat dikirim: wilayahnya tidak terjangkau.`, `${away} could not be sent: the area was unreachable.`)}`;
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
