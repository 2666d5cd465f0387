import { shortName } from '../../../drawing/words/shortName.ts';
import type { LayerResponse } from '../../../layers/contract.ts';
import { lowerFirst, originsPhrase } from '../../../layers/sentence.ts';
import { perUnit } from '../../../layers/units.ts';
import { layerPicture } from '../../picture/layerPicture.ts';
import type { DeckQuestion } from '../contract.ts';
import type { DeckPicture } from '../madeDeck.ts';
import type { DeckReading } from '../reading/readDeck.ts';
import type { DeckReports } from '../reading/readReports.ts';
import type { Watch } from '../sentences/coverage.ts';
import type { AreaIssue } from '../sentences/issues.ts';
import type { Speech } from '../sentences/speech.ts';
import type { Standing } from '../sentences/standing.ts';
import { kindOf, type Subject } from '../sentences/subject.ts';

/** What every slide of an internal deck is told from. */
export interface DeckContext {
  question: DeckQuestion;
  reading: DeckReading;
  speech: Speech;
  subject: Subject;
  /** Areas inside, in the order of their codes. */
  standings: Standing[];
  /** Figure of the whole that the areas may be compared with; null where none is. */
  average: number | null;
  watch: Watch;
  issues: AreaIssue[];
  /** Keeps a map under an id and gives that. */
  keep(id: string, layer: LayerResponse, mark?: string): string;
  pictures: Map<string, DeckPicture>;
  issueName(code: string): string;
}

export function deckContext(question: DeckQuestion, reading: DeckReading, speech: Speech, day: string): DeckContext {
  const { reports, signature, coverage, catalogues } = reading;
  const standings = standingsOf(reports, speech);
  const names = new Map(catalogues.issues.map(({ code, name }) => [code, speech.text(name)]));
  const issueName = (code: string) => names.get(code) ?? code;
  const share = coverage.parentFigure?.value;
  const pictures = new Map<string, DeckPicture>();
  return {
    ...{ question, reading, speech, standings, issueName, pictures },
    subject: subjectOf(reading.area.region, reports, question, speech, issueName),
    average: reports.layer.parentFigure?.value ?? null,
    watch: { share: share === null || share === undefined ? null : share / 100, areas: standings },
    issues: signature.areas.map(({ code, name, total, distinctive, why }) => ({
      ...{ code, name: shortName(name), total, why },
      distinctive: distinctive && {
        ...{ issue: distinctive.issue, name: issueName(distinctive.issue), count: distinctive.count, lq: distinctive.lq },
        ...distinctive.interval,
      },
    })),
    keep: keeper(pictures, speech, day),
  };
}

/** One model per layer, however many areas it is marked for: a province has up to 38 of them. */
function keeper(pictures: Map<string, DeckPicture>, { language }: Speech, day: string): DeckContext['keep'] {
  const made = new Map<LayerResponse, DeckPicture>();
  const of = (layer: LayerResponse): DeckPicture => {
    const known = made.get(layer);
    if (known) return known;
    const { level, parent, areas } = layer;
    const about = { language, day, mark: null, internal: true, maker: null, boundaries: null };
    const shape = { level, parent, areas: areas.map(({ code, name, unit }) => ({ code, name, ...(unit ? { unit } : {}) })) };
    const picture: DeckPicture = { model: layerPicture(layer, about), shape };
    made.set(layer, picture);
    return picture;
  };
  return (id, layer, mark) => {
    const { model, shape } = of(layer);
    pictures.set(id, { model: mark === undefined ? model : { ...model, marked: mark }, shape });
    return id;
  };
}

/** The areas of a map as sentences compare them. */
export function standingsOf({ layer, observed, ranks }: DeckReports, speech: Speech): Standing[] {
  const counts = new Map(observed.areas.map((a) => [a.code, a.count]));
  const ranked = new Map(ranks.areas.map((a) => [a.code, a]));
  const of = ranks.areas.filter((a) => a.rank !== null).length;
  const reasons = new Map(layer.absences.map(({ reason, label }) => [reason, lowerFirst(speech.text(label))]));
  return layer.areas.map((area): Standing => {
    const rank = ranked.get(area.code);
    return {
      ...{ code: area.code, name: shortName(area.name), count: counts.get(area.code) ?? null },
      ...{ value: area.value, low: area.interval?.[0] ?? null, high: area.interval?.[1] ?? null },
      absence: area.absence === null ? null : (reasons.get(area.absence) ?? area.absence),
      ...{ sameAsParent: area.sameAsParent, coverage: area.coverage },
      // A rank among one says nothing.
      rank: rank?.low != null && rank.high != null && of > 1 ? { low: rank.low, high: rank.high, of } : null,
    };
  });
}

/** What the areas of some reports are called, and what is counted. */
export function subjectOf(
  place: { code: string; name: string },
  { layer, observed, denominator }: DeckReports,
  question: DeckQuestion,
  speech: Speech,
  issueName: (code: string) => string,
): Subject {
  const per = perUnit(denominator);
  const issues = (question.issue ?? []).map((code) => lowerFirst(issueName(code)));
  const what = speech.text(originsPhrase(observed.origins));
  return {
    ...{ place: shortName(place.name), kind: kindOf(place.code), level: layer.level === 'kecamatan' ? 'kecamatan' : 'kabkota' },
    what: issues.length > 0 ? speech.pick(`${what} isu ${speech.names(issues)}`, `${what} on ${speech.names(issues)}`) : what,
    per: per && speech.text(per),
  };
}
