import { useState } from 'react';
import { Link } from 'wouter';
import { may, mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { planHref } from '../../app/planPaths.ts';
import '../../regions/groups/groups.css';
import { SeenOnly } from '../../signals/SeenOnly.tsx';
import '../../signals/screens.css';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import '../measures/measures.css';
import { usePlanView } from '../usePlanView.ts';
import { ActivitiesFound } from './ActivitiesFound.tsx';
import { ActivityFilters } from './ActivityFilters.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import './activities.css';
import { type ActivityDraft, draftOf, emptyDraft } from './activityDraft.ts';
import { activitiesText } from './text.ts';

/** A whole province. */
const isWide = (code: string) => !code.includes('.');

/** Parameters of this screen; `catat=ya` opens the form (with `rencana=` and `butir=` for an item of a plan). */
const OWN = ['bentuk', 'jenis', 'lewat', 'ditarik', 'kegiatan', 'rencana', 'butir', 'catat'];

/** `/rencana/kegiatan`: what was done, the entry form, and each activity with its history. */
export function ActivitiesPage() {
  const text = useTextOf(activitiesText);
  const language = useLanguage();
  const me = useMe().data;
  const plan = usePlanView('kegiatan', OWN);
  const { view, own, update } = plan;
  const areaName = useRegionName(view.code);
  const [draft, setDraft] = useState<ActivityDraft | null>(null);
  const asked = own('catat') === 'ya' && may(me, 'import_data');
  const [done, setDone] = useState(false);
  const planId = /^\d{1,9}$/.test(own('rencana') ?? '') ? Number(own('rencana')) : null;
  const fresh = () =>
    emptyDraft({
      // An activity of a kabupaten must not count for its whole province only because the map showed that.
      area: view.code === null || isWide(view.code) ? null : { code: view.code, name: areaName ?? view.code },
      issue: view.issues[0] ?? '',
      plan: planId,
      item: planId === null ? null : own('butir'),
    });
  const shown = draft ?? (asked && !done ? fresh() : null);
  const close = (change: Record<string, string | null>) => {
    setDraft(null);
    setDone(true);
    update({}, { catat: null, butir: null, ...change }, { replace: true });
  };
  // Somebody of one region reads that region, whatever wider area the map shows.
  const code = mayIn(me, 'read_internal', view.code) ? view.code : (me?.region ?? view.code);
  return (
    <div className="measures-page">
      <header className="measures-title">
        <h1>{text.title}</h1>
        {may(me, 'import_data') && !shown && (
          <div className="measure-buttons">
            <button type="button" className="button primary" onClick={() => setDraft(fresh())}>
              {text.enter}
            </button>
          </div>
        )}
        <p className="quiet">{text.intro}</p>
        {may(me, 'import_data') && !shown && (
          <p className="quiet">
            <Link href={intakeHref('data', language, { jenis: 'activities' })}>{text.import}</Link>: {text.importKept}
          </p>
        )}
      </header>
      {shown ? (
        <ActivityForm
          key={shown.id ?? `${areaName}`}
          start={shown}
          wide={view.code !== null && isWide(view.code) ? { code: view.code, name: areaName ?? view.code } : null}
          onSaved={(saved) => close({ kegiatan: saved.id })}
          onCancel={() => close({})}
        />
      ) : (
        <SeenOnly code={code} onOwn={(region) => update({ code: region })}>
          <ActivityFilters {...plan} />
          <p className="activities-volume">
            {text.volume} <Link href={planHref('dampak', view)}>{text.outcome}</Link>
          </p>
          <ActivitiesFound code={code} plan={plan} planId={planId} onEdit={(activity) => setDraft(draftOf(activity))} />
        </SeenOnly>
      )}
    </div>
  );
}
