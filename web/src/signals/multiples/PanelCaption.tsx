import type { Panel, PanelStep } from '@petarawan/server/contract/layers/panels';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { useFormat } from '../../format/useFormat.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { multiplesText } from './text.ts';
import { usePanelStages } from './usePanelStages.ts';

/** Stages named under a panel; more of them are counted. */
const STAGES = 2;

interface PanelCaptionProps {
  panel: Panel;
  origins: readonly Origin[];
  steps: PanelStep;
  /** Figure of the area that is pointed at or highlighted, in place of the totals. */
  told: string | null;
}

/** Name of a period, its days, and what was counted in it. */
export function PanelCaption({ panel, origins, steps, told }: PanelCaptionProps) {
  const shared = useText();
  const text = useTextOf(multiplesText);
  const say = useSay();
  const format = useFormat();
  const counted = ORIGINS.filter((o) => origins.includes(o))
    .map((o) => text.total(format.integer(panel.counts[o]), shared.origin[o].toLowerCase()))
    .join(' · ');
  const only = useStages().data?.elections.find((e) => e.id === panel.election)?.name;
  const stages = usePanelStages(panel);
  // A week is named by its days already.
  const days = panel.days === null ? null : text.days(format.integer(panel.days));
  return (
    <span className="panel-caption">
      <strong>{say(panel.name)}</strong>
      <span className="quiet">
        {days !== null && (steps === 'minggu' ? days : `${format.dateRange(panel.from, panel.to)} (${days})`)}
      </span>
      <span className={told === null ? 'quiet' : ''}>{told ?? counted}</span>
      {told === null && only !== undefined && <span className="quiet">{text.only(only)}</span>}
      {steps !== 'tahapan' && stages.length > 0 && (
        <span className="panel-stages" title={`${text.stages}: ${stages.join(', ')}`}>
          <span className="sr">{text.stages}: </span>
          {stages.slice(0, STAGES).join(' · ')}
          {stages.length > STAGES && ` ${text.moreStages(format.integer(stages.length - STAGES))}`}
        </span>
      )}
      {panel.provisional && (
        <span className="panel-waiting">
          {panel.complete === null ? text.provisionalUnknown : text.provisional(format.percent(panel.complete))}
        </span>
      )}
    </span>
  );
}
