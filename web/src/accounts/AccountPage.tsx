import type { Me } from '@petarawan/server/contract/accounts';
import { Link } from 'wouter';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { KeysSection } from './KeysSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { Section } from './Section.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { SsoSection } from './SsoSection.tsx';
import { TotpSection } from './TotpSection.tsx';
import { accountsText } from './text.ts';

/** `/akun`: what belongs to oneself. */
export function AccountPage({ me }: { me: Me }) {
  const shared = useText();
  const all = useTextOf(accountsText);
  const text = all.own;
  const say = useSay();
  const { account } = me;
  if (!account) {
    return (
      <>
        <h1>{text.title}</h1>
        <p>{text.local}</p>
        <p>
          <Link className="button" href="/peta">
            {shared.state.toMap}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{text.title}</h1>
      <Section title={text.data}>
        <dl className="own-list">
          <dt>{text.name}</dt>
          <dd>{account.name}</dd>
          <dt>{text.login}</dt>
          <dd>{account.login}</dd>
          <dt>{text.role}</dt>
          <dd>{say(me.roleName)}</dd>
          <dt>{text.region}</dt>
          <dd>{me.regionName ?? all.menu.wholeCountry}</dd>
        </dl>
        <p className="field-hint">{text.dataHint}</p>
      </Section>
      <PasswordSection account={account} />
      <TotpSection account={account} />
      {me.signIn.oidc !== null && <SsoSection name={me.signIn.oidc} />}
      <SessionsSection />
      <KeysSection me={me} />
    </>
  );
}
