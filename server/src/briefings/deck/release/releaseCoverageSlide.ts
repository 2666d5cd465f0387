import { classColors, tokenHex } from '../../../drawing/colors/dataColors.ts';
import { COVERAGE_BREAKS } from '../../../layers/coverageFigures.ts';
import type { Slide } from '../contract.ts';
import { coverageNames, coverageTitle, coverageWarning } from '../sentences/coverage.ts';
import { notesFor } from '../sentences/notes.ts';
import { levelName } from '../sentences/subject.ts';
import { barsAlt, fact, firstBars } from '../slides/blocks.ts';
import { figuresBlock } from '../slides/mapSlide.ts';
import { coverageFigure } from '../slides/ownFigures.ts';
import { slideOf } from '../slides/slideOf.ts';
import { type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { both } from './releaseMapSlide.ts';

/** How much of what supervisors should have reported came in, as published; kecamatan have none of their own. */
export function releaseCoverageSlide(context: ReleaseContext): Slide {
  const { view, speech, subjects, watch } = context;
  const { pick, format } = speech;
  const subject = subjects.laporan;
  const own = view.whole.own.coverage;
  const colors = classColors('cakupan', COVERAGE_BREAKS.length + 1, 'light');
  const colorOf = (share: number) =>
    colors[COVERAGE_BREAKS.filter((limit) => share * 100 >= limit).length] ?? tokenHex('edge', 'light');
  const share = (value: number | null) => (value === null ? pick('belum diketahui', 'not known') : format.percent(value));
  const bars = watch.areas
    .map(({ code, name, coverage }) => ({
      ...{
        id: code,
        label: name,
        value: coverage === null ? null : coverage * 100,
        low: null,
        high: null,
      },
      text: share(coverage),
      color: coverage === null ? tokenHex('edge', 'light') : colorOf(coverage),
      absence: coverage === null ? pick('belum diketahui', 'not known') : null,
    }))
    .sort((a, b) => (a.value ?? -1) - (b.value ?? -1));
  const title = pick(
    `Laporan pengawasan yang masuk per ${levelName(subject, speech)}, terendah di atas`,
    `Supervision reports that came in by ${levelName(subject, speech, 1)}, lowest above`,
  );
  const figures = [
    coverageFigure(watch.share, speech),
    ...(own
      ? [
          {
            label: pick('Seharusnya masuk', 'Expected'),
            value: format.integer(own.expected),
            note: pick('laporan pengawasan', 'supervision reports'),
          },
        ]
      : []),
  ];
  return slideOf({
    id: 'coverage',
    kind: 'coverage',
    title: coverageTitle(watch, subject, speech),
    texts: [
      coverageNames(watch, speech),
      coverageWarning(watch, subject, speech),
      bars.length === 0
        ? pick(
            'Rilis memuat cakupan wilayah ini, bukan tiap kecamatan.',
            'The release has the coverage of this area, not of each district.',
          )
        : null,
    ],
    blocks: [
      figuresBlock(figures),
      bars.length === 0
        ? null
        : {
            ...{
              type: 'bars',
              title,
              unit: pick('% laporan pengawasan yang masuk', '% of expected supervision reports'),
              ...firstBars(bars, subject, speech),
            },
            reference: watch.share === null ? null : { label: pick('Seluruhnya', 'All'), value: watch.share * 100 },
            alt: barsAlt(title, bars, speech),
          },
    ],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('coverage', { ...subject, what: both(context) }, speech, true),
    facts: [
      fact(`coverage:${view.area.code}`, subject.place, share(watch.share)),
      ...bars.map(({ id, label, text }) => fact(`coverage:${id}`, label, text)),
    ],
  });
}
