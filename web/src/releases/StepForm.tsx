import { ReleaseDetail, type ReleaseStatus } from '@petarawan/server/contract/releases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import { sendJson } from '../api/client.ts';
import { FormTrouble } from '../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import { RELEASES, releaseMoved } from './releaseQueries.ts';
import { releasesText } from './text.ts';

interface StepFormProps {
  release: ReleaseDetail;
  to: ReleaseStatus;
  name: string;
  needsReason: boolean;
  onClose(): void;
  onDone(): void;
}

/** A step of a release, to be confirmed. Approving and publishing ask whether the preview was looked at. */
export function StepForm({ release, to, name, needsReason, onClose, onDone }: StepFormProps) {
  const text = useTextOf(releasesText);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(false);
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  const publishing = to === 'terbit';
  const asksSeen = publishing || to === 'disetujui';
  const asksReason = needsReason || to === 'draf' || to === 'dibatalkan';
  const step = useMutation({
    mutationFn: (next: ReleaseStatus) =>
      sendJson(
        'POST',
        `${RELEASES}/${release.number}/status`,
        { version: release.version, to: next, reason: reason.trim() || null },
        ReleaseDetail,
      ),
    onSuccess: (next) => {
      onDone();
      return releaseMoved(client, next);
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) await client.invalidateQueries({ queryKey: [RELEASES] });
    },
  });
  const conflict = step.error instanceof ApiError && step.error.status === 409;
  return (
    <form
      className={publishing ? 'release-sure release-sure-final' : 'release-sure'}
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
      onSubmit={(e) => {
        e.preventDefault();
        step.mutate(to);
      }}
    >
      <p ref={title} tabIndex={-1}>
        <strong>{name}</strong> · {text.sure[to]}
      </p>
      {asksSeen && (
        <Choice type="checkbox" name="sudah_dilihat" label={text.seenPreview} checked={seen} onChange={(on) => setSeen(on)} />
      )}
      {asksReason && (
        <Field label={needsReason ? text.reason : text.reasonOptional}>
          <textarea
            className="control"
            rows={2}
            maxLength={1000}
            required={needsReason}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </Field>
      )}
      <div className="release-buttons">
        <button type="submit" className="button primary" disabled={step.isPending || (asksSeen && !seen)}>
          {publishing ? text.publishConfirm : text.confirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
      {conflict ? <p role="alert">{text.conflict}</p> : <FormTrouble error={step.error} />}
    </form>
  );
}
