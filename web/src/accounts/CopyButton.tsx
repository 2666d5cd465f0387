import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { copyText } from '../profiles/copyText.ts';
import { useTextOf } from '../text/useText.ts';
import { accountsText } from './text.ts';

/** Puts `value` on the clipboard and says whether it worked. */
export function CopyButton({ value }: { value: string }) {
  const text = useTextOf(accountsText);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <button type="button" className="button small-button" onClick={() => void copyText(value).then(setCopied)}>
        <Copy size={16} aria-hidden /> {copied === true ? text.copied : text.copy}
      </button>
      <span role="status" className={copied === false ? 'quiet' : 'sr'}>
        {copied === true && text.copied}
        {copied === false && text.copyFailed}
      </span>
    </>
  );
}
