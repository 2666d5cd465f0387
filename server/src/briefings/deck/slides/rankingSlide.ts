import type { BarsBlock, Slide } from '../contract.ts';
import { afterCoverage, coverageWarning } from '../sentences/coverage.ts';
import { leadersTitle, ranksSentence } from '../sentences/leaders.ts';
import { notesFor } from '../sentences/notes.ts';
import { sidesOf } from '../sentences/sides.ts';
import { capital } from '../sentences/speech.ts';
import { absentSentence, figureText, rankText, unitOf } from '../sentences/standing.ts';
import { averageName, levelName } from '../sentences/subject.ts';
import { barColors, barsAlt, byValue, fact, firstBars, standingBar } from './blocks.ts';
import { reportCaveats } from './caveatsOf.ts';
import type { DeckContext } from './deckContext.ts';
import { slideOf } from './slideOf.ts';

/** Areas beside each other with what is uncertain about their order. */
export function rankingSlide(context: DeckContext): Slide {
  const { reading, speech, subject, standings, average, watch } = context;
  const { layer } = reading.reports;
  const ordered = [...standings].sort(byValue);
  return slideOf({
    id: 'ranking',
    kind: 'ranking',
    title: afterCoverage(watch, speech, leadersTitle(standings, subject, speech)),
    texts: [
      coverageWarning(watch, subject, speech),
      ranksSentence(standings, subject, speech),
      quietSentence(context),
      absentSentence(standings, speech),
    ],
    blocks: [rankingBars(context)],
    caveats: reportCaveats(context, false),
    sources: layer.meta.sources,
    notes: notesFor('ranking', subject, speech),
    facts: ordered.flatMap((s) => [
      fact(`rate:${s.code}`, s.name, figureText(s, speech, subject.per)),
      ...(s.rank
        ? [fact(`rank:${s.code}`, speech.pick(`${s.name}, peringkat`, `${s.name}, rank`), rankText(s, speech) ?? '')]
        : []),
    ]),
  });

  function rankingBars({ reading: { reports, area } }: DeckContext): BarsBlock {
    const color = barColors(reports.layer);
    const bars = ordered.map((s) => standingBar(s, color(s.code), subject, speech));
    const title = speech.pick(
      `${capital(unitOf(subject))} per ${levelName(subject, speech)}`,
      `${capital(unitOf(subject))} by ${levelName(subject, speech, 1)}`,
    );
    return {
      ...{ type: 'bars', title, unit: unitOf(subject), ...firstBars(bars, subject, speech), alt: barsAlt(title, bars, speech) },
      reference: average === null ? null : { label: averageLabel(area.region.level), value: average },
    };
  }

  function averageLabel(level: string): string {
    const { pick } = speech;
    if (level === 'provinsi') return pick('Provinsi', 'Province');
    return subject.kind === 'kota' ? pick('Kota', 'City') : pick('Kabupaten', 'Regency');
  }
}

/** Which bars are quiet; null where none is. */
function quietSentence({ standings, average, subject, speech }: DeckContext): string | null {
  const same = sidesOf(standings, average)?.same ?? [];
  if (same.length === 0) return null;
  const names = speech.names(same.map((s) => s.name));
  return speech.pick(
    `Batang redup tidak dapat dibedakan dari ${averageName(subject, speech)}: ${names}.`,
    `Quiet bars cannot be told from ${averageName(subject, speech)}: ${names}.`,
  );
}
