import type { FileInspection } from '@petarawan/server/contract/imports/intake';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { BrokenNotice } from './BrokenNotice.tsx';
import { FileNotes } from './FileNotes.tsx';
import { FileTrouble } from './FileTrouble.tsx';
import { importSentence } from './importSentence.ts';
import { ProblemList } from './ProblemList.tsx';
import { Tally } from './Tally.tsx';
import { importsText } from './text.ts';
import { UploadBar } from './UploadBar.tsx';
import type { Reading } from './uploads.ts';
import { useImporting } from './useImporting.ts';
import { useTrial } from './useReading.ts';

interface TrialStepProps {
  inspection: FileInspection;
  reading: Omit<Reading, 'full'>;
  onBack(): void;
  onDone(id: number): void;
}

/** What an import would do, tried by itself; then the import, which can be called off until the server stores. */
export function TrialStep({ inspection, reading: partly, onBack, onDone }: TrialStepProps) {
  const text = useTextOf(importsText);
  const format = useFormat();
  const [full, setFull] = useState(false);
  const reading = { ...partly, full };
  const { importing, run, look, callOff } = useImporting(inspection.sha256, onDone);
  const idle = importing.state === 'idle' || importing.state === 'failed' || importing.state === 'called off';
  const trial = useTrial(reading, idle);
  const summary = trial.request.data;
  // Held rows do not come in yet: the button does not count them.
  const taken = summary ? summary.rows - summary.quarantined : 0;
  const ready = idle && summary !== undefined && !trial.request.isFetching;
  const running = importing.state === 'running';
  // From then on the server brings it to its end, whoever listens.
  const stored = running && (importing.progress.step?.step === 'apply' || importing.progress.step?.step === 'finish');
  return (
    <>
      <p className="quiet">{text.trial.note}</p>
      {idle && trial.request.isFetching && <UploadBar progress={trial.progress} />}
      {idle && trial.request.error && !trial.request.isFetching && (
        <FileTrouble title={text.trial.failed} error={trial.request.error} onRetry={() => void trial.request.refetch()} />
      )}
      {summary && (
        <div className={trial.request.isFetching ? 'trial stale' : 'trial'}>
          <p className="result" role="status">
            {text.trial.would(importSentence(summary, text.sentence, format))}
          </p>
          <Tally of={summary} />
          <FileNotes of={summary} />
          <ProblemList of={summary} columns={inspection.columns} />
        </div>
      )}
      {inspection.whole && (
        <div className="full-choice">
          <Choice type="checkbox" name="full" label={text.trial.full} checked={full} disabled={!idle} onChange={setFull} />
          <p className="quiet measure">{text.trial.fullHint}</p>
        </div>
      )}
      {importing.state === 'broken' && <BrokenNotice importing={importing} onLook={look} onAgain={() => void run(reading)} />}
      {importing.state === 'failed' && (
        <FileTrouble title={text.trial.importFailed} error={importing.error} onRetry={() => void run(reading)} />
      )}
      <div className="action-bar">
        {running ? (
          <UploadBar progress={importing.progress} />
        ) : (
          <p role="status">
            {importing.state === 'called off'
              ? text.trial.calledOff
              : summary && summary.quarantined > 0
                ? text.trial.held(format.integer(summary.quarantined))
                : ''}
          </p>
        )}
        <span className="form-actions">
          {running ? (
            <button type="button" className="button" aria-disabled={stored} onClick={() => !stored && callOff()}>
              {stored ? text.trial.storing : text.trial.callOff}
            </button>
          ) : (
            <>
              <button type="button" className="button" onClick={onBack}>
                {text.trial.back}
              </button>
              <button type="button" className="button primary" aria-disabled={!ready} onClick={() => ready && void run(reading)}>
                {taken > 0 ? text.trial.import(format.integer(taken)) : text.trial.importPlain}
              </button>
            </>
          )}
        </span>
      </div>
    </>
  );
}
