import type { Caller } from '../../accounts/caller.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { todayInJakarta } from '../../today.ts';
import type { DeckQuestion, Slide } from './contract.ts';
import type { MadeDeck } from './madeDeck.ts';
import { readDeck } from './reading/readDeck.ts';
import { makeReleaseDeck } from './release/makeReleaseDeck.ts';
import { speechOf } from './sentences/speech.ts';
import { areaSlides, ownAreaSlide } from './slides/areaSlides.ts';
import { correctionsSlide } from './slides/correctionsSlide.ts';
import { coverageSlide } from './slides/coverageSlide.ts';
import { coverSlide } from './slides/coverSlide.ts';
import { type DeckContext, deckContext } from './slides/deckContext.ts';
import { issuesSlide } from './slides/issuesSlide.ts';
import { mapSlide } from './slides/mapSlide.ts';
import { methodSlide } from './slides/methodSlide.ts';
import { rankingSlide } from './slides/rankingSlide.ts';
import { trendSlide } from './slides/trendSlide.ts';

/**
 * The deck of a question: of a release from its published document alone, else from what the caller may see. Throws AppError `not_found` for an
 * unknown area or a release that is not published or does not hold the area, `invalid_request` for a level without decks or a filter that
 * cannot be answered, `unauthenticated` or `forbidden` where the caller may not see all of the area.
 */
export async function makeDeck(deps: { db: Db; config: Config }, caller: Caller, question: DeckQuestion): Promise<MadeDeck> {
  const day = todayInJakarta();
  if (question.release !== undefined) return makeReleaseDeck(deps.db, question, question.release, day);
  const reading = await readDeck(deps, caller, question);
  const context = deckContext(question, reading, speechOf(question.lang), day);
  const slides = reading.area.kind === 'provinsi' ? provinceSlides(context) : kabkotaSlides(context);
  const { area, reports, coverage, signature, index, profile, prevention, trend, dataVersion } = reading;
  const { code, name, level } = area.region;
  return {
    content: {
      ...{
        kind: area.kind,
        lang: question.lang,
        area: { code, name, level },
        question,
        dataVersion,
        release: null,
        madeOn: day,
        slides,
      },
      sample: [reports.layer, coverage, signature, index, profile, trend].some((part) => part?.meta.sample) || prevention.sample,
    },
    pictures: context.pictures,
  };
}

const provinceSlides = (context: DeckContext): Slide[] => [
  coverSlide(context),
  mapSlide(context),
  rankingSlide(context),
  issuesSlide(context),
  trendSlide(context),
  coverageSlide(context),
  ...areaSlides(context),
  methodSlide(context),
  correctionsSlide(context.reading.corrections, context.subject, context.speech),
];

/**
 * Its own page first. Kecamatan have no pages: there is no index below kabupaten/kota, most have a handful of reports, and a page about so
 * few could tell who reported them; map, ranking and tables have all of them.
 */
const kabkotaSlides = (context: DeckContext): Slide[] =>
  [
    coverSlide(context),
    ownAreaSlide(context),
    mapSlide(context),
    rankingSlide(context),
    issuesSlide(context),
    trendSlide(context),
    coverageSlide(context),
    methodSlide(context),
    correctionsSlide(context.reading.corrections, context.subject, context.speech),
  ].filter((slide) => slide !== null);
