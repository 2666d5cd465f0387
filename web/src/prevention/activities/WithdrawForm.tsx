import { ActivityDetail } from '@petarawan/server/contract/prevention/activities';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendJson } from '../../api/client.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { draftOf, inputOf } from './activityDraft.ts';
import { ACTIVITIES, activityPath } from './activityQueries.ts';
import { activitiesText } from './text.ts';

/** Takes an activity out of all counts, with the reason, or back into them. */
export function WithdrawForm({ activity }: { activity: ActivityDetail }) {
  const text = useTextOf(activitiesText);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdrawn = !activity.withdrawn;
  const save = useMutation({
    mutationFn: () => {
      const body = { ...inputOf(draftOf(activity)), version: activity.version, withdrawn, reason: reason.trim() || null };
      return sendJson('PUT', activityPath(activity.id), body, ActivityDetail);
    },
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(ACTIVITIES) });
    },
  });
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={save.isPending}
        aria-expanded={withdrawn ? open : undefined}
        onClick={() => (withdrawn ? setOpen(!open) : save.mutate())}
      >
        {withdrawn ? text.withdraw : text.restore}
      </button>
      {open && withdrawn && (
        <form
          className="measure-sure"
          onSubmit={(e) => {
            e.preventDefault();
            save.mutate();
          }}
        >
          <p>{text.withdrawHint}</p>
          <Field label={text.whyWithdraw}>
            <input className="control" value={reason} maxLength={600} required onChange={(e) => setReason(e.target.value)} />
          </Field>
          <div className="measure-buttons">
            <button type="submit" className="button primary" disabled={save.isPending}>
              {text.withdraw}
            </button>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {text.entry.cancel}
            </button>
          </div>
        </form>
      )}
      <FormTrouble error={save.error} />
    </>
  );
}
