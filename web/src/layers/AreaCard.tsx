import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { Suspense } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { lazyOrNothing } from '../ui/lazyOrNothing.ts';
import { areaCardText } from './areaCardText.ts';
import { className } from './areaWords.ts';
import { categoryKit } from './categoryKit.ts';

const RawLine = lazyOrNothing(() => import('../signals/smoothing/RawLine.tsx').then((m) => m.RawLine));

/** The few lines at the cursor: name, figure with its interval, class and rank, coverage, or why there is no figure. */
export function AreaCard({ figure, area, color }: { figure: LayerResponse; area: AreaFigure; color: string | undefined }) {
  const text = useText();
  const own = useTextOf(areaCardText);
  const format = useFormat();
  const language = useLanguage();
  const ranked = figure.areas.filter((a) => a.rank !== null).length;
  const kit = categoryKit(figure);
  return (
    <div className="area-card">
      <p className="area-card-name">{area.name}</p>
      {area.value === null || area.class === null ? (
        <>
          <p>{text.absence[area.absence ?? 'tidak_ada_data']}</p>
          {area.absenceNote && <p className="quiet">{area.absenceNote[language]}</p>}
        </>
      ) : kit ? (
        <kit.AreaCategory figure={figure} area={area} color={color} />
      ) : (
        <>
          <p>
            <strong>{valueText(figure, area.value, format)}</strong> {figure.unit[language]}
            {area.interval && <span className="quiet"> ({format.interval(...area.interval)})</span>}
          </p>
          {area.raw && (
            <Suspense fallback={null}>
              <RawLine figure={figure} area={area} />
            </Suspense>
          )}
          <p className="area-card-class">
            <span className="swatch" style={{ background: color }} />
            {className(figure, area.class, { text, format, language })}
            {area.rank !== null && ranked > 1 && ` · ${text.map.rank(format.integer(area.rank), format.integer(ranked))}`}
          </p>
          {area.sameAsParent && figure.parentFigure && <p className="quiet">{own.sameAsParent(figure.parentFigure.name)}</p>}
        </>
      )}
      {figure.layer === 'kapasitas' && area.source?.note && <p className="quiet">{area.source.note}</p>}
      {(figure.layer === 'laporan' || kit) && area.absence !== 'internal' && (
        <p className="quiet">{area.coverage === null ? own.coverageUnknown : own.coverage(format.percent(area.coverage))}</p>
      )}
    </div>
  );
}
