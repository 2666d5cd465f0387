import type { Db } from '../../../db/database.ts';
import { AppError } from '../../../errors.ts';
import { normalizeCode } from '../../../regions/regionCode.ts';
import { databaseSource } from '../../../releases/databaseSource.ts';
import { releasePicture } from '../../../releases/pictures/releasePicture.ts';
import type { PublicHead, PublicRelease } from '../../../releases/public/contract.ts';
import { areaView } from '../../../releases/site/view/areaView.ts';
import type { DeckQuestion, Slide } from '../contract.ts';
import type { MadeDeck } from '../madeDeck.ts';
import { noDeck } from '../reading/deckArea.ts';
import { speechOf } from '../sentences/speech.ts';
import { correctionsSlide } from '../slides/correctionsSlide.ts';
import { releaseAreaSlides } from './releaseAreaSlides.ts';
import { releaseContext } from './releaseContext.ts';
import { releaseCoverageSlide } from './releaseCoverageSlide.ts';
import { releaseIssuesSlide } from './releaseIssuesSlide.ts';
import { releaseMapSlide } from './releaseMapSlide.ts';
import { releaseCoverSlide, releaseMethodSlide } from './releaseMethodSlide.ts';
import { releaseRankingSlide } from './releaseRankingSlide.ts';
import { releaseTrendSlide } from './releaseTrendSlide.ts';

/** Parts of a question that a release has no answers for: it is published as a whole. */
const FILTERS = ['election', 'from', 'to', 'issue', 'channel', 'origin', 'status'] as const;

/**
 * A deck of a published release, which everybody may see: from its document alone. Throws AppError `not_found` for a release that is not
 * published or does not hold the area, `invalid_request` for a filter or an area that has no deck.
 */
export async function makeReleaseDeck(db: Db, question: DeckQuestion, number: number, day: string): Promise<MadeDeck> {
  const asked = FILTERS.filter((name) => question[name] !== undefined);
  if (asked.length > 0) throw filtered(asked);
  const source = databaseSource(db);
  const [heads, document] = await Promise.all([source.heads(), source.document(number)]);
  const head = heads.find((h) => h.number === number);
  if (!head || !document) throw unpublished(number);
  return releaseDeck(head, document, question, day);
}

/** The deck of a published document; throws as `makeReleaseDeck`. */
export function releaseDeck(head: PublicHead, document: PublicRelease, question: DeckQuestion, day: string): MadeDeck {
  const { number } = head;
  const code = normalizeCode(question.area) ?? question.area;
  const area = document.areas.find((a) => a.code === code);
  if (!area) throw elsewhere(number, question.area);
  if (area.level !== 'provinsi' && area.level !== 'kabkota') throw noDeck(code);
  const view = areaView(document, code);
  if (!view) throw noDeck(code);
  const speech = speechOf(question.lang);
  const picture = {
    model: releasePicture(head, view, question.lang),
    shape: {
      level: view.childLevel,
      parent: code,
      areas: view.whole.children.map(({ area: { code: child, name } }) => ({ code: child, name })),
    },
  };
  const context = releaseContext({ head, document, view, speech, picture });
  const slides: (Slide | null)[] = [
    releaseCoverSlide(context),
    releaseMapSlide(context),
    releaseRankingSlide(context),
    releaseIssuesSlide(context),
    releaseTrendSlide(context),
    releaseCoverageSlide(context),
    ...(area.level === 'provinsi' ? releaseAreaSlides(context) : []),
    releaseMethodSlide(context),
    correctionsSlide({ newest: head, log: document.corrections }, context.subjects.laporan, speech, true),
  ];
  return {
    content: {
      ...{ kind: area.level, lang: question.lang, area: { code, name: area.name, level: area.level }, question },
      ...{ dataVersion: document.dataVersion, sample: document.sample, madeOn: day },
      release: { number, publishedOn: head.publishedOn, sha256: head.sha256 },
      slides: slides.filter((slide) => slide !== null),
    },
    pictures: context.pictures,
  };
}

const unpublished = (number: number) =>
  new AppError('not_found', {
    id: `Rilis ${number} belum terbit atau tidak ada.`,
    en: `Release ${number} is not published, or there is none of this number.`,
  });

const elsewhere = (number: number, code: string) =>
  new AppError('not_found', {
    id: `Rilis ${number} tidak memuat wilayah ${code}.`,
    en: `Release ${number} does not hold the area ${code}.`,
  });

const filtered = (names: readonly string[]) =>
  new AppError('invalid_request', {
    id: `Paparan dari rilis memuat seluruh rilis; hapus saringan ${names.join(', ')}.`,
    en: `A deck of a release tells all of it; remove the filter ${names.join(', ')}.`,
  });
