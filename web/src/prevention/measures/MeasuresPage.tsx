import { ALL_ISSUES, MEASURE_STAGES, type Measure } from '@petarawan/server/contract/prevention/measures';
import { useState } from 'react';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { useMediaQuery } from '../../app/useMediaQuery.ts';
import { useFormat } from '../../format/useFormat.ts';
import '../../regions/groups/groups.css';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useSettled } from '../../search/useRegionSearch.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePlanView } from '../usePlanView.ts';
import { byFit } from './byFit.ts';
import { MeasureCards } from './MeasureCards.tsx';
import { MeasureEditor } from './MeasureEditor.tsx';
import { MeasureGroups } from './MeasureGroups.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import './measures.css';
import { draftOf, emptyDraft, type MeasureDraft } from './measureDraft.ts';
import { measureGroups } from './measureGroups.ts';
import { measuresText } from './text.ts';
import { useMeasures } from './useMeasures.ts';

/** `/rencana/katalog`: measures by issue and phase; one of them, or the form, beside the table (in its place on a narrow screen). */
export function MeasuresPage() {
  const shared = useText();
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  const me = useMe().data;
  const { view, own, hrefOf, update } = usePlanView('katalog', ['fase', 'cari', 'dihentikan', 'langkah']);
  const [editing, setEditing] = useState<{ draft: MeasureDraft; before: Measure | null } | null>(null);
  const [words, setWords] = useState(own('cari') ?? '');
  const settled = useSettled(words);
  const issue = view.issues[0] ?? null;
  const stage = MEASURE_STAGES.find((s) => s === own('fase')) ?? null;
  const retired = own('dihentikan') === 'ya';
  const chosen = own('langkah');
  const measures = useMeasures({ issue, stage, q: settled.trim(), retired });
  const items = byFit(measures.data?.items ?? [], issue, stage);
  const issues = useCatalogues().data?.issues ?? [];
  const narrow = useMediaQuery('(max-width: 999px)');
  const linkTo = (code: string | null) => hrefOf({}, { langkah: code });
  // Asked for an issue or for words, the answer is one list; else all of them are too many to read through.
  const grouped = issue === null && settled.trim() === '';
  const panel = chosen && (
    <MeasurePanel
      key={chosen}
      code={chosen}
      view={view}
      closeHref={linkTo(null)}
      onEdit={(before) => setEditing({ draft: draftOf(before), before })}
      onCopy={(m) => setEditing({ draft: { ...draftOf(m), code: null, version: 0 }, before: m })}
    />
  );
  const inPlace = narrow && items.some((m) => m.code === chosen);
  const list = { chosen, hrefOf: linkTo };
  return (
    <div className="measures-page">
      <header className="measures-title">
        <h1>{text.title}</h1>
        {may(me, 'edit_plans') && !editing && (
          <button type="button" className="button" onClick={() => setEditing({ draft: emptyDraft(issue), before: null })}>
            {text.add}
          </button>
        )}
        <p className="quiet">{text.intro}</p>
      </header>
      {editing ? (
        <MeasureEditor
          key={editing.draft.code}
          start={editing.draft}
          before={editing.before}
          onSaved={(saved) => {
            setEditing(null);
            update({}, { langkah: saved.code });
          }}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <>
          <search className="measures-filters">
            <Field label={text.issue}>
              <Select
                value={issue ?? ''}
                options={[{ value: '', label: text.anyIssue }, ...issues.map((i) => ({ value: i.code, label: say(i.name) }))]}
                onChange={(value) => update({ issues: value === '' ? [] : [value] }, { langkah: null })}
              />
            </Field>
            <Field label={text.stage}>
              <Select
                value={stage ?? ''}
                options={[
                  { value: '', label: text.anyStage },
                  ...MEASURE_STAGES.map((s) => ({ value: s, label: text.stages[s] })),
                ]}
                onChange={(value) => update({}, { fase: value || null, langkah: null })}
              />
            </Field>
            <Field label={text.search}>
              <input
                className="control"
                type="search"
                value={words}
                maxLength={120}
                placeholder={text.searchHint}
                onChange={(e) => {
                  setWords(e.target.value);
                  update({}, { cari: e.target.value || null }, { replace: true });
                }}
              />
            </Field>
            <Choice
              type="checkbox"
              name="dihentikan"
              label={text.showRetired}
              checked={retired}
              onChange={(on) => update({}, { dihentikan: on ? 'ya' : null })}
            />
          </search>
          {measures.isError ? (
            <ErrorState error={measures.error} onRetry={() => void measures.refetch()} />
          ) : (
            <div className={panel && !inPlace ? 'measures-columns' : undefined}>
              <div className="measures-found" aria-busy={measures.isFetching}>
                <p className="quiet" role="status">
                  {measures.isPending ? shared.state.loading : text.count(format.integer(items.length))}
                </p>
                {measures.data && items.length === 0 && <p>{text.none}</p>}
                {issue !== null && items.length > 0 && items.every((m) => m.issues.includes(ALL_ISSUES)) && (
                  <p>{text.onlyGeneral}</p>
                )}
                {items.length > 0 &&
                  (grouped ? (
                    <MeasureGroups
                      groups={measureGroups(
                        items,
                        issues.map((i) => i.code),
                      )}
                      narrow={narrow}
                      panel={panel}
                      {...list}
                    />
                  ) : narrow ? (
                    <MeasureCards measures={items} panel={panel} {...list} />
                  ) : (
                    <MeasureTable measures={items} used={items.some((m) => (m.usedBy?.items ?? 0) > 0)} {...list} />
                  ))}
              </div>
              {!inPlace && panel}
            </div>
          )}
        </>
      )}
    </div>
  );
}
