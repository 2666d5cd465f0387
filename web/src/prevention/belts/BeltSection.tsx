import { useId } from 'react';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { BeltCard } from './BeltCard.tsx';
import './belts.css';
import { type BeltFilter, useBeltItems, useBelts } from './beltQueries.ts';
import { beltsText } from './text.ts';

interface BeltSectionProps {
  /** A kabupaten/kota or kecamatan: of a provinsi nothing is shown, its belts lie between its own areas. */
  code: string;
  /** Which cases are counted. */
  filter?: BeltFilter;
  /** On paper: no ways to elsewhere, and nothing where there are no belts. */
  print?: boolean;
}

/** The border belts that an area shares with its neighbours, with what their plans hold there. Read-only. */
export function BeltSection({ code, filter = {}, print = false }: BeltSectionProps) {
  const shared = useText();
  const text = useTextOf(beltsText);
  const say = useSay();
  const heading = useId();
  const belts = useBelts(code, filter);
  // Whoever does not see this area's plans sees the belts alone.
  const items = useBeltItems(code);
  if (!code.includes('.')) return null;
  if (print && (belts.data?.belts.length ?? 0) === 0) return null;
  return (
    <section className={print ? 'belts on-paper' : 'belts'} aria-labelledby={heading}>
      <h2 id={heading}>{text.title}</h2>
      {belts.isError ? (
        <ErrorState error={belts.error} onRetry={() => void belts.refetch()} />
      ) : belts.isPending ? (
        <p role="status">{shared.state.loading}</p>
      ) : belts.data.belts.length === 0 ? (
        <p className="quiet">{belts.data.refusal ? say(belts.data.refusal) : text.none}</p>
      ) : (
        <>
          <p className="quiet">
            {text.intro} {say(belts.data.convention[1] ?? { id: '', en: '' })}
          </p>
          <ul className="belt-list">
            {belts.data.belts.map((belt) => (
              <BeltCard
                key={belt.id}
                belt={belt}
                items={(items.data?.items ?? []).filter((i) => i.belt.id === belt.id)}
                origins={belts.data.origins}
                sample={belts.data.meta.sample}
                print={print}
              />
            ))}
          </ul>
          {items.data && <p className="quiet">{items.data.items.length === 0 ? text.noItems : say(items.data.note)}</p>}
          {!print && <SourceNote sources={belts.data.meta.sources} what={text.title} />}
        </>
      )}
    </section>
  );
}
