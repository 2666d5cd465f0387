import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { addToPlan } from '../plans/addToPlan.ts';
import { PlansThere } from '../plans/PlansThere.tsx';
import { emptyPlan } from '../plans/planDraft.ts';
import { formOf, type ItemForm, itemKey, newItem } from './newItem.ts';
import { matrixText } from './text.ts';
import type { PlanHead } from './useDraftPlans.ts';

interface ItemEditorProps {
  chosenFor: Parameters<typeof newItem>[2];
  /** The draft it goes into; null makes a new plan. */
  plan: PlanHead | null;
  area: { code: string; name: string };
  view: ViewState;
  onDone(): void;
  /** A plan was made: what is chosen next goes into it. */
  onMade(id: number): void;
}

/** What, by whom, when, for how much: one measure on its way into a plan, with today's figures as its why. */
export function ItemEditor({ chosenFor, plan, area, view, onDone, onMade }: ItemEditorProps) {
  const text = useTextOf(matrixText).pick;
  const say = useSay();
  const client = useQueryClient();
  const [form, setForm] = useState<ItemForm>(() => formOf(chosenFor.measure, say));
  const [owner, setOwner] = useState(text.ownerDefault(area.name));
  // The same key however often it is sent: an answer that was lost on the way does not make two items.
  const key = useRef(itemKey());
  const [state, setState] = useState<'editing' | 'saving' | { title: string; id: number; merged: boolean }>('editing');
  const [error, setError] = useState<unknown>(null);

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    setState('saving');
    setError(null);
    const head = emptyPlan(area.code, text.planTitle(area.name), owner.trim(), view.election);
    try {
      const item = newItem(key.current, form, chosenFor);
      const { plan: saved, merged } = await addToPlan(plan ? { id: plan.id } : { content: head }, [item]);
      setState({ title: saved.title, id: saved.id, merged });
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/prevention/') });
      if (!plan) onMade(saved.id);
    } catch (cause) {
      setError(cause);
      setState('editing');
    }
  };

  if (typeof state === 'object') {
    return (
      <div className="matrix-added" role="status">
        <p>
          {text.added(state.title)} <Link href={planHref('daftar', view, { rencana: String(state.id) })}>{text.openIt}</Link>
        </p>
        {state.merged && <p>{text.merged}</p>}
        <button type="button" className="button small-button" onClick={onDone}>
          {text.fine}
        </button>
      </div>
    );
  }
  const input = (name: keyof ItemForm, label: ReactNode, more: Record<string, unknown> = {}) => (
    <Field label={label}>
      <input className="control" value={form[name]} onChange={(e) => setForm({ ...form, [name]: e.target.value })} {...more} />
    </Field>
  );
  return (
    <form className="matrix-form" onSubmit={(event) => void save(event)}>
      <div className="wide">{input('title', text.titleField, { required: true, maxLength: 200 })}</div>
      <div className="wide">{input('actor', text.actor, { maxLength: 200 })}</div>
      <div className="wide">{input('audience', text.audience, { maxLength: 200 })}</div>
      {input('from', text.from, { type: 'date', max: form.to || undefined })}
      {input('to', text.to, { type: 'date', min: form.from || undefined })}
      {input('cost', text.costField, { inputMode: 'numeric', maxLength: 20 })}
      {input('staff', text.staffField, { inputMode: 'numeric', maxLength: 5 })}
      <div className="wide">{input('note', text.note, { maxLength: 600 })}</div>
      {!plan && (
        <div className="wide">
          <PlansThere code={area.code} election={view.election} />
          <Field label={text.owner}>
            <input className="control" value={owner} required maxLength={160} onChange={(e) => setOwner(e.target.value)} />
          </Field>
        </div>
      )}
      {error !== null && (
        <div className="wide">
          <ErrorState error={error} onRetry={() => void save()} />
        </div>
      )}
      <p className="quiet wide">{text.evidence}</p>
      <button type="submit" className="button primary" disabled={state === 'saving'}>
        {state === 'saving' ? text.adding : text.add}
      </button>
    </form>
  );
}
