import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { may, mayIn } from './reach.ts';
import { SignInHint } from './SignInHint.tsx';
import { shortRegion } from './shortRegion.ts';
import { useMe, useSessionCheck } from './useMe.ts';

/** One calm sentence where figures are kept from whoever looks: why, and what to do; `children` tells whoever did not sign in what is public. */
export function SightNote({ figure, children }: { figure: LayerResponse; children?: ReactNode }) {
  const { account: text } = useText();
  const me = useMe().data;
  useSessionCheck(figure.areas.some(({ absence, code }) => absence === 'internal' && mayIn(me, 'read_internal', code)));
  if (!me || !figure.areas.some((area) => area.absence === 'internal')) return null;
  const own = may(me, 'read_internal') && me.regionName;
  return (
    <p className="sight-note quiet">
      {own ? (
        text.ownPart(shortRegion(own))
      ) : (
        <>
          {text.internal} <SignInHint />
          {children}
        </>
      )}
    </p>
  );
}
