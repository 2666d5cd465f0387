import { useLocation, useSearch } from 'wouter';
import { mayIn } from '../../accounts/reach.ts';
import { SignInHint } from '../../accounts/SignInHint.tsx';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { BreakdownSection } from './BreakdownSection.tsx';
import { DeadlineSection } from './DeadlineSection.tsx';
import { FunnelSection } from './FunnelSection.tsx';
import { headline } from './headline.ts';
import { LadderControls } from './LadderControls.tsx';
import './ladder.css';
import { type LadderView, ladderParams, readLadderView } from './ladderView.ts';
import { useDeadlineRules, useDeadlineSummary, useLadder } from './queries.ts';
import { ladderText } from './text.ts';

/** `/data/penanganan`: how far cases came, and what is late. */
export function LadderPage() {
  const shared = useText();
  const text = useTextOf(ladderText);
  const format = useFormat();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const me = useMe().data;
  const home = me?.region ?? null;
  const view = readLadderView(useSearch(), home);
  const addressOf = (next: LadderView) => intakeHref('penanganan', language, ladderParams(next, home));
  const update = (patch: Partial<LadderView>) => navigate(addressOf({ ...view, ...patch }));
  const hrefOf = (code: string) =>
    code.split('.').length <= 3 && mayIn(me, 'read_internal', code) ? addressOf({ ...view, code }) : null;
  const allowed = me !== undefined && mayIn(me, 'read_internal', view.code);
  // Areas below a kecamatan have no ladder of their own.
  const by = view.by === 'region' && (view.code?.split('.').length ?? 0) >= 3 ? 'issue' : view.by;
  const total = useLadder(view, 'origin', allowed);
  const parts = useLadder(view, by, allowed);
  const summary = useDeadlineSummary(view, allowed);
  const rules = useDeadlineRules(allowed);
  const said = summary.data ? headline(summary.data, text, format) : null;
  const failed = [total, parts, summary].find((one) => one.error);
  return (
    <div className="handling">
      <header className="handling-top">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
        <LadderControls view={view} home={home} update={update} />
      </header>
      {me && !allowed && (
        <p role="status">
          {me.kind === 'tamu' ? shared.account.internal : text.denied} <SignInHint />
        </p>
      )}
      {(!me || (allowed && !failed && (total.isPending || summary.isPending))) && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {allowed && said && (
        <div className="handling-said" role="status">
          <p>{said.main}</p>
          {said.more.map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
          <nav aria-label={text.parts}>
            <a href="#handling-deadlines">{text.deadlines}</a> · <a href="#handling-funnels">{text.funnels}</a> ·{' '}
            <a href="#handling-table">{text.table}</a>
          </nav>
        </div>
      )}
      {allowed && summary.data && (
        <DeadlineSection
          summary={summary.data}
          rules={rules.data}
          view={view}
          records={mayIn(me, 'read_records', view.code)}
          update={update}
          hrefOf={hrefOf}
        />
      )}
      {allowed && total.data && <FunnelSection ladder={total.data} />}
      {allowed && parts.data && <BreakdownSection ladder={parts.data} view={{ ...view, by }} update={update} hrefOf={hrefOf} />}
    </div>
  );
}
