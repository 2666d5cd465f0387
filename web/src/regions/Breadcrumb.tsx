import ArrowUp from 'lucide-react/icons/arrow-up';
import type { UpdateView } from '../app/urlState.ts';
import { useText } from '../text/useText.ts';
import { useNationalShapes } from './queries.ts';
import { lineOf, parentCode } from './regionScope.ts';
import './regions.css';

/** Indonesia › Kepulauan Bangka Belitung: where the map is, and the way back up. */
export function Breadcrumb({ parent, update }: { parent: string | null; update: UpdateView }) {
  const text = useText();
  const shapes = useNationalShapes().data;
  const nameOf = (code: string) => shapes?.provinsi.shapes.get(code)?.name ?? shapes?.kabkota.shapes.get(code)?.name ?? code;
  const line = parent === null ? [] : lineOf(parent);
  const goTo = (code: string | null) => update({ code, level: null, selected: line[line.indexOf(code ?? '') + 1] ?? null });

  return (
    <nav className="breadcrumb" aria-label={text.map.up}>
      {parent !== null && (
        <button
          type="button"
          className="icon-button"
          aria-label={text.map.up}
          title={`${text.map.up} (Esc)`}
          onClick={() => goTo(parentCode(parent))}
        >
          <ArrowUp size={16} aria-hidden />
        </button>
      )}
      <ol>
        {[null, ...line].map((code) => (
          <li key={code ?? 'ID'}>
            {code === parent ? (
              <span aria-current="location">{code === null ? text.country : nameOf(code)}</span>
            ) : (
              <button type="button" className="crumb" onClick={() => goTo(code)}>
                {code === null ? text.country : nameOf(code)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
