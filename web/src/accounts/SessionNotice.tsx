import { Link, useLocation, useSearch } from 'wouter';
import { accountHref, accountScreen } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { useSessionEnded } from './sessionEnd.ts';

/** Says that the session ended; what was on the screen stays until somebody signs in again. */
export function SessionNotice() {
  const { account: text } = useText();
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const ended = useSessionEnded() && !['masuk', 'undangan'].includes(accountScreen(path) ?? '');
  return (
    <div role="status" className={ended ? 'session-ended' : undefined}>
      {ended && (
        <>
          {text.ended}{' '}
          <Link href={accountHref('masuk', language, search === '' ? path : `${path}?${search}`)}>{text.signInAgain}</Link>
        </>
      )}
    </div>
  );
}
