import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { accountHref } from '../../app/accountPaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { EntryArea } from './EntryArea.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { ListedNote } from './outbox/notes.ts';
import { entriesText } from './text.ts';
import type { EntryDesk } from './useEntryDesk.ts';
import { useEntryLists } from './useEntryLists.ts';
import { useStorageLeft } from './useStorageLeft.ts';

type ReadyDesk = Extract<EntryDesk, { phase: 'ready' }>;

/** Form and list of one owner. */
export function EntryDeskPage({ desk }: { desk: ReadyDesk }) {
  const text = useTextOf(entriesText);
  const say = useSay();
  const language = useLanguage();
  const { outbox, owner, verified, store } = desk;
  const { notes, sending, trouble } = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const [area, setArea] = useState<string | null>(owner.region);
  const [round, setRound] = useState(0);
  const lists = useEntryLists(store, area, round);
  const [fixing, setFixing] = useState<ListedNote | null>(null);
  const [said, setSaid] = useState('');
  const [turn, setTurn] = useState(0);
  const little = useStorageLeft(notes.length);
  const count = (state: ListedNote['state']) => notes.filter((n) => n.state === state).length;
  const waiting = count('waiting');
  const ended = desk.ended || trouble?.status === 401;
  const offline = !verified || trouble?.status === 0;

  useEffect(() => {
    if (outbox.durable || waiting === 0) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [outbox, waiting]);

  /** What is done in the list leaves the hand at the form. */
  const then = (work: Promise<unknown>) => void work.then(() => setTurn((before) => before + 1));
  const takeBack = async (id: string) => setSaid((await outbox.takeBack(id)) ? text.tookBack : text.tooLate);
  return (
    <div className="entry-desk">
      <section aria-label={text.title}>
        {!outbox.durable && <p className="entry-warning">{text.notDurable}</p>}
        {little && <p className="entry-warning">{text.little}</p>}
        {!verified && <p className="entry-note">{text.asWhom(owner.name)}</p>}
        {lists.catalogues && lists.places ? (
          <EntryForm
            catalogues={lists.catalogues}
            places={lists.places}
            fixing={fixing}
            turn={turn}
            onLeaveFixing={() => setFixing(null)}
            onKeep={(channel, note) => outbox.keep(channel, note)}
            onSay={setSaid}
          />
        ) : lists.error === null ? (
          <p role="status">{text.listsLoading}</p>
        ) : (
          <ErrorState error={lists.error} onRetry={() => setRound(round + 1)} />
        )}
        {owner.region === null && <EntryArea store={store} owner={owner.owner} area={area} onArea={setArea} />}
      </section>
      <section aria-label={text.todays}>
        <div className="entry-head">
          <h2>{text.todays}</h2>
          <span className="quiet">
            {[
              waiting > 0 && text.waiting(waiting),
              count('rejected') > 0 && text.rejectedCount(count('rejected')),
              count('sent') > 0 && text.sentCount(count('sent')),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {waiting > 0 && verified && (
            <button type="button" className="button small-button" disabled={sending} onClick={() => then(outbox.send())}>
              {sending ? text.sending : text.sendNow}
            </button>
          )}
        </div>
        <p className="sr" role="status">
          {said}
        </p>
        <div role="status" className="entry-trouble">
          {ended ? (
            <>
              {text.ended} <Link href={accountHref('masuk', language, '/data/catat')}>{text.signIn}</Link>
            </>
          ) : offline ? (
            text.offline
          ) : (
            trouble && say(trouble.detail)
          )}
        </div>
        <EntryList
          notes={notes}
          catalogues={lists.catalogues}
          places={lists.places ?? []}
          verified={verified}
          onTakeBack={(id) => then(takeBack(id))}
          onLetGo={(id) => then(outbox.letGo(id))}
          onFix={setFixing}
        />
        {desk.others > 0 && <p className="entry-note">{text.others(desk.others)}</p>}
      </section>
    </div>
  );
}
