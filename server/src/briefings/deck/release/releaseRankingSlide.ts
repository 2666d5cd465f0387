import { quietColor } from '../../../drawing/colors/dataColors.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../../releases/public/contract.ts';
import { classOf, mapClasses } from '../../../releases/site/map/mapClasses.ts';
import { classColor } from '../../../releases/site/map/mapColors.ts';
import type { BarsBlock, Slide } from '../contract.ts';
import { afterCoverage, coverageWarning } from '../sentences/coverage.ts';
import { leadersTitle } from '../sentences/leaders.ts';
import { notesFor } from '../sentences/notes.ts';
import { sidesOf } from '../sentences/sides.ts';
import { capital } from '../sentences/speech.ts';
import { absentSentence, figureText, unitOf } from '../sentences/standing.ts';
import { averageName, levelName } from '../sentences/subject.ts';
import { barsAlt, byValue, fact, firstBars, standingBar } from '../slides/blocks.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { both, labelled, titleOf } from './releaseMapSlide.ts';

/** Areas beside each other, reports and findings apart; intervals are those of the published counts. */
export function releaseRankingSlide(context: ReleaseContext): Slide {
  const { speech, subjects, standings, averages, watch } = context;
  const title = leadersTitle(standings.laporan, subjects.laporan, speech);
  return slideOf({
    id: 'ranking',
    kind: 'ranking',
    title: afterCoverage(watch, speech, titleOf('laporan', title, context)),
    texts: [
      coverageWarning(watch, subjects.laporan, speech),
      labelled(`${leadersTitle(standings.temuan, subjects.temuan, speech)}.`, 'temuan', context),
      ...RELEASED_ORIGINS.map((origin) => quietSentence(origin)),
      labelled(absentSentence(standings.laporan, speech), 'laporan', context),
    ],
    blocks: RELEASED_ORIGINS.map((origin) => originBars(origin, context)),
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('ranking', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: RELEASED_ORIGINS.flatMap((origin) =>
      standings[origin].map((s) =>
        fact(
          `rate:${origin}:${s.code}`,
          `${s.name}, ${originName(origin, context)}`,
          figureText(s, speech, subjects[origin].per),
        ),
      ),
    ),
  });

  function quietSentence(origin: ReleasedOrigin): string | null {
    const same = sidesOf(standings[origin], averages[origin])?.same ?? [];
    if (same.length === 0) return null;
    const names = speech.names(same.map((s) => s.name));
    const mean = averageName(subjects[origin], speech);
    return labelled(
      speech.pick(
        `Batang redup tidak dapat dibedakan dari ${mean}: ${names}.`,
        `Quiet bars cannot be told from ${mean}: ${names}.`,
      ),
      origin,
      context,
    );
  }
}

/** Colours of the map, whose classes both origins share. */
function originBars(origin: ReleasedOrigin, { speech, subjects, standings, averages }: ReleaseContext): BarsBlock {
  const subject = subjects[origin];
  const average = averages[origin];
  const values = RELEASED_ORIGINS.flatMap((o) => standings[o].flatMap(({ value }) => (value === null ? [] : [value])));
  const classes = mapClasses(values);
  const quiet = new Set(sidesOf(standings[origin], average)?.same.map((s) => s.code));
  const color = (value: number | null, code: string) =>
    value === null || classes === null || quiet.has(code)
      ? quietColor('light')
      : classColor('light', classes.above, classOf(value, classes));
  const bars = [...standings[origin]].sort(byValue).map((s) => standingBar(s, color(s.value, s.code), subject, speech));
  const title = speech.pick(
    `${capital(unitOf(subject))} per ${levelName(subject, speech)}`,
    `${capital(unitOf(subject))} by ${levelName(subject, speech, 1)}`,
  );
  return {
    ...{ type: 'bars', title, unit: unitOf(subject), ...firstBars(bars, subject, speech), alt: barsAlt(title, bars, speech) },
    reference:
      average === null
        ? null
        : {
            label: capital(
              subject.kind === 'provinsi'
                ? speech.pick('provinsi', 'province')
                : speech.pick(subject.kind, subject.kind === 'kota' ? 'city' : 'regency'),
            ),
            value: average,
          },
  };
}
