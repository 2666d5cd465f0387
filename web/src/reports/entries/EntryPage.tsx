import { Link } from 'wouter';
import { accountHref } from '../../app/accountPaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { EntryDeskPage } from './EntryDeskPage.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import './entries.css';
import { entriesText } from './text.ts';
import { useEntryDesk } from './useEntryDesk.ts';

/** Quick notes of preliminary information; works without network. */
export function EntryPage() {
  const shared = useText();
  const text = useTextOf(entriesText);
  const language = useLanguage();
  const desk = useEntryDesk(shared.account.local);
  return (
    <div className="entry-page">
      <div>
        <h1>{text.title}</h1>
        <p className="quiet entry-intro">{text.intro}</p>
      </div>
      {desk.phase === 'loading' && <p role="status">{shared.state.loading}</p>}
      {desk.phase === 'failed' && <ErrorState error={desk.error} onRetry={() => location.reload()} />}
      {desk.phase === 'denied' && <p>{text.denied}</p>}
      {desk.phase === 'guest' && (
        <p>
          {text.guest} <Link href={accountHref('masuk', language, '/data/catat')}>{text.signIn}</Link>
        </p>
      )}
      {desk.phase === 'guest' && desk.waiting > 0 && <p className="entry-note">{text.waitingLocked(desk.waiting)}</p>}
      {desk.phase === 'ready' && (
        <>
          <EntryDeskPage key={desk.owner.owner} desk={desk} />
          <OfflineNote store={desk.store} />
        </>
      )}
    </div>
  );
}
