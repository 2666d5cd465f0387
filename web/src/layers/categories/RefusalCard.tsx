import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { UpdateView } from '../../app/urlState.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import './categories.css';
import { categoriesText } from './text.ts';

interface RefusalCardProps {
  refusal: NonNullable<LayerResponse['refusal']>;
  update: UpdateView;
}

/** Over a map that cannot answer: why, and where the same question can be answered. */
export function RefusalCard({ refusal, update }: RefusalCardProps) {
  const text = useTextOf(categoriesText);
  const language = useLanguage();
  const title = Object.entries(text.refused).find(([code]) => code === refusal.code)?.[1] ?? text.refused.unattainable;
  return (
    <section className="refusal" role="status" aria-label={title}>
      <p className="notice-title">{title}</p>
      <p className="quiet">{refusal.reason[language]}</p>
      {refusal.instead.length > 0 && (
        <>
          <p>{text.instead}</p>
          <div className="refusal-ways">
            {refusal.instead.map(({ level, parent, text: said }) => (
              <button
                key={`${level} ${parent}`}
                type="button"
                className="button"
                onClick={() => update({ code: parent, level, selected: null })}
              >
                {said[language]}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
