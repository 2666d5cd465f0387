import { Plan, PlanConflict, type PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { AddItem } from './AddItem.tsx';
import { ConflictView } from './ConflictView.tsx';
import { HeadFields } from './HeadFields.tsx';
import { ItemTable } from './ItemTable.tsx';
import { OutcomeList } from './OutcomeList.tsx';
import { PlanBar } from './PlanBar.tsx';
import { PlanComments } from './PlanComments.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlanSumsView } from './PlanSumsView.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import type { PlanDraft } from './planDraft.ts';
import { PLANS, planChanged } from './planQueries.ts';
import { StepsBlocked } from './StepsBlocked.tsx';
import { plansText } from './text.ts';
import { usePlanDraft } from './usePlanDraft.ts';

const BeltSection = lazy(() => import('../belts/BeltSection.tsx').then((m) => ({ default: m.BeltSection })));

/** What of a plan may be written now: all of it, how far its items have come, or nothing. */
export type Editable = 'all' | 'progress' | 'none';

/** One plan: read, written, led on, talked about and compared with what it was. */
export function PlanEditor({ plan, who }: { plan: Plan; who: string }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const client = useQueryClient();
  const { own, update } = usePlanView('daftar', ['rencana', 'butir', 'versi', 'banding']);
  const form = usePlanDraft(plan, who);
  const { draft, changed, change, changeItem, reset, replace } = form;
  const [conflict, setConflict] = useState<PlanConflict | null>(null);
  const [told, setTold] = useState('');
  const approved = plan.status === 'disetujui' || plan.status === 'berjalan';
  const editable: Editable = !plan.may.edit ? 'none' : !approved ? 'all' : plan.status === 'berjalan' ? 'progress' : 'none';

  const save = useMutation({
    mutationFn: (what: PlanDraft) => sendJson('PUT', `${PLANS}/${plan.id}`, { ...what, reason: null }, Plan),
    onSuccess: async (next) => {
      setConflict(null);
      reset(next);
      setTold(text.saved);
      await planChanged(client, next);
    },
    onError: (error) => {
      const both = error instanceof ApiError && error.status === 409 ? PlanConflict.safeParse(error.body) : null;
      if (both?.success) setConflict(both.data);
    },
  });
  // Another state came (a step, somebody else's change) and nothing is unsaved here: show it.
  const shown = useRef(plan.version);
  useEffect(() => {
    if (plan.version === shown.current) return;
    shown.current = plan.version;
    if (!changed) reset(plan);
  }, [plan, changed, reset]);
  const send = useRef(() => undefined as unknown);
  send.current = () => changed && !save.isPending && save.mutate(draft);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      send.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const open = own('butir');
  const openItem = useCallback((key: string | null) => update({}, { butir: key }, { replace: true }), [update]);
  const add = (item: PlanItem) => {
    change({ items: [...draft.content.items, item] });
    openItem(item.key);
  };
  const { content } = draft;
  const choosing = conflict?.choices && conflict.yours;
  return (
    <article className="plan">
      <PlanHeader plan={plan} />
      {form.restored !== null && (
        <p className="plan-note" role="status">
          {text.restored(format.date(form.restored.slice(0, 10)))}
        </p>
      )}
      {plan.may.edit && approved && (
        <p className="plan-note">{plan.status === 'berjalan' ? text.progressOnly : text.approvedOnly}</p>
      )}
      {plan.status === 'diajukan' && <p className="plan-note">{text.frozen}</p>}
      {conflict?.choices && conflict.yours ? (
        <ConflictView
          conflict={conflict}
          choices={conflict.choices}
          mine={draft.content}
          saving={save.isPending}
          onSave={(next) => {
            replace(next);
            save.mutate(next);
          }}
          onBack={() => setConflict(null)}
        />
      ) : (
        <div className="plan-columns">
          <div className="plan-main">
            <HeadFields content={content} editable={editable === 'all'} onChange={change} />
            <section className="plan-section" aria-labelledby="plan-items">
              <h2 id="plan-items">{text.items}</h2>
              {content.items.length === 0 ? (
                <p className="quiet">{text.noItems}</p>
              ) : (
                <ItemTable
                  plan={plan}
                  content={content}
                  editable={editable}
                  open={open}
                  onOpen={openItem}
                  onChange={changeItem}
                  onItems={(items) => change({ items })}
                />
              )}
              {editable === 'all' && <AddItem content={content} home={plan.regionName} onAdd={add} />}
            </section>
          </div>
          <aside className="plan-side">
            <PlanNotices plan={plan} onOpen={openItem} />
            <StepsBlocked plan={plan} />
            <PlanSumsView plan={plan} />
            <PlanComments plan={plan} />
          </aside>
          <div className="plan-main plan-after">
            <OutcomeList plan={plan} content={content} editable={editable === 'all'} onChange={change} />
            <Suspense fallback={null}>
              <BeltSection code={plan.code} />
            </Suspense>
            <PlanVersions plan={plan} onUse={plan.may.edit && editable === 'all' ? (old) => change(old) : null} />
          </div>
        </div>
      )}
      {!choosing && (
        <PlanBar
          plan={plan}
          writable={plan.may.edit && editable !== 'none'}
          changed={changed}
          saving={save.isPending}
          trouble={conflict === null ? save.error : null}
          told={told}
          onSave={() => save.mutateAsync(draft)}
          onDiscard={() => {
            reset(plan);
            save.reset();
          }}
        />
      )}
    </article>
  );
}
