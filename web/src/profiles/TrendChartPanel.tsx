import type { PreventionEvent } from '@petarawan/server/contract/prevention';
import { useMemo } from 'react';
import type { ViewState } from '../app/urlState.ts';
import { useViewState } from '../app/useViewState.ts';
import { trendMarks } from '../prevention/trendMarks.ts';
import { useMarks } from '../prevention/useMarks.ts';
import { TrendSection } from '../reports/TrendSection.tsx';
import { useSay } from '../text/useText.ts';

export interface TrendPanelProps {
  /** Region code, or `ID` for the whole country. */
  code: string;
  name: string;
  state: ViewState;
  /** Published events of the area. */
  events: readonly PreventionEvent[];
}

/** The trend of an area with everything that is marked on its time axis. */
export function TrendChartPanel({ code, name, state, events }: TrendPanelProps) {
  const say = useSay();
  const [, update] = useViewState();
  const marks = useMarks(code, state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `say` is new at each rendering and changes with the language only
  const shown = useMemo(() => trendMarks(marks, events, code, say), [marks, events, code, state.language]);
  return <TrendSection code={code} name={name} state={state} update={update} marks={shown} />;
}
