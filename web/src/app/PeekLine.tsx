import type { LayerResponse } from '@petarawan/server/contract/layers';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { useFormat } from '../format/useFormat.ts';
import { categoryKit } from '../layers/categoryKit.ts';
import { smoothingText } from '../signals/smoothing/text.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { sheetText } from './sheetText.ts';
import { useViewState } from './useViewState.ts';

/** The figure of the selected area in two lines: what a lowered sheet shows. */
export function PeekLine({ figure, code }: { figure: LayerResponse | undefined; code: string | null }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const sheet = useTextOf(sheetText);
  const smoothing = useTextOf(smoothingText);
  const [{ show }] = useViewState();
  const area = code === null ? undefined : figure?.areas.find((a) => a.code === code);
  const kit = categoryKit(figure);
  if (!figure || !area) return <p className="peek quiet">{sheet.pickArea}</p>;
  return (
    <div className="peek">
      <p className="peek-name">{area.name}</p>
      {area.value === null ? (
        <p>{text.absence[area.absence ?? 'tidak_ada_data']}</p>
      ) : kit ? (
        <p>
          <strong>{kit.categoryPhrase(figure, area, language)}</strong>
        </p>
      ) : area.raw ? (
        <p>
          <strong>{valueText(figure, area.raw.value, format)}</strong> {smoothing.recorded}{' '}
          {smoothing.besides(smoothing.shown[show], valueText(figure, area.value, format))}{' '}
          <span className="quiet">{recordedUnit(figure.unit[language])}</span>
        </p>
      ) : (
        <p>
          <strong>{valueText(figure, area.value, format)}</strong> {figure.unit[language]}
          {area.interval && <span className="quiet"> ({format.interval(...area.interval)})</span>}
        </p>
      )}
    </div>
  );
}

/** The unit of the recorded figure: what follows the last comma says how it was smoothed. */
const recordedUnit = (unit: string) => unit.slice(0, unit.lastIndexOf(', '));
