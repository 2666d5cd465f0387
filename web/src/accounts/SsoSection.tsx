import { OidcLinkResponse, SIGN_IN_ERRORS } from '@petarawan/server/contract/accounts';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { sendJson } from '../api/client.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { Section } from './Section.tsx';
import { accountsText } from './text.ts';

/** Links the own account with the office's own sign-in: the browser goes there and comes back to this page. */
export function SsoSection({ name }: { name: string }) {
  const all = useTextOf(accountsText);
  const text = all.own;
  const say = useSay();
  const code = new URLSearchParams(useSearch()).get('galat');
  const known = code !== null && Object.hasOwn(SIGN_IN_ERRORS, code) ? SIGN_IN_ERRORS[code as keyof typeof SIGN_IN_ERRORS] : null;
  const link = useMutation({
    mutationFn: () =>
      sendJson('POST', `/accounts/oidc/link?to=${encodeURIComponent(location.pathname)}`, undefined, OidcLinkResponse),
    onSuccess: ({ url }) => location.assign(url),
  });
  const error = link.error ?? (known ? say(known) : code === null ? null : all.signIn.unknownFailure(code.slice(0, 40)));
  return (
    <Section title={text.oidcTitle}>
      <p>{text.oidcHint(name)}</p>
      <FormError trouble={{ error, seconds: 0 }} />
      <button type="button" className="button" aria-disabled={link.isPending} onClick={() => link.mutate()}>
        {link.isPending ? all.working : text.oidcLink(name)}
      </button>
    </Section>
  );
}
