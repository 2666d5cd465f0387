import { AllocationAnswer, type AllocationInput, SavedAllocation } from '@petarawan/server/contract/prevention/allocation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson, sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { type Question, questionOf } from './question.ts';
import { allocationText } from './text.ts';
import { ALLOCATION, useKeptRuns } from './useAllocation.ts';

interface KeptRunsProps {
  code: string | null;
  /** The question on the screen; null when there is none. */
  body: AllocationInput | null;
  mayKeep: boolean;
  /** There is an answer to keep. */
  ready: boolean;
  onOpen(question: Question): void;
}

/** Keeps this question with its answer, and opens the questions kept before. */
export function KeptRuns({ code, body, mayKeep, ready, onOpen }: KeptRunsProps) {
  const text = useTextOf(allocationText);
  return (
    <Folded className="allocation-fold" summary={text.kept}>
      {() => (
        <>
          {mayKeep && ready && body && <Keep body={body} />}
          <KeptList code={code} onOpen={onOpen} />
        </>
      )}
    </Folded>
  );
}

function Keep({ body }: { body: AllocationInput }) {
  const text = useTextOf(allocationText);
  const format = useFormat();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const keep = useMutation({
    mutationFn: () => sendJson('POST', ALLOCATION, { ...body, save: true, title: title.trim() }, AllocationAnswer),
    onSuccess: () => client.invalidateQueries({ queryKey: [ALLOCATION, 'kept'] }),
  });
  return (
    <form
      className="allocation-keep"
      onSubmit={(e) => {
        e.preventDefault();
        keep.mutate();
      }}
    >
      <Field label={text.saveTitle}>
        <input className="control" value={title} maxLength={160} onChange={(e) => setTitle(e.target.value)} />
      </Field>
      <button type="submit" className="button" disabled={keep.isPending}>
        {text.save}
      </button>
      <span role="status">{keep.data?.id ? text.saved(format.integer(keep.data.id)) : ''}</span>
      <FormTrouble error={keep.error} />
    </form>
  );
}

function KeptList({ code, onOpen }: { code: string | null; onOpen(question: Question): void }) {
  const text = useTextOf(allocationText);
  const format = useFormat();
  const runs = useKeptRuns(code).data?.items ?? [];
  const open = useMutation({
    mutationFn: (id: number) => getJson(`${ALLOCATION}/${id}`, SavedAllocation),
    onSuccess: (kept) => onOpen(questionOf(kept.input)),
  });
  if (runs.length === 0) return <p className="quiet">{text.noKept}</p>;
  return (
    <>
      <FormTrouble error={open.error} />
      <ul className="allocation-kept">
        {runs.map((r) => (
          <li key={r.id}>
            <span>
              <strong>{r.title}</strong>{' '}
              <span className="quiet">
                {text.keptLine(format.integer(r.chosen), format.date(r.at.slice(0, 10)), r.by)} ·{' '}
                {text.versionThen(format.integer(r.dataVersion))}
              </span>
            </span>
            <button type="button" className="link-button" onClick={() => open.mutate(r.id)}>
              {text.open}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
