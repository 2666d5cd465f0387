// The open tab is the table nearly always: naming it here lets the browser fetch both at once.
import '../ranking/RankingTable.tsx';
import type { ReactNode } from 'react';
import { rankingText } from '../ranking/text.ts';
import { useTextOf } from '../text/useText.ts';
import { Tabs } from '../ui/Tabs.tsx';
import './stageTabs.css';
import { tabText } from './tabText.ts';

export type StagePart = 'ranking' | 'funnel';

interface StageTabsProps extends Record<StagePart, ReactNode> {
  open: StagePart;
  onOpen(part: StagePart): void;
}

/** Under the map: its areas as a ranking or as a funnel. */
export function StageTabs({ open, onOpen, ...parts }: StageTabsProps) {
  const ranking = useTextOf(rankingText);
  const text = useTextOf(tabText);
  const tabs = [
    { key: 'ranking', label: ranking.title },
    { key: 'funnel', label: text.funnel },
  ] as const;
  return (
    <Tabs<StagePart> tabs={tabs} open={open} onOpen={onOpen} label={text.label}>
      {parts[open]}
    </Tabs>
  );
}
