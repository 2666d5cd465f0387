import { downloadText } from '../charts/downloadText.ts';
import { useTextOf } from '../text/useText.ts';
import { CopyButton } from './CopyButton.tsx';
import { accountsText } from './text.ts';

/** Recovery codes, this once: to copy, print or keep as a file. */
export function RecoveryCodeList({ codes, onDone }: { codes: readonly string[]; onDone(): void }) {
  const text = useTextOf(accountsText).totp;
  const list = codes.join('\n');
  return (
    <>
      <h3>{text.recoveryTitle}</h3>
      <p>{text.recoveryHint}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="form-actions">
        <CopyButton value={list} />
        <button
          type="button"
          className="button"
          onClick={() => downloadText(text.recoveryFile, `${list}\n`, 'text/plain;charset=utf-8')}
        >
          {text.download}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {text.print}
        </button>
        <button type="button" className="button primary" onClick={onDone}>
          {text.done}
        </button>
      </div>
    </>
  );
}
