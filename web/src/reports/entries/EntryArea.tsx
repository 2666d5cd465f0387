import { useEffect, useState } from 'react';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useTextOf } from '../../text/useText.ts';
import type { NoteStore } from './outbox/noteStore.ts';
import '../../accounts/accounts.css';
import { entriesText } from './text.ts';

interface EntryAreaProps {
  store: NoteStore;
  owner: string;
  area: string | null;
  onArea(area: string | null): void;
}

type Chosen = { code: string; name: string } | null;

/** Where places are searched, for those whose account is bound to no region: an area of their choice is kept down to desa. */
export function EntryArea({ store, owner, area, onArea }: EntryAreaProps) {
  const text = useTextOf(entriesText);
  const [chosen, setChosen] = useState<Chosen>(null);
  const [open, setOpen] = useState(false);
  const key = `area ${owner}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen is read once
  useEffect(() => {
    let current = true;
    void store.list(key).then((kept) => {
      const before = (kept?.value ?? null) as Chosen;
      if (!current || !before) return;
      setChosen(before);
      onArea(before.code);
    });
    return () => {
      current = false;
    };
  }, [store, key]);
  const choose = (next: Chosen) => {
    setChosen(next);
    onArea(next?.code ?? null);
    void store.putList(key, next).catch(() => undefined);
  };
  return (
    <div className="entry-area">
      <p className="quiet">
        {text.area(area === null ? text.areaCountry : (chosen?.name ?? area))}{' '}
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {area === null ? text.chooseArea : text.changeArea}
        </button>
      </p>
      {open && <RegionPicker level={null} chosen={chosen} onChoose={choose} empty={text.areaCountry} />}
    </div>
  );
}
