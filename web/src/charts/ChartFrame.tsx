import Download from 'lucide-react/icons/download';
import { type ReactNode, useId } from 'react';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Folded } from '../ui/Folded.tsx';
import { type NotedSource, SourceNote } from './SourceNote.tsx';
import { chartsText } from './text.ts';
import './charts.css';

interface ChartFrameProps {
  title: string;
  /** The picture said in a sentence; what a screen reader hears instead of it. */
  sentence: string;
  sources: readonly (NotedSource | null)[];
  sample: boolean;
  /** Nothing to draw yet. With something to draw, use `busy` instead and keep the picture. */
  loading: boolean;
  busy?: boolean;
  error: unknown;
  onRetry(): void;
  /** What to do when there is nothing to draw; null when there is. */
  empty: string | null;
  note?: ReactNode;
  controls?: ReactNode;
  /** Hands the figures over as a file. */
  onCsv?: () => void;
  /** The same figures as a table, made when it is opened. */
  table?: () => ReactNode;
  children: ReactNode;
}

/** What stands round every chart: title, sentence, controls, states, note, table, CSV and source. */
export function ChartFrame(props: ChartFrameProps) {
  const shared = useText();
  const text = useTextOf(chartsText);
  const heading = useId();
  const { onCsv, empty } = props;
  const ready = !props.loading && !props.error && empty === null;
  return (
    <figure className="chart-frame" aria-labelledby={heading} aria-busy={props.loading || props.busy === true}>
      <figcaption>
        <div className="chart-head">
          <h3 id={heading}>{props.title}</h3>
          {props.sample && <span className="badge">{text.sample}</span>}
          {props.controls}
        </div>
        <p className="quiet">{props.sentence}</p>
      </figcaption>
      {props.loading && (
        <p className="chart-wait quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {!props.loading && props.error != null && <ErrorState error={props.error} onRetry={props.onRetry} />}
      {!props.loading && props.error == null && empty !== null && <p className="chart-wait quiet">{empty}</p>}
      {ready && (
        <>
          {props.children}
          {props.note && <div className="chart-note quiet">{props.note}</div>}
          <div className="chart-foot">
            {props.table && (
              <Folded className="chart-table" summary={text.table}>
                {props.table}
              </Folded>
            )}
            {onCsv && (
              <button type="button" className="button" onClick={onCsv}>
                <Download size={16} aria-hidden="true" /> {text.csv}
              </button>
            )}
            <SourceNote sources={props.sources} what={props.title} />
          </div>
        </>
      )}
    </figure>
  );
}
