import { RecoveryCodes } from '@petarawan/server/contract/accounts';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { CopyButton } from './CopyButton.tsx';
import { accountsText } from './text.ts';

interface TotpSetupProps {
  /** Base32, and the same as an SVG picture. */
  begun: { secret: string; qr: string };
  /** With the recovery codes, which are shown this once. */
  onConfirmed(codes: readonly string[]): void;
  onCancel(): void;
}

/** The seed as a picture and as text, and the code that proves that the app has it. */
export function TotpSetup({ begun, onConfirmed, onCancel }: TotpSetupProps) {
  const text = useTextOf(accountsText).totp;
  const confirm = async (code: string) => {
    const { codes } = await sendJson('POST', '/accounts/totp/confirm', { code }, RecoveryCodes);
    onConfirmed(codes);
  };
  return (
    <>
      <p>{text.scan}</p>
      <img className="qr" alt={text.qr} width={208} height={208} src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`} />
      <div>
        <p className="field-hint">{text.secret}</p>
        <p className="secret">
          <code>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <CopyButton value={begun.secret} />
        </p>
      </div>
      <CodeForm label={text.code} action={text.confirm} onSend={confirm} onCancel={onCancel} />
    </>
  );
}
