import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { intakeHref } from '../app/intakePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { ColumnStep } from './ColumnStep.tsx';
import { type ColumnChoices, mappingOf, readColumns } from './columnChoices.ts';
import { DoorFields } from './DoorFields.tsx';
import { dataParams } from './dataView.ts';
import { type AskedDoor, type Door, firstDoor, sameDoor } from './door.ts';
import { FileFacts } from './FileFacts.tsx';
import { FileTrouble } from './FileTrouble.tsx';
import { StepList } from './StepList.tsx';
import { SuggestionNote } from './SuggestionNote.tsx';
import { TrialStep } from './TrialStep.tsx';
import { importsText } from './text.ts';
import { UploadBar } from './UploadBar.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useInspection } from './useReading.ts';

interface IntakeFlowProps {
  file: File;
  /** Kind and channel that the address asks for; without either the server may guess. */
  asked: AskedDoor;
  onLeave(): void;
}

/** The way of one file: what it is and what its columns mean, what an import would do, the import. Nothing is stored before the last. */
export function IntakeFlow({ file, asked, onLeave }: IntakeFlowProps) {
  const text = useTextOf(importsText);
  const format = useFormat();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [door, setDoor] = useState<Door>(firstDoor(asked));
  /** True once a person chose, or the first guess was taken: the server's guess is only offered from then on. */
  const [settled, setSettled] = useState(asked.kind !== null || asked.channel !== null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [choices, setChoices] = useState<ColumnChoices>({});
  const [step, setStep] = useState<'columns' | 'trial'>('columns');
  const { request, sent } = useInspection(file, door, sheet);
  const guard = useLeaveGuard(text.leave.file(file.name));
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new step begins at its heading
  useEffect(() => heading.current?.focus(), [step]);

  const inspection = request.data;
  const [guess] = inspection?.suggestions ?? [];
  const guessed = useRef(false);
  useEffect(() => {
    if (settled || !guess) return;
    guessed.current = true;
    setSettled(true);
    setDoor({ kind: guess.kind, channel: guess.channel });
  }, [settled, guess]);

  const change = (next: Door) => {
    guessed.current = false;
    setSettled(true);
    if (!sameDoor(next, door)) setChoices({});
    setDoor(next);
  };
  const read = inspection && readColumns(inspection, choices);
  const done = (id: number) => guard.let(() => navigate(intakeHref('data', language, dataParams({ importId: id }))));
  return (
    <>
      <StepList current={step} />
      <h1 ref={heading} tabIndex={-1}>
        {step === 'columns' ? text.steps.columns : text.steps.trial}
      </h1>
      <FileFacts file={file} inspection={inspection} sheet={step === 'columns' ? setSheet : null} onLeave={onLeave} />
      {step === 'trial' && read && inspection ? (
        <TrialStep
          inspection={inspection}
          reading={{ file, door, sheet, mapping: mappingOf(read) }}
          onBack={() => setStep('columns')}
          onDone={done}
        />
      ) : (
        <>
          <DoorFields door={door} onChange={change} />
          {request.isFetching && <UploadBar progress={{ sent, step: null }} />}
          {request.error && !request.isFetching && (
            <FileTrouble title={text.file.unreadable} error={request.error} onRetry={() => void request.refetch()} />
          )}
          {inspection && read && (
            <>
              <SuggestionNote guessed={guessed.current} guess={guess && !sameDoor(guess, door) ? guess : null} onTake={change} />
              <ColumnStep
                inspection={inspection}
                read={read}
                choices={choices}
                rows={inspection.rows === null ? null : format.integer(inspection.rows)}
                onChoose={setChoices}
                onNext={() => setStep('trial')}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
