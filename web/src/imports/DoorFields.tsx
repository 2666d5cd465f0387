import Download from 'lucide-react/icons/download';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { changeDoor, type Door, isWhole, sampleHref, templateHref } from './door.ts';
import { importsText } from './text.ts';
import { useIntakeCatalogue } from './useIntakeCatalogue.ts';

interface DoorFieldsProps {
  door: Door;
  /** Region to fill the template for, null for the whole country; left out where nobody needs a template any more. */
  region?: string | null;
  onChange(door: Door): void;
}

/** What a file is and which channel it comes through, each with one line that explains it, and where asked for the template to fill in. */
export function DoorFields({ door, region, onChange }: DoorFieldsProps) {
  const text = useTextOf(importsText).door;
  const { state } = useText();
  const say = useSay();
  const intake = useIntakeCatalogue();
  const lists = useCatalogues();
  const catalogues = lists.data;
  if (intake.error) return <ErrorState error={intake.error} onRetry={() => void intake.refetch()} />;
  if (lists.error && !catalogues) return <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />;
  // Fields without their lists would show codes.
  if (!intake.data || !catalogues) return <p className="quiet">{state.loading}</p>;
  const { kinds } = intake.data;
  const kind = kinds.find((k) => k.kind === door.kind);
  const { channels } = catalogues;
  const channel = channels.find((c) => c.code === door.channel);
  const sample = sampleHref(intake.data, door);
  const explained = [kind?.description, channel?.description].flatMap((words) => (words ? [say(words)] : []));
  return (
    <div className="door">
      <div className="door-fields">
        <Field label={text.kind}>
          <Select
            value={door.kind}
            options={kinds.map((k) => ({ value: k.kind, label: say(k.label) }))}
            onChange={(value) => onChange(changeDoor(kinds, door, { kind: value }))}
          />
        </Field>
        {kind?.channel && (
          <Field label={text.channel}>
            <Select
              value={door.channel ?? ''}
              options={[
                ...(door.channel === null ? [{ value: '', label: text.noChannel }] : []),
                ...channels.map((c) => ({ value: c.code, label: say(c.name) })),
              ]}
              onChange={(value) => onChange(changeDoor(kinds, door, { channel: value || null }))}
            />
          </Field>
        )}
        {region !== undefined && isWhole(kinds, door) && (
          <a className="button" href={templateHref(door, region)} download>
            <Download size={16} aria-hidden /> {text.template}
          </a>
        )}
        {region !== undefined && sample !== null && (
          <a className="button" href={sample} download>
            <Download size={16} aria-hidden /> {text.sample}
          </a>
        )}
      </div>
      {region !== undefined && explained.length > 0 && <p className="quiet measure">{explained.join(' ')}</p>}
    </div>
  );
}
