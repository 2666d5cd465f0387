import { PLACE_KIND_NAMES, PLACE_KINDS, PLACE_STATUS_NAMES, PLACE_STATUSES } from '@petarawan/server/contract/prevention/places';
import { useState } from 'react';
import { Link } from 'wouter';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { may } from '../../accounts/reach.ts';
import '../../accounts/accounts.css';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { planHref } from '../../app/planPaths.ts';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useLanguage } from '../../text/language.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import '../prevention.css';
import { usePlanView } from '../usePlanView.ts';
import { PlaceForm } from './PlaceForm.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import './places.css';
import { totals } from './placeCounts.ts';
import { type Draft, draftOf, newDraft } from './placeDraft.ts';
import { isKind, PAGE, usePlace, usePlaces } from './placeQueries.ts';
import { StatusCounts } from './StatusCounts.tsx';
import { placesText } from './text.ts';

/** `tempat` the open place, `jenis` and `status` the filters, `mulai` the first place shown. */
const OWN = ['tempat', 'jenis', 'status', 'mulai'] as const;

/** `/rencana/kampung`: the registry of places and series, each with its status and why, and the form to add or change one. */
export function PlacesPage() {
  const shared = useText();
  const text = useTextOf(placesText);
  const language = useLanguage();
  const format = useFormat();
  const say = useSay();
  const me = useMe().data;
  const { view, own, hrefOf, update } = usePlanView('kampung', OWN);
  const [draft, setDraft] = useState<Draft | null>(null);
  const kind = PLACE_KINDS.find((k) => k === own('jenis')) ?? null;
  const status = PLACE_STATUSES.find((s) => s === own('status')) ?? null;
  const offset = Math.max(0, Math.min(100_000, Math.trunc(Number(own('mulai') ?? 0)) || 0));
  const chosen = own('tempat');
  const answer = usePlaces({ code: view.code, kind, status, to: null, offset });
  const place = usePlace(chosen);
  const regionName = useRegionName(view.code);
  const { data } = answer;
  const count = totals(data?.counts ?? []);
  const sum = Object.values(count).reduce((a, b) => a + b, 0);
  const villages = (data?.counts ?? []).filter((c) => c.kind === 'kampung').reduce((n, c) => n + c.n, 0);
  const open = (id: string | null) => {
    setDraft(null);
    update({}, { tempat: id });
  };

  return (
    <div className="places">
      <header className="places-head">
        <div>
          <h1>{text.title}</h1>
          <p className="quiet">
            {text.intro}
            {may(me, 'import_data') && (
              <>
                {' '}
                <Link href={intakeHref('data', language, { jenis: 'places' })}>{text.import}</Link>
              </>
            )}
          </p>
        </div>
        {may(me, 'edit_plans') && draft === null && (
          <button
            type="button"
            className="button"
            onClick={() =>
              setDraft(newDraft(kind ?? 'kampung', view.code && regionName ? { code: view.code, name: regionName } : null))
            }
          >
            {text.add}
          </button>
        )}
      </header>
      <div className="places-filters">
        <RegionPicker
          level={null}
          chosen={view.code === null ? null : { code: view.code, name: regionName ?? view.code }}
          onChoose={(region) => update({ code: region?.code ?? null, level: null, selected: null, group: null }, { mulai: null })}
          empty={text.whole}
        />
        <Field label={text.kindField}>
          <Select
            value={kind ?? ''}
            options={[
              { value: '', label: text.every },
              ...PLACE_KINDS.map((k) => ({ value: k as string, label: say(PLACE_KIND_NAMES[k]) })),
            ]}
            onChange={(value) => update({}, { jenis: isKind(value) ? value : null, mulai: null })}
          />
        </Field>
        <Field label={text.statusField}>
          <Select
            value={status ?? ''}
            options={[
              { value: '', label: text.every },
              ...PLACE_STATUSES.map((s) => ({
                value: s as string,
                label: `${say(PLACE_STATUS_NAMES[s])} (${format.integer(count[s])})`,
              })),
            ]}
            onChange={(value) => update({}, { status: value || null, mulai: null })}
          />
        </Field>
      </div>
      <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <p role="status">{shared.state.loading}</p>}
      {data && (
        <div className={draft || chosen ? 'places-body with-panel' : 'places-body'}>
          <div className="places-list">
            {sum > 0 && <StatusCounts total={sum} count={count} rule={data.rule} kind={kind ?? undefined} />}
            {view.code !== null && (kind === null || kind === 'kampung') && (
              <p className="places-next">
                {text.nextHint(regionName ?? view.code, format.integer(villages))}{' '}
                <Link href={planHref('alokasi', view, { jumlah: '1' })}>{text.next}</Link>
              </p>
            )}
            {data.items.length === 0 ? (
              <p className="quiet">{sum === 0 && kind === null ? text.noneHere : text.noneFound}</p>
            ) : (
              <PlaceTable items={data.items} chosen={chosen} hrefOf={(id) => hrefOf({}, { tempat: id })} />
            )}
            {data.total > PAGE && (
              <p className="places-pages">
                {offset > 0 && <Link href={hrefOf({}, { mulai: String(Math.max(0, offset - PAGE)) })}>{text.before}</Link>}
                <span>
                  {text.pages(
                    format.integer(Math.min(offset + 1, data.total)),
                    format.integer(Math.min(offset + PAGE, data.total)),
                    format.integer(data.total),
                  )}
                </span>
                {offset + PAGE < data.total && <Link href={hrefOf({}, { mulai: String(offset + PAGE) })}>{text.after}</Link>}
              </p>
            )}
            <p className="quiet small">
              <strong>{text.how}.</strong> {say(data.rule.text)}
            </p>
            <SourceNote sources={data.meta.sources} what={text.title} />
          </div>
          {draft ? (
            <PlaceForm
              key={draft.id ?? 'new'}
              start={draft}
              onSaved={(saved) => open(saved.id)}
              onCancel={() => setDraft(null)}
            />
          ) : (
            chosen !== null && (
              <div className="places-side">
                {place.isPending && <p role="status">{shared.state.loading}</p>}
                {place.isError && <ErrorState error={place.error} onRetry={() => void place.refetch()} />}
                {place.data && (
                  <PlacePanel
                    place={place.data}
                    view={view}
                    mayRecord={may(me, 'import_data')}
                    onEdit={() => place.data && setDraft(draftOf(place.data))}
                    onClose={() => open(null)}
                  />
                )}
              </div>
            )
          )}
        </div>
      )}
    </div>
  );
}
