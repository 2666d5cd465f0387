import { Link, useLocation, useSearch } from 'wouter';
import { accountHref } from '../app/accountPaths.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { useMe } from './useMe.ts';

/** The way to sign in and come back here; nothing for whoever is somebody already: signing in would not help them. */
export function SignInHint() {
  const { account: text } = useText();
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  if (useMe().data?.kind !== 'tamu') return null;
  return <Link href={accountHref('masuk', language, search === '' ? path : `${path}?${search}`)}>{text.internalSignIn}</Link>;
}
