import { LinkInfo } from '@petarawan/server/contract/accounts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { sendJson } from '../api/client.ts';
import { startOver } from '../api/startOver.ts';
import { accountHref } from '../app/accountPaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { moment } from './moment.ts';
import { accountsText } from './text.ts';

/** `/undangan#token`: what a one-time link opens. The token leaves the address bar at once and is kept by this page alone. */
export function InvitationPage() {
  const text = useTextOf(accountsText).link;
  const format = useFormat();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  const link = useQuery({
    // The token is no part of the key: nothing that outlives this page shall hold it.
    queryKey: ['link'],
    enabled: token !== '',
    queryFn: () => sendJson('POST', '/accounts/links/open', { token }, LinkInfo),
    gcTime: 0,
    retry: false,
  });

  if (token === '') {
    return (
      <div className="sign-in">
        <h1>{text.missing}</h1>
        <p>{text.missingHint}</p>
      </div>
    );
  }
  if (!link.data) {
    return (
      <div className="sign-in">
        {link.error ? <ErrorState error={link.error} onRetry={() => void link.refetch()} /> : <p role="status">{text.reading}</p>}
      </div>
    );
  }
  const { purpose, login, name, expiresAt } = link.data;
  // With a second factor the link alone does not sign in; the sign-in page sends on whoever is in already.
  const onDone = () => {
    const href = accountHref('masuk', language);
    navigate(`${href}${href.includes('?') ? '&' : '?'}siap=1`, { replace: true });
    startOver();
  };
  return (
    <div className="sign-in">
      <h1>{text.title[purpose]}</h1>
      <p>{text.intro[purpose]}</p>
      {login !== null && <p className="notice-line">{text.account(name ?? login, login)}</p>}
      <InvitationForm token={token} info={link.data} onDone={onDone} />
      <p className="field-hint">{text.until(moment(expiresAt, format))}</p>
    </div>
  );
}
