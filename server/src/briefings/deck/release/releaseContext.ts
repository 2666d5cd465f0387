import { shortName } from '../../../drawing/words/shortName.ts';
import type { PublicHead, PublicRelease, ReleasedOrigin } from '../../../releases/public/contract.ts';
import { RELEASED_ORIGINS } from '../../../releases/public/contract.ts';
import { type AreaFigures, type AreaView, nameOf } from '../../../releases/site/view/areaView.ts';
import { type Coverage, isUnmonitored } from '../../../releases/site/view/coverage.ts';
import { forOrigins, type Pair } from '../../../releases/site/view/figures.ts';
import { type Words, wordsOf } from '../../../releases/site/words/words.ts';
import { countInterval } from '../../../signals/countInterval.ts';
import type { DeckPicture } from '../madeDeck.ts';
import type { Watch } from '../sentences/coverage.ts';
import type { Speech } from '../sentences/speech.ts';
import type { Standing } from '../sentences/standing.ts';
import { kindOf, type Subject } from '../sentences/subject.ts';

const PER = 100_000;

/** What the slides of a release's deck are told from: the published document and nothing else. Reports and findings stay apart. */
export interface ReleaseContext {
  head: PublicHead;
  document: PublicRelease;
  view: AreaView;
  speech: Speech;
  words: Words;
  subjects: Pair<Subject>;
  standings: Pair<Standing[]>;
  /** Rate of the whole that areas may be compared with; null where it is hidden or counts are told. */
  averages: Pair<number | null>;
  watch: Watch;
  picture: DeckPicture;
  pictures: Map<string, DeckPicture>;
}

export function releaseContext(told: Pick<ReleaseContext, 'head' | 'document' | 'view' | 'speech' | 'picture'>): ReleaseContext {
  const { view, speech, document } = told;
  const words = wordsOf(speech.language);
  const { own, children } = view.whole;
  const rate = view.measure === 'rate';
  const listed = new Set(document.coverage.map(({ code }) => code));
  return {
    ...told,
    words,
    subjects: forOrigins((origin) => ({
      ...{ place: shortName(nameOf(view.area)), kind: kindOf(view.area.code) },
      level: view.childLevel === 'kecamatan' ? 'kecamatan' : 'kabkota',
      what: words.origin[origin].toLowerCase(),
      per: rate ? words.measure.rateShort : null,
    })),
    standings: forOrigins((origin) => children.map((child) => standingOf(child, origin, view, words))),
    averages: forOrigins((origin) => (rate ? own.rates[origin] : null)),
    watch: {
      share: own.coverage?.share ?? null,
      // Kecamatan have the coverage of the area around them: that is told once.
      areas: children
        .filter(({ area }) => listed.has(area.code))
        .map(({ area, coverage }) => ({ code: area.code, name: shortName(nameOf(area)), coverage: coverage?.share ?? null })),
    },
    pictures: new Map(),
  };
}

/** An area of a release as sentences compare it; what is hidden has no value, and nothing is worked out from the others. */
export function standingOf(
  { area, figures, map, coverage }: AreaFigures,
  origin: ReleasedOrigin,
  view: AreaView,
  words: Words,
): Standing {
  const { count } = figures[origin];
  const { state, value } = map[origin];
  const voters = view.release.denominator?.values[area.code];
  const scale = view.measure === 'count' ? 1 : voters === undefined ? null : PER / voters;
  const interval = count === null || value === null || scale === null ? null : countInterval(count);
  const absences = { hidden: words.hiddenLabel, unmonitored: words.unmonitored, noRate: words.noRate, shown: null };
  return {
    ...{ code: area.code, name: shortName(nameOf(area)), count, value },
    low: interval && scale !== null ? interval.low * scale : null,
    high: interval && scale !== null ? interval.high * scale : null,
    ...{ absence: absences[state], sameAsParent: null, coverage: coverage?.share ?? null, rank: null },
  };
}

/** "laporan": what an origin is called inside a sentence. */
export const originName = (origin: ReleasedOrigin, { words }: Pick<ReleaseContext, 'words'>): string =>
  words.origin[origin].toLowerCase();

/** A count of an area as it is told: zero where nobody watched is silence. */
export const toldCount = (
  count: number | null,
  coverage: Coverage | null,
  context: Pick<ReleaseContext, 'speech' | 'words'>,
): string => (count === 0 && isUnmonitored(coverage) ? context.words.unmonitored : publicCount(count, context));

/** A count as it is published. */
export const publicCount = (count: number | null, { speech, words }: Pick<ReleaseContext, 'speech' | 'words'>): string =>
  count === null ? words.hiddenLabel : speech.format.integer(count);

/** Where everything of a deck of a release comes from, with what it can be checked by. */
export const releaseSources = ({ head, document, speech }: Pick<ReleaseContext, 'head' | 'document' | 'speech'>) => [
  {
    name: speech.pick(
      `PetaRawan, rilis ${speech.format.integer(head.number)} (sidik ${head.sha256.slice(0, 12)})`,
      `PetaRawan, release ${speech.format.integer(head.number)} (hash ${head.sha256.slice(0, 12)})`,
    ),
    date: head.publishedOn,
    note: null,
  },
  ...document.sources,
  ...(document.denominator ? [document.denominator.source] : []),
];

/** What hidden figures ask the reader to mind, and that the figures are made up where they are. */
export const releaseCaveats = ({ view, speech, words }: Pick<ReleaseContext, 'view' | 'speech' | 'words'>): (string | null)[] => [
  words.honest.never,
  speech.pick(
    'Laporan dan temuan tidak dijumlahkan: satu kejadian dapat muncul di keduanya.',
    'Reports and findings are not added up: one event may be in both.',
  ),
  hasHidden(view)
    ? speech.pick(
        'Angka kecil disamarkan dan tidak boleh dihitung dari selisih; yang disamarkan bukan nol.',
        'Small figures are hidden and must not be worked out from differences; what is hidden is not zero.',
      )
    : null,
  view.release.boundaries.indicative
    ? speech.pick('Batas wilayah indikatif, bukan batas resmi.', 'Boundaries are indicative, not official.')
    : null,
];

const hasHidden = ({ whole }: AreaView): boolean =>
  [whole.own, ...whole.children].some(({ figures }) => RELEASED_ORIGINS.some((origin) => figures[origin].count === null));
