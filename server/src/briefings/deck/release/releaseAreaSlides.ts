import { RELEASED_ORIGINS } from '../../../releases/public/contract.ts';
import { type AreaFigures, areaView } from '../../../releases/site/view/areaView.ts';
import type { Slide } from '../contract.ts';
import { areaCoverage, areaTitle } from '../sentences/areaPage.ts';
import { notesFor } from '../sentences/notes.ts';
import { sideSentence } from '../sentences/sides.ts';
import { capital } from '../sentences/speech.ts';
import { figureText } from '../sentences/standing.ts';
import { fact } from '../slides/blocks.ts';
import { figuresBlock } from '../slides/mapSlide.ts';
import { coverageFigure } from '../slides/ownFigures.ts';
import { slideOf } from '../slides/slideOf.ts';
import { originName, publicCount, type ReleaseContext, releaseCaveats, releaseSources } from './releaseContext.ts';
import { issueTable } from './releaseIssuesSlide.ts';
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
        value: publicCount(figures[origin].count, context),
        note: rate,
      };
    }),
    { key: 'coverage', ...coverageFigure(coverage?.share ?? null, speech) },
  ];
  const hidden = RELEASED_ORIGINS.some((o) => figures[o].count === null);
  return slideOf({
    id,
    kind: 'area',
    title: laporan
      ? areaTitle({ standing: laporan, issue: null, average: averages.laporan, subject: subjects.laporan }, speech)
      : area.name,
    texts: [
      laporan ? areaCoverage(laporan, speech) : null,
      ...RELEASED_ORIGINS.map((o) => {
        const standing = o === 'laporan' ? laporan : temuan;
        return standing ? labelled(sideSentence(standing, averages[o], subjects[o], speech), o, context) : null;
      }),
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
      own ? issueTable(own, context, 9) : null,
    ],
    caveats: releaseCaveats(context),
    sources: releaseSources(context),
    notes: notesFor('area', { ...subjects.laporan, what: both(context) }, speech, true),
    facts: items.map(({ key, label, value, note }) => fact(`${key}:${code}`, label, note ? `${value} (${note})` : value)),
  });
}
