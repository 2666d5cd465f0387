import { Account, type AccountPatch, LinkResponse } from '@petarawan/server/contract/accounts';
import { useMutation } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { LinkOnce } from './LinkOnce.tsx';
import { accountsText } from './text.ts';
import { UserForm } from './UserForm.tsx';

interface UserDialogProps {
  account: Account;
  onChanged(): unknown;
  onClose(): void;
}

/** One account: name, role and region, and the steps an administrator takes with it. Closing gives the focus back. */
export function UserDialog({ account, onChanged, onClose }: UserDialogProps) {
  const all = useTextOf(accountsText);
  const text = all.users;
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState<LinkResponse | null>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const change = useMutation({
    mutationFn: (patch: AccountPatch) => sendJson('PATCH', `/accounts/${account.id}`, patch, Account),
    onSuccess: () => void onChanged(),
  });
  const newLink = useMutation({
    mutationFn: () => sendJson('POST', `/accounts/${account.id}/link`, undefined, LinkResponse),
    onSuccess: setLink,
    gcTime: 0,
  });
  const unlink = useMutation({
    mutationFn: () => sendJson('DELETE', `/accounts/${account.id}/oidc`, undefined, null),
    onSuccess: () => void onChanged(),
  });
  const disabled = account.status === 'disabled';
  const steps = [
    ...(disabled ? [] : [{ id: 'link', label: text.newLink, hint: text.newLinkHint, run: () => newLink.mutate() }]),
    { id: 'unlock', label: text.unlock, hint: text.unlockHint, run: () => change.mutate({ unlock: true }) },
    ...(account.totp
      ? [{ id: 'totp', label: text.resetTotp, hint: text.resetTotpHint, run: () => change.mutate({ totp: false }) }]
      : []),
    ...(account.oidc ? [{ id: 'oidc', label: text.unlinkOidc, hint: text.unlinkOidcHint, run: () => unlink.mutate() }] : []),
    disabled
      ? { id: 'enable', label: text.enable, hint: '', run: () => change.mutate({ status: 'active' }) }
      : { id: 'disable', label: text.disable, hint: text.disableHint, run: () => change.mutate({ status: 'disabled' }) },
  ];
  const busy = change.isPending || newLink.isPending || unlink.isPending;
  return (
    <dialog ref={dialog} className="dialog" aria-label={text.editOf(account.name)} onClose={onClose}>
      <div className="dialog-body">
        <div>
          <h2>{account.name}</h2>
          <p className="quiet">
            {account.login} · {text.status[account.status]}
          </p>
        </div>
        <UserForm
          account={account}
          onDone={() => {
            void onChanged();
            onClose();
          }}
          onCancel={onClose}
        />
        {link && (
          <LinkOnce link={link} onClose={() => setLink(null)}>
            {text.linkTitle}
          </LinkOnce>
        )}
        <FormError trouble={{ error: change.error ?? newLink.error ?? unlink.error, seconds: 0 }} />
        <ul className="dialog-steps">
          {steps.map((step) => (
            <li key={step.id}>
              <p>{step.hint}</p>
              <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && step.run()}>
                {step.label}
              </button>
            </li>
          ))}
        </ul>
        <span role="status">{change.isSuccess && text.done}</span>
      </div>
    </dialog>
  );
}
