import { useLocation, useSearch } from 'wouter';
import { mayIn } from '../../accounts/reach.ts';
import { SignInHint } from '../../accounts/SignInHint.tsx';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { CoverageCalendar } from './CoverageCalendar.tsx';
import { CoverageControls } from './CoverageControls.tsx';
import { CoverageTrail } from './CoverageTrail.tsx';
import './coverage.css';
import { type CoverageView, coverageParams, readCoverageView } from './coverageView.ts';
import { coverageText } from './text.ts';
import { useCalendar } from './useCalendar.ts';

/** `/data/cakupan`: who has reported when, down to where one may look, and a quick way to record it. */
export function CoveragePage() {
  const shared = useText();
  const words = useTextOf(coverageText);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const me = useMe().data;
  const home = me?.region ?? null;
  const view = readCoverageView(useSearch(), home);
  const hrefOf = (next: CoverageView) => intakeHref('cakupan', language, coverageParams(next, home));
  const update = (patch: Partial<CoverageView>) => navigate(hrefOf({ ...view, ...patch }));
  const seen = (code: string | null) => mayIn(me, 'read_internal', code);
  const allowed = seen(view.parent);
  const calendar = useCalendar(view, allowed);
  const reversed = view.from !== null && view.to !== null && view.from > view.to;
  return (
    <div className="cov-page">
      <header>
        <h1>{words.title}</h1>
        <p className="quiet">{words.intro}</p>
        <CoverageTrail code={view.parent} seen={seen} hrefOf={(code) => hrefOf({ ...view, parent: code, level: null })} />
      </header>
      <CoverageControls view={view} home={home} update={update} />
      {reversed && <p role="alert">{words.addWrong}</p>}
      {me && !allowed && (
        <p role="status">
          {words.internal} <SignInHint />
        </p>
      )}
      {allowed && calendar.error && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {(!me || (allowed && calendar.isPending)) && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {allowed && calendar.data && (
        <CoverageCalendar
          key={`${view.parent} ${view.level}`}
          pages={calendar.data.pages}
          view={view}
          busy={calendar.isPlaceholderData}
          more={calendar.hasNextPage ? () => void calendar.fetchNextPage() : null}
          hrefOf={hrefOf}
        />
      )}
    </div>
  );
}
