import { RELEASED_ORIGINS } from '../../../releases/public/contract.ts';
import { type AreaFigures, areaView } from '../../../releases/site/view/areaView.ts';
import type { Slide } from '../contract.ts';
import { areaCoverage, areaMessage, areaTitle } from '../sentences/areaPage.ts';
import { notesFor } from '../sentences/notes.ts';
import { sideSentence } from '../sentences/sides.ts';
import { capital } from '../sentences/speech.ts';
import { figureText } from '../sentences/standing.ts';
import { fact } from '../slides/blocks.ts';
import { figuresBlock } from '../slides/mapSlide.ts';
import { coverageFigure } from '../slides/ownFigures.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, type ReleaseContext, releaseCaveats, releaseSources, toldCount } from './releaseContext.ts';
import { issueTable, restSentence } from './releaseIssuesSlide.ts';
import { both, labelled } from './releaseMapSlide.ts';

/** A page per kabupaten/kota: what the release says of it, and nothing of plans or internal profiles. */
export const releaseAreaSlides = (context: ReleaseContext): Slide[] =>
  context.view.whole.children.map((child, i) => areaSlide(child, i, context));

function areaSlide({ area, figures, coverage }: AreaFigures, i: number, context: ReleaseContext): Slide {
  const { document, speech, subjects, standings, averages, picture, words } = context;
  const { code } = area;
  const own = areaView(document, code);
  const [laporan, temuan] = [standings.laporan[i], standings.temuan[i]];
  const id = `area:${code}`;
  context.pictures.set(id, { ...picture, model: { ...picture.model, marked: code } });
  const items = [
    ...RELEASED_ORIGINS.map((origin) => {
      const standing = standings[origin][i];
      const { per } = subjects[origin];
      const rate = standing && standing.value !== null && per !== null ? `${figureText(standing, speech, per)} ${per}` : null;
      return {
        key: `count:${origin}`,
        label: capital(originName(origin, context)),
        value: toldCount(figures[origin].count, coverage, context),
        note: rate,
      };
    }),
    { key: 'coverage', ...coverageFigure(coverage?.share ?? null, speech) },
  ];
  const table = own && issueTable(own, context, 9);
  const hidden = RELEASED_ORIGINS.some((o) => figures[o].count === null);
  return slideOf({
    id,
    kind: 'area',
    title: titleFor(i, context),
    texts: [
      laporan ? areaCoverage(laporan, speech) : null,
      ...RELEASED_ORIGINS.map((o) => {
        const standing = o === 'laporan' ? laporan : temuan;
        return standing ? labelled(sideSentence(standing, averages[o], subjects[o], speech), o, context) : null;
      }),
      table === null && own ? restSentence(own, 0, speech) : null,
      hidden ? `${capital(words.hidden)}: ${words.legend.hiddenReason}.` : null,
    ],
    blocks: [
      figuresBlock(items),
      {
        ...{ type: 'map', picture: id },
        alt: speech.pick(
          `Letak ${laporan?.name ?? area.name} di ${subjects.laporan.place}, ditandai pada peta.`,
          `Where ${laporan?.name ?? area.name} lies in ${subjects.laporan.place}, marked on the map.`,
        ),
      },
      table,
    ],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('area', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: items.map(({ key, label, value, note }) => fact(`${key}:${code}`, label, note ? `${value} (${note})` : value)),
  });
}

/** Both hidden, or one of them with its figure; the figure of reports first. */
function titleFor(i: number, context: ReleaseContext): string {
  const { standings, subjects, averages, speech, words } = context;
  const [laporan, temuan] = [standings.laporan[i], standings.temuan[i]];
  if (!laporan || !temuan) return '';
  const told = (origin: 'laporan' | 'temuan') => {
    const standing = standings[origin][i];
    if (!standing || standing.value === null) return null;
    const message = areaMessage({ standing, issue: null, average: averages[origin], subject: subjects[origin] }, speech);
    return subjects[origin].per === null ? message : `${originName(origin, context)} ${message}`;
  };
  const [first, second] = [told('laporan'), told('temuan')];
  if (first !== null)
    return areaTitle({ standing: laporan, issue: null, average: null, subject: subjects.laporan }, speech, first);
  if (second !== null)
    return areaTitle(
      { standing: temuan, issue: null, average: null, subject: subjects.temuan },
      speech,
      `${originName('laporan', context)} ${laporan.absence}; ${second}`,
    );
  return laporan.absence === temuan.absence
    ? `${laporan.name}: ${both(context)} ${laporan.absence ?? words.hiddenLabel}`
    : `${laporan.name}: ${originName('laporan', context)} ${laporan.absence}, ${originName('temuan', context)} ${temuan.absence}`;
}
