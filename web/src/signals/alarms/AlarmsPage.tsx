import { ALARM_METHODS } from '@petarawan/server/contract/signals/alarms';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useMemo } from 'react';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { type Scope, scopeOf } from '../../regions/regionScope.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { BasisNote } from '../BasisNote.tsx';
import { Explain } from '../method/Explain.tsx';
import { SeenOnly } from '../SeenOnly.tsx';
import { SignalFilters } from '../SignalFilters.tsx';
import { SignalSources } from '../SignalSources.tsx';
import { useSignalView } from '../useSignalView.ts';
import { AlarmList } from './AlarmList.tsx';
import './alarms.css';
import { type AlarmChoice, oneOrigin, readAlarmChoice } from './alarmChoice.ts';
import { meanFigure, thresholdFigure } from './alarmFigures.ts';
import { ScorecardSection } from './ScorecardSection.tsx';
import { statisticOf } from './statisticOf.ts';
import { alarmsText } from './text.ts';
import { type Alarms, useAlarms } from './useAlarms.ts';

const OWN = ['cara', 'tiap'] as const;

/** `/sinyal`: where reports leapt over what is usual, with everything there is to weigh before believing it. */
export function AlarmsPage() {
  const text = useTextOf(alarmsText);
  const { view: asked, own, update } = useSignalView('alarm', OWN);
  const view = { ...asked, origins: oneOrigin(asked) };
  const choice = readAlarmChoice(own);
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  return (
    <div className="alarms">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      <SignalFilters view={view} scope={scope} update={update} origins="one">
        <div className="signal-wide">
          <Field label={text.method}>
            <Select
              value={choice.method}
              options={ALARM_METHODS.map((m) => ({ value: m, label: text.methods[m] }))}
              onChange={(value) => update({}, { cara: value === 'c2' ? null : value })}
            />
          </Field>
        </div>
        <Field label={text.interval}>
          <Select
            value={choice.interval}
            options={(['week', 'day'] as const).map((i) => ({ value: i, label: text.intervals[i] }))}
            onChange={(value) => update({}, { tiap: value === 'day' ? 'hari' : null })}
          />
        </Field>
      </SignalFilters>
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null })}>
        <Found view={view} scope={scope} choice={choice} />
      </SeenOnly>
    </div>
  );
}

function Found({ view, scope, choice }: { view: ViewState; scope: Scope; choice: AlarmChoice }) {
  const shared = useText();
  const text = useTextOf(alarmsText);
  const say = useSay();
  const answer = useAlarms(view, scope, choice);
  const { data } = answer;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!data) {
    return (
      <p className="quiet" role="status">
        {shared.state.loading}
      </p>
    );
  }
  return (
    <div className="alarm-found" aria-busy={answer.isPlaceholderData}>
      <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
      <Caption data={data} view={view} />
      {data.refusal ? (
        <div className="notice-block" role="status">
          <div>
            <p className="notice-title">{text.refused}</p>
            <p>{say(data.refusal.reason)}</p>
            <p className="quiet">{text.refusedHint}</p>
          </div>
        </div>
      ) : (
        data.total === 0 && <NoAlarm data={data} />
      )}
      {/* Another answer starts with its own strongest alarm open. */}
      <AlarmList key={`${data.method} ${data.basis.parent} ${data.basis.level} ${data.basis.origins}`} data={data} view={view} />
      <PendingList data={data} />
      {!data.refusal && <Scanned data={data} />}
      <ScorecardSection data={data} />
      <BasisNote basis={data.basis} />
      <SignalSources caveats={[]} meta={data.meta} />
    </div>
  );
}

/** What was looked for, in a sentence. */
function Caption({ data, view }: { data: Alarms; view: ViewState }) {
  const shared = useText();
  const text = useTextOf(alarmsText);
  const say = useSay();
  const issueName = useIssueName();
  const { basis } = data;
  const what = basis.origins.map((o) => shared.origin[o]).join(' + ');
  const issues = view.issues.length === 0 ? text.allIssues : view.issues.map(issueName).join(', ');
  const level = shared.level[basis.level].toLowerCase();
  return (
    <p className="signal-caption">
      {text.caption(what, text.intervals[data.interval].toLowerCase(), issues, say(basis.period.phrase), level, basis.place)}{' '}
      {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
    </p>
  );
}

/** That nothing leapt is said with what it means and what it does not mean. */
function NoAlarm({ data }: { data: Alarms }) {
  const text = useTextOf(alarmsText);
  if (data.scanned.judged === 0) return <p role="status">{text.nothing}</p>;
  return (
    <div className="alarm-none" role="status">
      <h2>{text.none}</h2>
      <p>{text.noneMeans}</p>
      <p>{text.noneNot}</p>
    </div>
  );
}

function PendingList({ data }: { data: Alarms }) {
  const text = useTextOf(alarmsText);
  const format = useFormat();
  const issueName = useIssueName();
  if (data.pending.length === 0) return null;
  return (
    <section className="alarm-group" aria-labelledby="alarm-menunggu">
      <h2 id="alarm-menunggu">{text.pending}</h2>
      <p className="quiet">{text.pendingHint}</p>
      <ul className="alarm-pending">
        {data.pending.map((p) => (
          <li key={`${p.code} ${p.issue} ${p.week}`}>
            <strong>{shortName(p.name)}</strong>, {issueName(p.issue)}, {text.in[data.interval](format.date(p.week))}:{' '}
            {text.pendingText(
              format.integer(p.observed),
              meanFigure(p.projected, format),
              thresholdFigure(p.threshold, format),
              format.percent(p.complete),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much was looked at, how many alarms chance alone gives, and the settings. */
function Scanned({ data }: { data: Alarms }) {
  const text = useTextOf(alarmsText);
  const say = useSay();
  const format = useFormat();
  const { scanned: s, parameters: p } = data;
  const n = format.integer;
  return (
    <section className="alarm-scanned" aria-labelledby="alarm-diperiksa">
      <div className="alarm-head">
        <h2 id="alarm-diperiksa">{text.scanned}</h2>
        <Explain statistic={statisticOf(data.method)} name={text.short[data.method]} />
      </div>
      <p>
        {text.scannedText(n(s.areas), n(s.issues), n(s.weeks), n(s.judged))}{' '}
        {s.from && <span className="quiet">{format.dateRange(s.from, s.to)}. </span>}
        <span className="quiet">{text.scannedRest(n(s.incomplete), n(s.unknown), n(s.noBaseline))}</span>
      </p>
      <p>
        <strong>{text.chance}:</strong> {say(data.chance.text)}
      </p>
      {data.provisional.periods > 0 && <p>{say(data.provisional.text)}</p>}
      <p className="quiet">
        {text.settings(n(p.baseline), n(p.guard), format.number(p.sd, 1), format.number(p.threshold, 1), n(p.minimum))}
      </p>
    </section>
  );
}
