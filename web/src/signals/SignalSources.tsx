import type { Meta } from '@petarawan/server/contract/http';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { screensText } from './screensText.ts';

interface SignalSourcesProps {
  caveats: readonly { code: string; text: { id: string; en: string } }[];
  meta: Meta;
}

/** What the reader must know beside figures, and where they come from. */
export function SignalSources({ caveats, meta }: SignalSourcesProps) {
  const shared = useText();
  const text = useTextOf(screensText);
  const say = useSay();
  const format = useFormat();
  return (
    <footer className="signal-sources">
      {caveats.length > 0 && (
        <ul className="signal-caveats" aria-label={text.basis.caveats}>
          {caveats.map((c) => (
            <li key={c.code}>{say(c.text)}</li>
          ))}
        </ul>
      )}
      <SourceNote sources={meta.sources} what={text.notes} />
      <span className="quiet">{shared.caption.dataVersion(format.integer(meta.dataVersion))}</span>
    </footer>
  );
}
