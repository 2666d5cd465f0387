import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../../releases/public/contract.ts';
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
import { originName, type ReleaseContext, releaseCaveats, releaseSources, toldCount } from './releaseContext.ts';

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
    title: afterCoverage(watch, speech, sides === null ? totalsTitle(context) : titleOf('laporan', sides, context)),
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

/** A sentence about one of the origins; names keep their letters. */
export function labelled(
  sentence: string | null,
  origin: ReleasedOrigin,
  context: Pick<ReleaseContext, 'words' | 'standings'>,
): string | null {
  if (sentence === null) return null;
  const named = context.standings[origin].some(({ name }) => sentence.startsWith(name));
  const said = named ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return `${capital(originName(origin, context))} – ${said}`;
}

/** The same as a title. */
export const titleOf = (origin: ReleasedOrigin, title: string, context: Pick<ReleaseContext, 'words' | 'standings'>): string =>
  (labelled(title, origin, context) ?? title).replace(' – ', ': ');

/** "laporan dan temuan". */
export const both = (context: Pick<ReleaseContext, 'words' | 'speech'>): string =>
  context.speech.names(RELEASED_ORIGINS.map((o) => originName(o, context)));

const totalsTitle = (context: ReleaseContext): string => {
  const { view, speech } = context;
  const told = RELEASED_ORIGINS.map(
    (origin) =>
      `${originName(origin, context)} ${toldCount(view.whole.own.figures[origin].count, view.whole.own.coverage, context)}`,
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
      value: toldCount(figures[origin].count, coverage, context),
      note: per !== null && rates[origin] !== null ? `${speech.format.rate(rates[origin])} ${per}` : null,
    })),
    { key: 'coverage', ...coverageFigure(coverage?.share ?? null, speech) },
  ];
}
