import { ORIGINS } from '@petarawan/server/contract/reports';
import { Suspense } from 'react';
import type { ViewState } from '../app/urlState.ts';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { canSmooth } from '../layers/layerParams.ts';
import { periodPhrase } from '../reports/periodPhrase.ts';
import { reportsText } from '../reports/text.ts';
import { useStages } from '../stages/queries.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { lazyOrNothing } from '../ui/lazyOrNothing.ts';
import { RateFigure } from './RateFigure.tsx';
import type { SeenProfile } from './seenProfile.ts';
import { profilesText } from './text.ts';

const ShownFigure = lazyOrNothing(() => import('../signals/smoothing/ShownFigure.tsx').then((m) => m.ShownFigure));

interface ReportFiguresProps {
  profile: SeenProfile;
  state: ViewState;
  issueName(issue: string): string;
}

/** Laporan, temuan and informasi awal side by side, never summed, then the rate of the chosen ones against the parent. */
export function ReportFigures({ profile, state, issueName }: ReportFiguresProps) {
  const shared = useText();
  const text = useTextOf(profilesText);
  const words = useTextOf(reportsText);
  const format = useFormat();
  const say = useSay();
  const { reports } = profile;
  const elections = useStages().data?.elections ?? [];
  const election = elections.find((e) => e.id === state.election)?.name ?? state.election;
  const issues = state.issues.length === 0 ? text.allIssues : state.issues.map(issueName).join(', ');
  return (
    <section className="profile-section" aria-label={text.figures}>
      <h3>{text.reportsTitle}</h3>
      <p className="quiet">{[election, periodPhrase(state, words, format), issues].filter(Boolean).join(' · ')}</p>
      <dl className="origin-figures">
        {ORIGINS.map((origin) => {
          const chosen = state.origins.includes(origin);
          const known = chosen && reports.absence === null;
          return (
            <div
              key={origin}
              className={chosen ? undefined : 'quiet'}
              title={chosen ? words.originMeaning[origin] : text.notChosenMeaning}
            >
              <dt>{shared.origin[origin]}</dt>
              <dd>
                <strong className="figure">{known ? format.integer(reports.counts[origin]) : '–'}</strong>
                {!chosen && <span>{text.notChosen}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {reports.absenceNote && <p className="absence-note">{say(reports.absenceNote)}</p>}
      {reports.rate ? (
        <>
          <RateFigure profile={profile} rate={reports.rate} state={state} />
          {state.show !== 'raw' && canSmooth(state) && (
            <Suspense fallback={null}>
              <ShownFigure code={profile.region.code} state={state} />
            </Suspense>
          )}
        </>
      ) : (
        reports.rateAbsence &&
        reports.rateAbsence.id !== reports.absenceNote?.id && <p className="quiet">{say(reports.rateAbsence)}</p>
      )}
      <SourceNote
        what={text.figures}
        sources={[...profile.meta.sources, ...(reports.rate ? [reports.rate.denominator.source] : [])]}
      />
    </section>
  );
}
