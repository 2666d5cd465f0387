import { ActorKind, AUDIT_ACTIONS, AuditAction } from '@petarawan/server/contract/audit';
import { useSay, useTextOf } from '../text/useText.ts';
import { DateField } from '../ui/DateField.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import type { AuditView } from './auditQuery.ts';
import { accountsText } from './text.ts';

interface AuditFiltersProps {
  view: AuditView;
  /** Logins of accounts by id. */
  logins: ReadonlyMap<string, string>;
  update(patch: Partial<AuditView>): void;
}

/** Narrows the log by action, days and author; all of it stands in the address. */
export function AuditFilters({ view, logins, update }: AuditFiltersProps) {
  const text = useTextOf(accountsText).audit;
  const say = useSay();
  return (
    <form className="audit-filters" aria-label={text.filter} onSubmit={(e) => e.preventDefault()}>
      <Field label={text.action}>
        <Select
          value={view.action ?? ''}
          options={[
            { value: '', label: text.allActions },
            ...AuditAction.options.map((action) => ({ value: action, label: say(AUDIT_ACTIONS[action]) })),
          ]}
          onChange={(value) => update({ action: AuditAction.options.find((a) => a === value) ?? null })}
        />
      </Field>
      <Field label={text.actorKind}>
        <Select
          value={view.kind ?? ''}
          options={[
            { value: '', label: text.allActors },
            ...ActorKind.options.map((kind) => ({ value: kind, label: text.actor[kind] })),
          ]}
          onChange={(value) => update({ kind: ActorKind.options.find((k) => k === value) ?? null, actor: null })}
        />
      </Field>
      <DateField label={text.from} title={text.days} value={view.from} onChange={(day) => update({ from: day || null })} />
      <DateField label={text.to} title={text.days} value={view.to} onChange={(day) => update({ to: day || null })} />
      {view.actor !== null && (
        <button type="button" className="button" aria-pressed onClick={() => update({ actor: null })}>
          {text.onlyActor(logins.get(view.actor) ?? view.actor)} ✕ <span className="sr">{text.clearActor}</span>
        </button>
      )}
    </form>
  );
}
