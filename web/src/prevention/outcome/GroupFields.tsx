import { OUTCOME_GROUPS, type OutcomeGroupId } from '@petarawan/server/contract/prevention/outcome';
import type { MapLevel } from '@petarawan/server/contract/regions';
import X from 'lucide-react/icons/x';
import { RegionField } from '../../search/RegionField.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { outcomeText } from './text.ts';

interface GroupFieldsProps {
  level: MapLevel;
  groups: Record<OutcomeGroupId, readonly string[]>;
  nameOf(code: string): string;
  /** The group that a choice goes into. */
  filling: OutcomeGroupId;
  onFill(group: OutcomeGroupId): void;
  onToggle(code: string, name: string): void;
  onRemove(group: OutcomeGroupId, code: string): void;
}

/** The four groups of areas: which one is being filled, what is in each, and a field that adds to it. */
export function GroupFields({ level, groups, nameOf, filling, onFill, onToggle, onRemove }: GroupFieldsProps) {
  const text = useTextOf(outcomeText);
  const words = text.form;
  return (
    <div className="outcome-groups">
      {OUTCOME_GROUPS.map((group) => (
        <div key={group} className={`outcome-group in-${group}`}>
          <Choice
            type="radio"
            name="kelompok-diisi"
            label={words.filling(text.groups[group])}
            checked={filling === group}
            onChange={() => onFill(group)}
          />
          <ul className="outcome-chips">
            {groups[group].length === 0 && (
              <li className="quiet">{group === 'target' || group === 'comparison' ? words.empty : words.optional}</li>
            )}
            {groups[group].map((code) => (
              <li key={code} className="outcome-chip">
                {nameOf(code)}
                <button type="button" aria-label={words.remove(nameOf(code))} onClick={() => onRemove(group, code)}>
                  <X size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <RegionField
        label={`${words.pick}: ${text.groups[filling].toLowerCase()}`}
        placeholder={words.add}
        none={words.none}
        level={level}
        offers={(region) => !OUTCOME_GROUPS.some((g) => groups[g].includes(region.code))}
        onChoose={(region) => onToggle(region.code, region.name)}
        keepsEnter
      />
    </div>
  );
}
