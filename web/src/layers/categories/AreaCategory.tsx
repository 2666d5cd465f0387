import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import { useFormat } from '../../format/useFormat.ts';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { categoryFacts, categoryPhrase } from './categoryWords.ts';
import { categoriesText } from './text.ts';

interface AreaCategoryProps {
  figure: LayerResponse;
  area: AreaFigure;
  color: string | undefined;
}

/** The class of an area with its colour, and what stands behind it, in the card at the cursor. */
export function AreaCategory({ figure, area, color }: AreaCategoryProps) {
  const text = useTextOf(categoriesText);
  const format = useFormat();
  const language = useLanguage();
  const issues = useCatalogues().data?.issues;
  const { signature } = area;
  const most = signature?.issue === null ? signature.most : null;
  const name = issues?.find((i) => i.code === most?.issue)?.name[language];
  return (
    <>
      <p className="area-card-class">
        <span className="swatch" style={{ background: color }} />
        <strong>{categoryPhrase(figure, area, language)}</strong>
      </p>
      {categoryFacts(figure, area, { format, language }).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {signature && most && name && (
        <p className="quiet">{text.most(name, format.integer(most.cases), format.integer(signature.total))}</p>
      )}
    </>
  );
}
