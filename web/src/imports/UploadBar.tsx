import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';
import type { UploadProgress } from './uploads.ts';

/** How far a file is on its way: sent by this browser, then step by step as the server tells. Said aloud once per step. */
export function UploadBar({ progress }: { progress: UploadProgress }) {
  const text = useTextOf(importsText).progress;
  const say = useSay();
  const format = useFormat();
  const { sent, step } = progress;
  const sending = sent < 1 && (step === null || step.step === 'upload');
  const words = sending ? text.sending : step ? say(step) : text.waiting;
  const share = sending ? sent : step && step.done !== null && step.total ? Math.min(1, step.done / step.total) : null;
  return (
    <div className="upload-bar">
      <p>
        <span role="status">{words}</span> {share !== null && <span className="quiet">{format.percent(share)}</span>}
      </p>
      <progress aria-label={words} {...(share === null ? {} : { value: share, max: 1 })} />
    </div>
  );
}
