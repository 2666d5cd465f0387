import { RELEASED_ORIGINS } from '../../../releases/public/contract.ts';
import type { Slide } from '../contract.ts';
import { afterCoverage, coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { sidesSentence, sidesTitle } from '../sentences/sides.ts';
import { capital } from '../sentences/speech.ts';
import { absentSentence } from '../sentences/standing.ts';
import { fact, mapBlock } from '../slides/blocks.ts';
import { figuresBlock } from '../slides/mapSlide.ts';
import { coverageFigure } from '../slides/ownFigures.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, publicCount, type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';

/** The situation as it was published: both origins beside each other, never added up. */
export function releaseMapSlide(context: ReleaseContext): Slide {
  const { view, speech, subjects, standings, averages, watch } = context;
  const { code } = view.area;
  context.pictures.set('map', context.picture);
  const items = wholeItems(context);
  const [laporan, temuan] = RELEASED_ORIGINS.map((origin) => mapBlock('map', standings[origin], subjects[origin], speech));
  const sides = sidesTitle(standings.laporan, averages.laporan, subjects.laporan, speech);
  return slideOf({
    id: 'map',
    kind: 'map',
    title: afterCoverage(
      watch,
      speech,
      sides === null
        ? totalsTitle(context)
        : `${capital(originName('laporan', context))}: ${sides.charAt(0).toLowerCase()}${sides.slice(1)}`,
    ),
    texts: [
      coverageWarning(watch, subjects.laporan, speech),
      ...RELEASED_ORIGINS.map((origin) =>
        labelled(sidesSentence(standings[origin], averages[origin], subjects[origin], speech), origin, context),
      ),
      ...RELEASED_ORIGINS.map((origin) => labelled(absentSentence(standings[origin], speech), origin, context)),
    ],
    blocks: [
      figuresBlock(items),
      {
        type: 'map',
        picture: 'map',
        alt: RELEASED_ORIGINS.map(
          (origin, i) => `${capital(originName(origin, context))}: ${[laporan, temuan][i]?.alt ?? ''}`,
        ).join(' '),
      },
    ],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('map', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: items.map(({ key, label, value, note }) => fact(`${key}:${code}`, label, note ? `${value} (${note})` : value)),
  });
}

/** A sentence about one of the origins. */
export const labelled = (
  sentence: string | null,
  origin: 'laporan' | 'temuan',
  context: Pick<ReleaseContext, 'words'>,
): string | null =>
  sentence && `${capital(originName(origin, context))} – ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** "laporan dan temuan". */
export const both = (context: Pick<ReleaseContext, 'words' | 'speech'>): string =>
  context.speech.names(RELEASED_ORIGINS.map((o) => originName(o, context)));

const totalsTitle = (context: ReleaseContext): string => {
  const { view, speech } = context;
  const told = RELEASED_ORIGINS.map(
    (origin) => `${originName(origin, context)} ${publicCount(view.whole.own.figures[origin].count, context)}`,
  );
  return speech.pick(
    `${context.subjects.laporan.place}: ${told.join(', ')}`,
    `${context.subjects.laporan.place}: ${told.join(', ')}`,
  );
};

function wholeItems(context: ReleaseContext) {
  const { view, speech, subjects } = context;
  const { figures, rates, coverage } = view.whole.own;
  const { per } = subjects.laporan;
  return [
    ...RELEASED_ORIGINS.map((origin) => ({
      key: `count:${origin}`,
      label: capital(originName(origin, context)),
      value: publicCount(figures[origin].count, context),
      note: per !== null && rates[origin] !== null ? `${speech.format.rate(rates[origin])} ${per}` : null,
    })),
    { key: 'coverage', ...coverageFigure(coverage?.share ?? null, speech) },
  ];
}
