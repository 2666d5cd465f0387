import type { ReactNode } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { ConflictNotice } from '../../ui/conflict/ConflictNotice.tsx';
import { editorText } from '../editorText.ts';
import type { KeeperView } from './deckKeeper.ts';
import type { WrittenSlide } from './slideWords.ts';

interface DeckConflictNoticeProps {
  conflict: NonNullable<KeeperView['conflict']>;
  slides: ReadonlyMap<string, WrittenSlide>;
  onChoose(side: 'mine' | 'theirs'): void;
}

/** Both wrote the same words of a deck, each in another way: both states side by side, and the choice. Everything else is merged already. */
export function DeckConflictNotice({ conflict, slides, onChoose }: DeckConflictNoticeProps) {
  const text = useTextOf(editorText);
  const words = text.conflictFields;
  const nameOf = (id: string) => slides.get(id)?.title.trim() || text.untitled;
  const labelOf = (field: string): string => {
    const [kind, id = '', part] = field.split(' ');
    if (kind === 'edit') return words[part === 'title' ? 'slideTitle' : part === 'notes' ? 'notes' : 'texts'](nameOf(id));
    if (kind === 'own') return words.own(nameOf(id));
    return kind === 'title' || kind === 'occasion' || kind === 'order' ? words[kind] : field;
  };
  const shown = (field: string, value: unknown): ReactNode => {
    if (value === undefined) return field.startsWith('own ') ? text.conflictGone : text.conflictAsMade;
    if (field === 'order')
      return (
        <ol>
          {(value as string[]).map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ol>
      );
    if (field.startsWith('own ')) {
      const { title, texts, notes } = value as { title: string; texts: string[]; notes: string };
      return [title, ...texts, notes].filter(Boolean).join('\n');
    }
    return Array.isArray(value) ? value.join('\n') : String(value);
  };
  const rows = conflict.both.map(({ field, theirs, mine }) => ({
    field,
    label: labelOf(field),
    theirs: shown(field, theirs),
    mine: shown(field, mine),
  }));
  return (
    <ConflictNotice
      level={2}
      version={conflict.version}
      rows={rows}
      saving={false}
      onMine={() => onChoose('mine')}
      onTheirs={() => onChoose('theirs')}
    />
  );
}
