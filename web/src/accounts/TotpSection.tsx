import { type Me, TotpBegin } from '@petarawan/server/contract/accounts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { FormError } from './FormError.tsx';
import { RecoveryCodeList } from './RecoveryCodeList.tsx';
import { Section } from './Section.tsx';
import { TotpSetup } from './TotpSetup.tsx';
import { accountsText } from './text.ts';
import { refreshMe } from './useMe.ts';

/** The second factor: switched on with a QR code and one right code, off with a code. */
export function TotpSection({ account }: { account: NonNullable<Me['account']> }) {
  const all = useTextOf(accountsText);
  const text = all.totp;
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState(false);
  const [removed, setRemoved] = useState(false);
  const begin = useMutation({
    mutationFn: () => sendJson('POST', '/accounts/totp', undefined, TotpBegin),
    // The seed is on the screen only as long as it is needed.
    gcTime: 0,
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (codes) place.current?.focus();
  }, [codes]);

  const confirmed = (fresh: readonly string[]) => {
    begin.reset();
    setCodes(fresh);
    setRemoved(false);
    void refreshMe(client);
  };
  const remove = async (code: string) => {
    await sendJson('DELETE', '/accounts/totp', { code }, null);
    setRemoving(false);
    setRemoved(true);
    setCodes(null);
    void refreshMe(client);
  };
  return (
    <Section title={text.title}>
      {codes !== null && (
        <div ref={place} tabIndex={-1} className="once">
          <RecoveryCodeList codes={codes} onDone={() => setCodes(null)} />
        </div>
      )}
      {account.totp ? (
        <>
          <p>{text.on}</p>
          {removing ? (
            <CodeForm
              hint={text.removeHint}
              label={all.signIn.code}
              action={text.remove}
              onSend={remove}
              onCancel={() => setRemoving(false)}
            />
          ) : (
            <button type="button" className="button" onClick={() => setRemoving(true)}>
              {text.remove}
            </button>
          )}
        </>
      ) : begin.data ? (
        <TotpSetup begun={begin.data} onConfirmed={confirmed} onCancel={() => begin.reset()} />
      ) : (
        <>
          <p>{text.off}</p>
          <FormError trouble={{ error: begin.error, seconds: 0 }} />
          <button type="button" className="button" aria-disabled={begin.isPending} onClick={() => begin.mutate()}>
            {begin.isPending ? all.working : text.begin}
          </button>
        </>
      )}
      <span role="status">{removed && !account.totp && text.removed}</span>
    </Section>
  );
}
