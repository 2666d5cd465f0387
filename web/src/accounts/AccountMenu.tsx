import type { Me } from '@petarawan/server/contract/accounts';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiError } from '../api/apiError.ts';
import { type AccountScreen, accountHref } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { may } from './reach.ts';
import { signOut } from './signOut.ts';
import { accountsText } from './text.ts';

/** What belongs to an account: its pages, and the way out. On a laptop it says why nobody signs in. */
export function AccountMenu({ me, onClose }: { me: Me; onClose(): void }) {
  const text = useTextOf(accountsText).menu;
  const say = useSay();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState<unknown>(null);
  const screens: AccountScreen[] = [
    ...(me.kind === 'akun' ? (['akun'] as const) : []),
    ...(may(me, 'manage_accounts') ? (['pengguna'] as const) : []),
    ...(may(me, 'read_audit') ? (['audit'] as const) : []),
  ];
  const leave = () =>
    signOut().then(
      () => navigate(`${accountHref('masuk', language)}${language === 'id' ? '?' : '&'}keluar=1`),
      (error: unknown) => setFailed(error),
    );
  return (
    <>
      {me.kind === 'lokal' ? (
        <div className="account-why">
          <p>{text.local}</p>
          <p className="quiet">{text.localOthers}</p>
        </div>
      ) : (
        <div className="account-why">
          <p className="notice-title">{me.account?.name}</p>
          <p className="quiet">
            {say(me.roleName)} · {me.regionName ?? text.wholeCountry}
          </p>
        </div>
      )}
      <ul>
        {screens.map((screen) => (
          <li key={screen}>
            <Link href={accountHref(screen, language)} onClick={onClose}>
              {text.screens[screen]}
            </Link>
          </li>
        ))}
        {me.kind === 'akun' && (
          <li>
            <button type="button" onClick={() => void leave()}>
              {text.signOut}
            </button>
          </li>
        )}
      </ul>
      {failed !== null && (
        <p className="account-why" role="alert">
          {failed instanceof ApiError ? say(failed.detail) : text.signOutFailed}
        </p>
      )}
    </>
  );
}
