import { ALL_ISSUES, type Measure } from '@petarawan/server/contract/prevention/measures';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { MeasureCards } from './MeasureCards.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import type { MeasureGroup } from './measureGroups.ts';
import { measuresText } from './text.ts';

interface MeasureGroupsProps {
  groups: readonly MeasureGroup<Measure>[];
  chosen: string | null;
  hrefOf(code: string | null): string;
  narrow: boolean;
  /** All of the open measure: in its place on a narrow screen. */
  panel: ReactNode;
}

/** Measures by issue: closed groups with how many there are, the one of the open measure open. */
export function MeasureGroups({ groups, chosen, hrefOf, narrow, panel }: MeasureGroupsProps) {
  const text = useTextOf(measuresText);
  const format = useFormat();
  const issueName = useIssueName();
  const holds = (group: MeasureGroup<Measure>) => group.measures.some((m) => m.code === chosen);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        groups
          .filter(holds)
          .slice(0, 1)
          .map((g) => g.issue),
      ),
  );
  // A measure of several issues opens where it was asked for, and only there.
  const [asked, setAsked] = useState<string | null>(null);
  const home = groups.find((g) => g.issue === asked && holds(g)) ?? groups.find((g) => opened.has(g.issue) && holds(g));
  const used = groups.some((g) => g.measures.some((m) => (m.usedBy?.items ?? 0) > 0));
  const all = groups.every((g) => opened.has(g.issue));
  const toggle = (issue: string, open: boolean) =>
    setOpened((now) => (open ? new Set([...now, issue]) : new Set([...now].filter((i) => i !== issue))));
  return (
    <div className="measure-groups">
      <p>
        <button
          type="button"
          className="link-button"
          onClick={() => setOpened(new Set(all ? [] : groups.map((group) => group.issue)))}
        >
          {all ? text.closeAll : text.openAll}
        </button>{' '}
        <span className="quiet">{text.several}</span>
      </p>
      {groups.map(({ issue, measures }) => (
        <details
          key={issue}
          className="measure-group"
          open={opened.has(issue)}
          onToggle={(event) => toggle(issue, event.currentTarget.open)}
        >
          <summary>
            {issue === ALL_ISSUES ? text.forAll : issueName(issue)}{' '}
            <span className="quiet">{format.integer(measures.length)}</span>
          </summary>
          {opened.has(issue) &&
            (narrow ? (
              <MeasureCards
                measures={measures}
                chosen={home?.issue === issue ? chosen : null}
                hrefOf={hrefOf}
                panel={panel}
                onOpen={() => setAsked(issue)}
              />
            ) : (
              <MeasureTable measures={measures} chosen={chosen} hrefOf={hrefOf} used={used} grouped />
            ))}
        </details>
      ))}
    </div>
  );
}
