import type { ReactNode } from 'react';
import { may, mayIn } from '../accounts/reach.ts';
import { SignInHint } from '../accounts/SignInHint.tsx';
import { useMe } from '../accounts/useMe.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { screensText } from './screensText.ts';

interface SeenOnlyProps {
  /** Region the screen is about. */
  code: string | null;
  /** Goes to the region of the account. */
  onOwn(code: string): void;
  children: ReactNode;
}

/** Shows what rests on internal figures to whoever sees at least a part of them, and says to all others why there is nothing. */
export function SeenOnly({ code, onOwn, children }: SeenOnlyProps) {
  const shared = useText();
  const text = useTextOf(screensText);
  const me = useMe().data;
  if (!me) {
    return (
      <p className="quiet" role="status">
        {shared.state.loading}
      </p>
    );
  }
  const own = me.region;
  // Inside a wider area the part that is seen is told; elsewhere there would be only holes.
  const part = may(me, 'read_internal') && own !== null && (code === null || own.startsWith(`${code}.`));
  if (mayIn(me, 'read_internal', code) || part) return children;
  return (
    <div className="notice-block" role="status">
      <div>
        <p>{me.kind === 'tamu' ? text.internal : text.elsewhere}</p>
        <SignInHint />
        {may(me, 'read_internal') && own !== null && (
          <button type="button" className="button" onClick={() => onOwn(own)}>
            {text.ownPlace}
          </button>
        )}
      </div>
    </div>
  );
}
