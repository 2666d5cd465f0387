import { type Me, SIGN_IN_ERRORS } from '@petarawan/server/contract/accounts';
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { API_BASE } from '../api/client.ts';
import { startOver } from '../api/startOver.ts';
import { accountHref } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { localPath } from './localPath.ts';
import { SignInForm } from './SignInForm.tsx';
import { useSessionEnded } from './sessionEnd.ts';
import { startPath } from './startPath.ts';
import { accountsText } from './text.ts';
import { useMe } from './useMe.ts';

/** `/masuk?ke=/peta/19`: signs in and goes back to where one came from. */
export function SignInPage() {
  const shared = useText();
  const all = useTextOf(accountsText);
  const text = all.signIn;
  const say = useSay();
  const language = useLanguage();
  const params = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const ended = useSessionEnded();
  const request = useMe();
  const me = request.data;
  const to = localPath(params.get('ke'));
  const [signedIn, setSignedIn] = useState(false);

  // Whoever is signed in already has nothing to do here.
  const home = startPath(to, me?.region ?? null, language);
  const goOn = me?.kind === 'akun' && !ended && !signedIn;
  useEffect(() => {
    if (goOn) navigate(home, { replace: true });
  }, [goOn, navigate, home]);

  const onSignedIn = (who: Me | null) => {
    setSignedIn(true);
    navigate(startPath(to, who?.region ?? null, language), { replace: true });
    startOver();
  };

  if (!me || goOn) {
    return (
      <div className="sign-in">
        {request.error ? (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        ) : (
          <p role="status">{shared.state.loading}</p>
        )}
      </div>
    );
  }
  if (!me.signIn.demanded) {
    return (
      <div className="sign-in">
        <h1>{text.notDemanded}</h1>
        <p>{text.notDemandedWhy}</p>
        <Link className="button primary" href={to}>
          {text.toMap}
        </Link>
        <p className="quiet">
          <Link href={accountHref('pengguna', language)}>{all.menu.screens.pengguna}</Link> ·{' '}
          <Link href={accountHref('audit', language)}>{all.menu.screens.audit}</Link>
        </p>
      </div>
    );
  }
  const code = params.get('galat');
  const known = code !== null && Object.hasOwn(SIGN_IN_ERRORS, code) ? SIGN_IN_ERRORS[code as keyof typeof SIGN_IN_ERRORS] : null;
  const oidc = me.signIn.oidc;
  return (
    <div className="sign-in">
      <h1>{text.title}</h1>
      {params.has('keluar') && (
        <p className="notice-line" role="status">
          {text.signedOut}
        </p>
      )}
      {params.has('siap') && (
        <p className="notice-line" role="status">
          {text.passwordKept}
        </p>
      )}
      {code !== null && (
        <div className="form-error">
          <p role="alert">{known ? say(known) : text.unknownFailure(code.slice(0, 40))}</p>
        </div>
      )}
      {me.signIn.refused ? (
        <div className="form-error">
          <p role="alert">{say(me.signIn.refused)}</p>
        </div>
      ) : (
        <>
          {!params.has('keluar') && <p className="quiet">{text.intro}</p>}
          <SignInForm onSignedIn={onSignedIn} />
          {oidc !== null && (
            <>
              <p className="or">{text.or}</p>
              {/* The provider brings one back to this page, which then knows whose region to begin in. */}
              <a
                className="button oidc"
                href={`${API_BASE}/accounts/oidc/start?to=${encodeURIComponent(accountHref('masuk', language, to))}`}
              >
                {text.oidc(oidc)}
              </a>
            </>
          )}
          <p className="field-hint">{text.help}</p>
        </>
      )}
    </div>
  );
}
