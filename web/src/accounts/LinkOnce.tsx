import type { LinkResponse } from '@petarawan/server/contract/accounts';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { CopyButton } from './CopyButton.tsx';
import { moment } from './moment.ts';
import { accountsText } from './text.ts';

/** A one-time link to hand over by hand, with what it is for. The focus goes to it: it is shown this once. */
export function LinkOnce({ link, onClose, children }: { link: LinkResponse; onClose(): void; children?: ReactNode }) {
  const all = useTextOf(accountsText);
  const text = all.users;
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="once">
      {children && <p className="notice-title">{children}</p>}
      <p>{text.linkHint}</p>
      <p className="secret">
        <code>{link.url}</code>
        <CopyButton value={link.url} />
      </p>
      <p className="field-hint">{text.linkUntil(moment(link.expiresAt, format))}</p>
      <button type="button" className="button" onClick={onClose}>
        {all.close}
      </button>
    </div>
  );
}
