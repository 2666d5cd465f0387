import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { Panel, PanelStep } from '@petarawan/server/contract/layers/panels';
import type { Origin } from '@petarawan/server/contract/reports';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { Brush } from '../../layers/brush.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PanelCaption } from './PanelCaption.tsx';
import { SmallMap } from './SmallMap.tsx';
import { multiplesText } from './text.ts';

interface PanelGridProps {
  panels: readonly Panel[];
  figures: readonly LayerResponse[];
  origins: readonly Origin[];
  steps: PanelStep;
  brush: Brush;
  /** Area pointed at in any panel: all of them mark it. */
  hovered: string | null;
  selected: string | null;
  hrefOf(panel: Panel): string;
  toldOf(panel: number): string | null;
  onHover(panel: number, code: string | null): void;
}

/** All panels beside each other; each is a link to its period on the map, and arrow keys walk from one to the next. */
export function PanelGrid({
  panels,
  figures,
  origins,
  steps,
  brush,
  hovered,
  selected,
  hrefOf,
  toldOf,
  onHover,
}: PanelGridProps) {
  const text = useTextOf(multiplesText);
  const say = useSay();
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = at < 0 || step === 0 ? undefined : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <ul className="panel-grid" aria-label={text.panels} onKeyDown={onKeyDown}>
      {panels.map((panel, index) => {
        const figure = figures[index];
        return (
          <li key={panel.key}>
            <Link href={hrefOf(panel)} className="panel" aria-label={text.open(say(panel.name))}>
              {figure && (
                <SmallMap
                  figure={figure}
                  brush={brush}
                  hovered={hovered}
                  selected={selected}
                  onHover={(code) => onHover(index, code)}
                />
              )}
            </Link>
            <PanelCaption panel={panel} origins={origins} steps={steps} told={toldOf(index)} />
          </li>
        );
      })}
    </ul>
  );
}
