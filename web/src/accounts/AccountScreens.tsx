import { useEffect } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { type AccountScreen, accountHref } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { AccountPage } from './AccountPage.tsx';
import './accounts.css';
import { AuditPage } from './AuditPage.tsx';
import { InvitationPage } from './InvitationPage.tsx';
import { may } from './reach.ts';
import { SignInPage } from './SignInPage.tsx';
import { accountsText } from './text.ts';
import { UsersPage } from './UsersPage.tsx';
import { useMe } from './useMe.ts';

/** Screens about people: signing in, the own account, users, the audit log. One chunk, fetched with the first of them. */
export function AccountScreens({ screen }: { screen: AccountScreen }) {
  const shared = useText();
  const text = useTextOf(accountsText);
  const title = text.menu.screens[screen];
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  if (screen === 'masuk') return <SignInPage />;
  if (screen === 'undangan') return <InvitationPage />;
  return <OwnScreens screen={screen} />;
}

const RIGHT = { akun: 'own_account', pengguna: 'manage_accounts', audit: 'read_audit' } as const;
const OWN = ['akun', 'pengguna', 'audit'] as const;

/** The screens behind a sign-in, with the way between those the caller may open. */
function OwnScreens({ screen }: { screen: (typeof OWN)[number] }) {
  const shared = useText();
  const text = useTextOf(accountsText);
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const request = useMe();
  const me = request.data;
  if (!me) {
    return (
      <div className="account-page">
        {request.error ? (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        ) : (
          <p role="status">{shared.state.loading}</p>
        )}
      </div>
    );
  }
  const open = OWN.filter((own) => may(me, RIGHT[own]));
  return (
    <div className={screen === 'akun' ? 'account-page' : 'account-page wide'}>
      {open.length > 1 && (
        <TabLinks
          label={text.pages}
          open={screen}
          tabs={open.map((key) => ({ key, label: text.menu.screens[key], href: accountHref(key, language) }))}
        />
      )}
      {open.includes(screen) ? (
        screen === 'akun' ? (
          <AccountPage me={me} />
        ) : screen === 'pengguna' ? (
          <UsersPage me={me} />
        ) : (
          <AuditPage />
        )
      ) : (
        <>
          <h1>{text.menu.screens[screen]}</h1>
          <p>{me.kind === 'tamu' ? text.signInTo : text.notAllowed}</p>
          {me.kind === 'tamu' && (
            <p>
              <Link className="button primary" href={accountHref('masuk', language, search === '' ? path : `${path}?${search}`)}>
                {shared.account.signIn}
              </Link>
            </p>
          )}
        </>
      )}
    </div>
  );
}
