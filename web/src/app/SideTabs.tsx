import { type ReactNode, useState } from 'react';
import { rankingText } from '../ranking/text.ts';
import { tabText } from '../signals/tabText.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { Tabs } from '../ui/Tabs.tsx';
import type { ViewState } from './urlState.ts';

type Side = 'profile' | ViewState['part'] | 'filters';

interface SideTabsProps extends Record<Side, ReactNode> {
  /** The part of the address: a shared funnel opens with the panel. */
  open: ViewState['part'];
  onOpen(part: ViewState['part']): void;
}

/** Profile, ranking, funnel and filters behind tabs, for screens without room for all of them. */
export function SideTabs(props: SideTabsProps) {
  const { panel } = useText();
  const text = useTextOf(tabText);
  const ranking = useTextOf(rankingText);
  const [open, setOpen] = useState<Side>(props.open === 'funnel' ? 'funnel' : 'profile');
  const labels: Record<Side, string> = {
    profile: panel.profile,
    ranking: ranking.title,
    funnel: text.funnel,
    filters: panel.filters,
  };
  return (
    <Tabs<Side>
      tabs={(Object.keys(labels) as Side[]).map((key) => ({ key, label: labels[key] }))}
      open={open}
      onOpen={(key) => {
        setOpen(key);
        props.onOpen(key === 'funnel' ? key : 'ranking');
      }}
    >
      {props[open]}
    </Tabs>
  );
}
