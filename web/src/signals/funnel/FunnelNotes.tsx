import type { SignalBasis } from '@petarawan/server/contract/signals/basis';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Explain } from '../method/Explain.tsx';
import { absentByReason } from './absentByReason.ts';
import type { FunnelModel } from './funnelModel.ts';
import { funnelText } from './text.ts';

interface FunnelNotesProps {
  model: FunnelModel;
  basis: SignalBasis;
  onWiden(widen: boolean): void;
  onSelect(code: string): void;
}

/** So many names of absent areas are written per reason. */
const NAMED = 40;

/** How wide the limits are and why, what the place means, and which areas have no place and why. */
export function FunnelNotes({ model, basis, onWiden, onSelect }: FunnelNotesProps) {
  const text = useTextOf(funnelText);
  const format = useFormat();
  const say = useSay();
  const groups = useMemo(() => absentByReason(model.absent), [model.absent]);
  const { phi } = model;
  return (
    <div className="funnel-notes quiet">
      {phi !== null && phi > 1 ? (
        <Choice
          type="checkbox"
          name="funnel-width"
          label={text.phi.widen(format.number(phi, 1))}
          hint={text.phi.wide(format.ratio(Math.sqrt(phi)), format.number(phi, 1))}
          checked={model.widened}
          onChange={onWiden}
        />
      ) : (
        <p>{phi === null ? text.phi.unknown : text.phi.none}</p>
      )}
      <Explain statistic="funnel" name={text.title} />
      <details>
        <summary>
          {text.notes}
          {model.absent.length > 0 && ` · ${text.absent(format.integer(model.absent.length))}`}
        </summary>
        <p>
          {phi !== null && phi > 1 && model.widened && `${text.phi.wide(format.ratio(Math.sqrt(phi)), format.number(phi, 1))} `}
          {text.meaning} {text.colours}
        </p>
        {phi !== null && <Explain statistic="overdispersion" name={text.phi.name} />}
        {groups.map(({ reason, areas }) => (
          <p key={reason.id}>
            {say(reason)}{' '}
            {areas.slice(0, NAMED).map(({ code, name }) => (
              <button key={code} type="button" className="link-button" onClick={() => onSelect(code)}>
                {shortName(name)}
              </button>
            ))}
            {areas.length > NAMED && text.more(format.integer(areas.length - NAMED))}
          </p>
        ))}
        {basis.caveats.map((c) => (
          <p key={c.code}>{say(c.text)}</p>
        ))}
      </details>
    </div>
  );
}
