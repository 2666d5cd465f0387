import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { coverageText } from './text.ts';
import type { Outcome } from './useRecording.ts';

interface RecordNoticeProps {
  outcome: Outcome | null;
  waiting: number;
  canUndo: boolean;
  onUndo(): void;
}

/** What came of the last record, and the way back. */
export function RecordNotice({ outcome, waiting, canUndo, onUndo }: RecordNoticeProps) {
  const words = useTextOf(coverageText);
  const language = useLanguage();
  const said = () => {
    if (waiting > 0) return words.sending(String(waiting));
    if (outcome === null || outcome.kind === 'failed') return '';
    const { entry } = outcome;
    if (outcome.kind === 'refused') return `${entry.what}: ${outcome.reason[language]}`;
    if (outcome.kind === 'same') return words.same(entry.what);
    return outcome.kind === 'undone' ? words.undone(entry.what) : words.recorded(entry.what, words.kinds[entry.status]);
  };
  return (
    <div className="cov-notice">
      <p role="status">{said()}</p>
      {canUndo && waiting === 0 && (
        <button type="button" className="link-button" onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {outcome?.kind === 'failed' && waiting === 0 && <ErrorState error={outcome.error} onRetry={() => location.reload()} />}
    </div>
  );
}
