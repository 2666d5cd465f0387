import type { FiguresBlock, Slide } from '../contract.ts';
import { afterCoverage, coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { sidesSentence, sidesTitle } from '../sentences/sides.ts';
import { absentSentence } from '../sentences/standing.ts';
import { levelName } from '../sentences/subject.ts';
import { fact, mapBlock } from './blocks.ts';
import { reportCaveats } from './caveatsOf.ts';
import type { DeckContext } from './deckContext.ts';
import { wholeFigures } from './ownFigures.ts';
import { slideOf } from './slideOf.ts';

/** The situation: what was recorded, where more and where less than on average, where nothing is known. */
export function mapSlide(context: DeckContext): Slide {
  const { reading, speech, subject, standings, average, watch } = context;
  const { layer } = reading.reports;
  const items = wholeFigures(context);
  return slideOf({
    id: 'map',
    kind: 'map',
    title: afterCoverage(watch, speech, sidesTitle(standings, average, subject, speech) ?? totalTitle(context)),
    texts: [
      coverageWarning(watch, subject, speech),
      sidesSentence(standings, average, subject, speech),
      absentSentence(standings, speech),
    ],
    blocks: [figuresBlock(items), mapBlock(context.keep('map', layer), standings, subject, speech)],
    caveats: reportCaveats(context, true),
    sources: layer.meta.sources,
    notes: notesFor('map', subject, speech),
    facts: items.map(({ id, label, value, note }) =>
      fact(`${id}:${reading.area.region.code}`, label, note ? `${value} (${note})` : value),
    ),
  });
}

/** Where nothing is compared: how much was recorded, in how many of the areas. */
function totalTitle({ reading, speech, subject, standings }: DeckContext): string {
  const { format, pick } = speech;
  const total = reading.reports.observed.whole?.count ?? 0;
  const where = standings.filter(({ count }) => count !== null && count > 0).length;
  const known = standings.filter(({ count }) => count !== null).length;
  if (total === 0 && known === 0) return pick(`${subject.place} belum terpantau`, `${subject.place} is not monitored yet`);
  if (total === 0)
    return pick(
      `Belum ada ${subject.what} yang tercatat di ${format.integer(known)} ${levelName(subject, speech)} yang terpantau`,
      `No ${subject.what} recorded in the ${format.integer(known)} ${levelName(subject, speech, known)} that are monitored`,
    );
  return pick(
    `${format.integer(total)} ${subject.what} tercatat di ${format.integer(where)} dari ${format.integer(standings.length)} ${levelName(subject, speech)} ${subject.place}`,
    `${format.integer(total)} ${subject.what} recorded in ${format.integer(where)} of ${format.integer(standings.length)} ${levelName(subject, speech)} of ${subject.place}`,
  );
}

/** Figures with what they say together. */
export function figuresBlock(items: readonly { label: string; value: string; note: string | null }[]): FiguresBlock {
  return {
    type: 'figures',
    items: items.slice(0, 6).map(({ label, value, note }) => ({ label, value, note })),
    alt: `${items.map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`).join('; ')}.`,
  };
}
