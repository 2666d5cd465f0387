import type { Me } from '@petarawan/server/contract/accounts';
import LaptopMinimal from 'lucide-react/icons/laptop-minimal';
import LogIn from 'lucide-react/icons/log-in';
import UserRound from 'lucide-react/icons/user-round';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { accountHref, accountScreen } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useSay, useText } from '../text/useText.ts';
import { useSessionEnded } from './sessionEnd.ts';
import { shortRegion } from './shortRegion.ts';
import { useMe } from './useMe.ts';

const AccountMenu = lazy(() => import('./AccountMenu.tsx').then((m) => ({ default: m.AccountMenu })));

/** Who looks at the screen, at the right end of the header: a link to sign in, or a button with what belongs to an account. */
export function AccountControl() {
  const me = useMe().data;
  const ended = useSessionEnded();
  if (!me) return <span className="account-place" />;
  if ((me.kind === 'akun' && !ended) || me.kind === 'lokal') return <AccountButton me={me} />;
  return <SignInLink />;
}

/** Leads to the sign-in and back to where one is. */
function SignInLink() {
  const { account: text } = useText();
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const from = accountScreen(path) === null ? (search === '' ? path : `${path}?${search}`) : undefined;
  return (
    <Link className="account-button" href={accountHref('masuk', language, from)} title={text.signIn}>
      <LogIn size={16} aria-hidden />
      <span className="account-words">{text.signIn}</span>
    </Link>
  );
}

function AccountButton({ me }: { me: Me }) {
  const { account: text } = useText();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', onPointer);
    addEventListener('focusin', onPointer);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointerdown', onPointer);
      removeEventListener('focusin', onPointer);
      removeEventListener('keydown', onKey);
    };
  }, [open]);

  const local = me.kind === 'lokal';
  const role = local ? text.local : [say(me.roleName), me.regionName && shortRegion(me.regionName)].filter(Boolean).join(' · ');
  return (
    <div className="account" ref={place}>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls="account-menu"
        title={local ? text.localHint : `${me.account?.name ?? ''}, ${role}`}
        onClick={() => setOpen(!open)}
      >
        {local ? <LaptopMinimal size={16} aria-hidden /> : <UserRound size={16} aria-hidden />}
        <span className="account-words">
          {me.account && <span className="account-name">{me.account.name}</span>}
          <span className="account-role">{role}</span>
        </span>
      </button>
      <div id="account-menu" className="account-menu" hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <AccountMenu me={me} onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
