import { type Plan, PlanComment } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../accounts/moment.ts';
import { sendJson } from '../../api/client.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { actorName } from './actorName.ts';
import { PLANS, usePlanComments } from './planQueries.ts';
import { plansText } from './text.ts';

/** What people said of the plan or of single items. */
export function PlanComments({ plan }: { plan: Plan }) {
  const shared = useText();
  const text = useTextOf(plansText);
  const format = useFormat();
  const client = useQueryClient();
  const comments = usePlanComments(plan.id);
  const [body, setBody] = useState('');
  const [item, setItem] = useState('');
  const send = useMutation({
    mutationFn: () => sendJson('POST', `${PLANS}/${plan.id}/comments`, { text: body, item: item || null }, PlanComment),
    onSuccess: () => {
      setBody('');
      return client.invalidateQueries({ queryKey: [PLANS, String(plan.id), 'comments'] });
    },
  });
  const titles = new Map(plan.content.items.map(({ key, title }) => [key, title]));
  const found = comments.data?.items ?? [];
  return (
    <section className="plan-part">
      <h2>{text.comments}</h2>
      {comments.isPending && <p role="status">{shared.state.loading}</p>}
      {comments.isError && <ErrorState error={comments.error} onRetry={() => comments.refetch()} />}
      {comments.isSuccess && found.length === 0 && <p className="quiet">{text.noComments}</p>}
      <ul className="plan-comments">
        {found.map((comment) => (
          <li key={comment.id}>
            <p className="quiet">
              {text.commentAt(
                actorName(comment.by, text),
                moment(comment.at, format, provinceOffset(plan.code)),
                format.integer(comment.version),
              )}
              {comment.item !== null && ` · ${titles.get(comment.item) ?? comment.item}`}
            </p>
            <p className="plan-words">{comment.text}</p>
          </li>
        ))}
      </ul>
      {plan.may.comment && (
        <form
          className="plan-comment-form"
          aria-label={text.commentNew}
          onSubmit={(e) => {
            e.preventDefault();
            if (body.trim() !== '') send.mutate();
          }}
        >
          <Field label={text.commentOn}>
            <Select
              value={item}
              options={[
                ...(plan.partial ? [] : [{ value: '', label: text.commentPlan }]),
                ...plan.content.items.map(({ key, title }) => ({ value: key, label: title })),
              ]}
              onChange={setItem}
            />
          </Field>
          <Field label={text.commentNew}>
            <textarea className="control" rows={2} maxLength={2000} value={body} onChange={(e) => setBody(e.target.value)} />
          </Field>
          <FormTrouble error={send.error} />
          <button type="submit" className="button" disabled={send.isPending || body.trim() === ''}>
            {text.commentSend}
          </button>
        </form>
      )}
    </section>
  );
}
