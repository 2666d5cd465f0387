import type { CataloguesResponse } from '@petarawan/server/contract/reports';
import { Link } from 'wouter';
import { intakeHref } from '../../app/intakePaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import type { ListedNote } from './outbox/notes.ts';
import type { Place } from './placeSearch.ts';
import { entriesText } from './text.ts';

interface EntryListProps {
  notes: readonly ListedNote[];
  catalogues: CataloguesResponse | null;
  places: readonly Place[];
  /** False while earlier notes stay locked because the server was not reached. */
  verified: boolean;
  onTakeBack(id: string): void;
  onLetGo(id: string): void;
  onFix(note: ListedNote): void;
}

/** What was noted, newest first: its state, why it was refused, and the way back. */
export function EntryList({ notes, catalogues, places, verified, onTakeBack, onLetGo, onFix }: EntryListProps) {
  const text = useTextOf(entriesText);
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  if (notes.length === 0) return <p className="quiet">{text.empty}</p>;
  const nameOf = (list: 'issues' | 'channels', code: string) => {
    const entry = catalogues?.[list].find((one) => one.code === code);
    return entry ? say(entry.name) : code;
  };
  const clock = (iso: string) => {
    const at = new Date(iso);
    return `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`;
  };
  return (
    <ol className="entry-list">
      {notes.map((listed) => {
        const { content } = listed;
        const note = content?.note;
        const place = places.find((p) => p.code === note?.code);
        return (
          <li key={listed.id} data-state={listed.state}>
            <div className="entry-what">
              <span className="quiet">{clock(listed.at)}</span>
              {note ? (
                <span>
                  <strong>{nameOf('issues', note.issue)}</strong> · {place?.name ?? note.code} · {format.date(note.date)}
                  {note.quantity !== 1 && ` · ${text.events(format.integer(note.quantity))}`}
                </span>
              ) : (
                <span className="quiet">{verified ? text.lockedForGood : text.locked}</span>
              )}
            </div>
            {note?.note && <p className="entry-words">{note.note}</p>}
            {listed.state === 'rejected' && (
              <ul className="entry-reasons">
                {content?.problems.map((p) => (
                  <li key={`${p.column}${p.reason.id}`}>{say(p.reason)}</li>
                ))}
              </ul>
            )}
            <div className="entry-state">
              <span className={`entry-mark ${listed.state}`}>{text.state[listed.state]}</span>
              <span className="quiet">{nameOf('channels', listed.channel)}</span>
              {listed.state === 'sent' && listed.import !== null && (
                <Link href={intakeHref('data', language, { impor: String(listed.import) })}>
                  {text.importLink(String(listed.import))}
                </Link>
              )}
              {listed.state === 'waiting' && listed.quarantine === null && (
                <button type="button" className="button small-button" onClick={() => onTakeBack(listed.id)}>
                  {text.takeBack}
                </button>
              )}
              {listed.state === 'rejected' && content && (
                <button type="button" className="button small-button" onClick={() => onFix(listed)}>
                  {text.fix}
                </button>
              )}
              {listed.state === 'rejected' && (
                <button type="button" className="button small-button" title={text.letGoHint} onClick={() => onLetGo(listed.id)}>
                  {text.letGo}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
