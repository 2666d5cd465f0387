import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';

/** One change of a refresh: what it was, before and after. */
export function ChangeRow({ change }: { change: DeckChange }) {
  const text = useTextOf(editorText);
  const { kind, label, before, after } = change;
  if (kind === 'added' || kind === 'removed') return <li>{text.changeKinds[kind]}</li>;
  return (
    <li>
      <span>{label}: </span>
      <span className="sr">{text.before} </span>
      <span className="quiet">{before ?? text.changeNone}</span>
      <span aria-hidden="true"> → </span>
      <span className="sr"> {text.after} </span>
      <strong>{after ?? text.changeNone}</strong>
    </li>
  );
}
