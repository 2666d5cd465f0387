import { issueColor } from '../../../drawing/colors/issueColors.ts';
import { shortName } from '../../../drawing/words/shortName.ts';
import type { LayerResponse } from '../../../layers/contract.ts';
import { originsPhrase } from '../../../layers/sentence.ts';
import type { OriginCounts } from '../../../reports/contract.ts';
import type { BarsBlock, Slide } from '../contract.ts';
import { areaCoverage, areaTitle, rankSentence } from '../sentences/areaPage.ts';
import { type AreaIssue, quotientText } from '../sentences/issues.ts';
import { notesFor } from '../sentences/notes.ts';
import { sideSentence } from '../sentences/sides.ts';
import type { Standing } from '../sentences/standing.ts';
import type { Subject } from '../sentences/subject.ts';
import { barsAlt, fact } from './blocks.ts';
import { reportCaveats } from './caveatsOf.ts';
import { type DeckContext, standingsOf, subjectOf } from './deckContext.ts';
import { type IndexTold, indexFigure, indexOfLayer, indexOfProfile } from './indexFigure.ts';
import { figuresBlock } from './mapSlide.ts';
import { areaFigures, type Told } from './ownFigures.ts';
import { preventionOf, preventionTable } from './preventionTable.ts';
import { slideOf } from './slideOf.ts';

/** More issues are not read on a page. */
const MOST_ISSUES = 6;

/** What the page of one area is told from, whether it stands in the deck of its province or in its own. */
interface AreaPage {
  name: string;
  standing: Standing;
  counts: OriginCounts | null;
  issue: AreaIssue | null;
  /** Cases by issue, most first. */
  issues: readonly { issue: string; count: number }[];
  index: IndexTold | null;
  /** The area around it. */
  subject: Subject;
  average: number | null;
  /** The map on which it is marked. */
  layer: LayerResponse;
}

/** A page per kabupaten/kota of a province. */
export function areaSlides(context: DeckContext): Slide[] {
  const { reading, standings, subject, average, issues } = context;
  const { layer } = reading.reports;
  const counts = new Map(layer.areas.map((a) => [a.code, a.counts]));
  const signatures = new Map(reading.signature.areas.map((a) => [a.code, a]));
  const found = new Map(issues.map((i) => [i.code, i]));
  return standings.map((standing) =>
    areaSlide(context, {
      ...{ standing, subject, average, layer },
      name: layer.areas.find((a) => a.code === standing.code)?.name ?? standing.name,
      counts: standing.count === null ? null : (counts.get(standing.code) ?? null),
      issue: found.get(standing.code) ?? null,
      issues: (signatures.get(standing.code)?.issues ?? []).filter((i) => i.count > 0).sort((a, b) => b.count - a.count),
      index: indexOfLayer(standing.code, reading),
    }),
  );
}

/** The page of a kabupaten or kota in its own deck; compared with its province only where the caller may see that. */
export function ownAreaSlide(context: DeckContext): Slide | null {
  const { reading, question, speech, issueName } = context;
  const { beside, profile, area } = reading;
  if (beside === null || area.parent === null) return null;
  const standing = standingsOf(beside, speech).find((s) => s.code === area.region.code);
  if (!standing) return null;
  const { reports } = profile;
  const best = reports?.issues.find((i) => i.issue === reports.signature.issue);
  const total = (reports?.issues ?? []).reduce((sum, i) => sum + i.total, 0);
  return areaSlide(context, {
    ...{ standing, layer: beside.layer, name: area.region.name },
    counts: reports?.counts ?? null,
    subject: subjectOf(area.parent, beside, question, speech, issueName),
    average: beside.layer.parentFigure?.value ?? null,
    issue: {
      ...{ code: area.region.code, name: standing.name, total, why: best ? null : 'tidak_menonjol' },
      distinctive: best?.quotient
        ? {
            issue: best.issue,
            name: issueName(best.issue),
            count: best.total,
            lq: best.quotient.value,
            low: best.quotient.low,
            high: best.quotient.high,
          }
        : null,
    },
    issues: (reports?.issues ?? []).filter((i) => i.total > 0).map((i) => ({ issue: i.issue, count: i.total })),
    index: indexOfProfile(profile),
  });
}

function areaSlide(context: DeckContext, page: AreaPage): Slide {
  const { reading, question, speech } = context;
  const { standing, subject, average, issue, index } = page;
  const { code } = standing;
  const own = preventionOf(code, reading.prevention);
  const filtered = (code: string) => question.issue !== undefined && !question.issue.includes(code);
  const items = [
    ...areaFigures(standing, page.counts, reading.reports.observed.origins, subject, speech),
    ...(index ? [indexFigure(index, speech)] : []),
  ];
  return slideOf({
    id: `area:${code}`,
    kind: 'area',
    // The figures of a filtered deck are of its issues only: a title about another one would not fit them.
    title: areaTitle(
      { standing, issue: issue?.distinctive && filtered(issue.distinctive.issue) ? null : issue, average, subject },
      speech,
    ),
    texts: [
      areaCoverage(standing, speech),
      sideSentence(standing, average, subject, speech),
      rankSentence(standing, speech),
      average === null && reading.profile.reports?.uncompared
        ? speech.pick(
            `Tanpa pembanding: angka ${subject.place} tidak terbuka bagi penyusun paparan ini.`,
            `Nothing to compare with: the figures of ${subject.place} are not open to the maker of this deck.`,
          )
        : null,
    ],
    blocks: [
      figuresBlock(items),
      {
        ...{ type: 'map', picture: context.keep(`area:${code}`, page.layer, code) },
        alt: speech.pick(
          `Letak ${standing.name} di ${subject.place}, ditandai pada peta.`,
          `Where ${standing.name} lies in ${subject.place}, marked on the map.`,
        ),
      },
      issueBars(page, context),
      preventionTable({ code, name: standing.name }, own, reading.prevention, speech),
    ],
    caveats: [...reportCaveats(context, true), index?.caveat ?? null],
    sources: [...page.layer.meta.sources, ...(index ? [index.source] : [])],
    notes: notesFor('area', subject, speech),
    facts: [
      ...items.map((item) => fact(`${item.id}:${code}`, item.label, withNote(item))),
      fact(
        `issue:${code}`,
        speech.pick('Isu yang menonjol', 'What stands out'),
        issue?.distinctive
          ? `${issue.distinctive.name}, ${quotientText(issue.distinctive, speech)}`
          : speech.pick('tidak ada', 'none'),
      ),
      fact(`plan:${code}`, speech.pick('Butir rencana', 'Planned items'), speech.format.integer(own.items.length)),
      fact(`activities:${code}`, speech.pick('Kegiatan', 'Activities'), speech.format.integer(own.total)),
    ],
  });
}

const withNote = ({ value, note }: Told): string => (note ? `${value} (${note})` : value);

/** Cases by issue in the colours that issues have everywhere; what stands out says how far. */
function issueBars({ issues, issue, name }: AreaPage, { question, reading, speech, issueName }: DeckContext): BarsBlock | null {
  if (issues.length === 0) return null;
  const { pick, format } = speech;
  const shown = issues.slice(0, issues.length > MOST_ISSUES + 1 ? MOST_ISSUES : issues.length);
  const left = issues.length - shown.length;
  const bars = shown.map(({ issue: code, count }) => ({
    ...{ id: code, label: issueName(code), value: count, low: null, high: null, color: issueColor(code, 'light'), absence: null },
    text:
      issue?.distinctive?.issue === code
        ? `${format.integer(count)} · ${quotientText(issue.distinctive, speech)}`
        : format.integer(count),
  }));
  const title =
    question.issue === undefined
      ? pick('Isu yang tercatat', 'Recorded issues')
      : pick('Semua isu yang tercatat', 'All recorded issues');
  return {
    ...{ type: 'bars', title, unit: speech.text(originsPhrase(reading.reports.observed.origins)), bars, reference: null },
    more: left > 0 ? pick(`Dan ${format.integer(left)} isu lain.`, `And ${format.integer(left)} more issues.`) : null,
    alt: barsAlt(`${title}, ${shortName(name)}`, bars, speech),
  };
}
