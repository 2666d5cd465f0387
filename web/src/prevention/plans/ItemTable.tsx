import {
  ITEM_STATUSES,
  type ItemStatus,
  type Plan,
  type PlanContent,
  type PlanItem,
} from '@petarawan/server/contract/prevention/plans';
import { Fragment } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { MoneyField } from './MoneyField.tsx';
import type { Editable } from './PlanEditor.tsx';
import { plansText } from './text.ts';

interface ItemTableProps {
  plan: Plan;
  content: PlanContent;
  editable: Editable;
  /** Key of the item whose details are open. */
  open: string | null;
  onOpen(key: string | null): void;
  onChange(key: string, patch: Partial<PlanItem>): void;
  onItems(items: PlanItem[]): void;
}

/** The items of a plan: one line each with what, where, by whom, when and for how much; everything else in the line's details. */
export function ItemTable({ plan, content, editable, open, onOpen, onChange, onItems }: ItemTableProps) {
  const text = useTextOf(plansText);
  const names = new Map(plan.sums.areas.map(({ code, name }) => [code, name]));
  names.set(plan.code, plan.regionName);
  const { items } = content;
  const move = (at: number, by: -1 | 1) => {
    const next = [...items];
    const [item] = next.splice(at, 1);
    if (item) next.splice(at + by, 0, item);
    onItems(next);
  };
  return (
    <TableScroll label={text.items}>
      <table className={`figures-table plan-items${editable === 'all' ? ' plan-items-open' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.when}</th>
            <th scope="col" className="number">
              {text.howMuch}
            </th>
            <th scope="col">{text.itemStatus}</th>
            <th scope="col">
              <span className="sr">{text.details}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <Fragment key={item.key}>
              <ItemLine
                item={item}
                name={names.get(item.code) ?? item.code}
                elsewhere={item.code !== plan.code}
                editable={editable}
                open={open === item.key}
                onOpen={() => onOpen(open === item.key ? null : item.key)}
                onChange={(patch) => onChange(item.key, patch)}
              />
              {open === item.key && (
                <tr className="plan-item-details" id={`butir-${item.key}`}>
                  <td colSpan={7}>
                    <ItemDetails
                      plan={plan}
                      item={item}
                      election={content.election}
                      areaName={names.get(item.code) ?? null}
                      editable={editable}
                      onChange={(patch) => onChange(item.key, patch)}
                      onUp={at > 0 ? () => move(at, -1) : null}
                      onDown={at < items.length - 1 ? () => move(at, 1) : null}
                      onRemove={() => {
                        onItems(items.filter(({ key }) => key !== item.key));
                        onOpen(null);
                      }}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface ItemLineProps {
  item: PlanItem;
  name: string;
  /** Not for the plan's area as a whole. */
  elsewhere: boolean;
  editable: Editable;
  open: boolean;
  onOpen(): void;
  onChange(patch: Partial<PlanItem>): void;
}

function ItemLine({ item, name, elsewhere, editable, open, onOpen, onChange }: ItemLineProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const issueName = useIssueName();
  const all = editable === 'all';
  const of = (what: string) => `${what}: ${item.title}`;
  const days = item.from || item.to ? format.dateRange(item.from, item.to ?? item.from) : text.noDays;
  const brief = [
    issueName(item.issue),
    ...(elsewhere ? [name] : []),
    days,
    ...(item.cost === null ? [] : [`Rp${format.integer(item.cost)}`]),
    text.itemStatuses[item.status],
  ].join(' · ');
  const button = (
    <button
      type="button"
      className="button small-button"
      aria-expanded={open}
      aria-label={text.detailsOf(item.title)}
      onClick={onOpen}
    >
      {text.details}
    </button>
  );
  return (
    <tr className={`plan-item${open ? ' plan-item-shown' : ''}${item.status === 'batal' ? ' plan-item-off' : ''}`}>
      <th scope="row">
        {!open && (
          <span className="plan-brief">
            {item.title}
            <span className="quiet plan-under">{brief}</span>
          </span>
        )}
        <span className="plan-full">
          {all ? (
            <input
              className="control"
              value={item.title}
              maxLength={200}
              aria-label={of(text.what)}
              onChange={(e) => onChange({ title: e.target.value })}
            />
          ) : (
            item.title
          )}
          <span className="quiet plan-under">{issueName(item.issue)}</span>
        </span>
      </th>
      <td data-label={text.where}>{name}</td>
      <td data-label={text.who}>
        {all ? (
          <input
            className="control"
            value={item.actor ?? ''}
            maxLength={200}
            aria-label={of(text.who)}
            onChange={(e) => onChange({ actor: e.target.value || null })}
          />
        ) : (
          (item.actor ?? text.nothing)
        )}
      </td>
      <td data-label={text.when}>
        {all ? (
          <span className="plan-days">
            <DateField bare label={of(text.from)} value={item.from} onChange={(day) => onChange({ from: day || null })} />
            <DateField
              bare
              label={of(text.to)}
              value={item.to}
              min={item.from}
              onChange={(day) => onChange({ to: day || null })}
            />
          </span>
        ) : (
          days
        )}
      </td>
      <td data-label={text.howMuch} className="number">
        {all ? (
          <MoneyField value={item.cost} label={of(text.howMuch)} onChange={(cost) => onChange({ cost })} />
        ) : (
          format.integer(item.cost)
        )}
      </td>
      <td data-label={text.itemStatus}>
        {editable === 'none' ? (
          text.itemStatuses[item.status]
        ) : (
          <Select
            value={item.status}
            label={of(text.itemStatus)}
            options={ITEM_STATUSES.map((s) => ({ value: s, label: text.itemStatuses[s] }))}
            onChange={(value) => onChange({ status: value as ItemStatus })}
          />
        )}
      </td>
      <td>{button}</td>
    </tr>
  );
}
