import type { LayerResponse } from '@petarawan/server/contract/layers';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { Link } from 'wouter';
import { intakeHref } from '../../app/intakePaths.ts';
import type { UpdateView, ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { categoryKit } from '../../layers/categoryKit.ts';
import { TrendSection } from '../../reports/TrendSection.tsx';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import './groups.css';
import { useGroups } from './queries.ts';
import { groupsText } from './text.ts';

interface GroupPanelProps {
  id: string;
  figure: LayerResponse;
  state: ViewState;
  update: UpdateView;
}

/** Right column: one group, what is told of it on this layer, its members, and its trend in the same scale of time as any area's. */
export function GroupPanel({ id, figure, state, update }: GroupPanelProps) {
  const shared = useText();
  const text = useTextOf(groupsText);
  const format = useFormat();
  const language = useLanguage();
  const group = useGroups().data?.find((g) => g.id === id);
  if (!group) return <p className="panel-wait">{shared.panel.loading}</p>;
  const kit = categoryKit(figure);
  const unit = figure.areas.find((a) => a.unit?.kind === 'kelompok' && a.unit.id === id);
  const value = unit ? unit.value : figure.group?.id === id ? (figure.parentFigure?.value ?? null) : null;
  return (
    <section className="group-panel" aria-label={group.name}>
      <h2>{group.name}</h2>
      <p className="quiet">
        {text.kind[group.kind]} · {text.members(format.integer(group.members.length))}
        {group.builtin && ` · ${text.builtin}`}
      </p>
      {value !== null && (
        <p>
          {text.panelFigure}:{' '}
          {unit && kit ? (
            <strong>{kit.categoryPhrase(figure, unit, language)}</strong>
          ) : (
            <>
              <strong>{valueText(figure, value, format)}</strong> {figure.unit[language]}
            </>
          )}
        </p>
      )}
      {unit?.absenceNote && <p className="quiet">{unit.absenceNote[language]}</p>}
      <ul className="group-members">
        {group.members.map((m) => (
          <li key={m.code}>
            <button
              type="button"
              className="link-button"
              onClick={() => update({ selected: m.code.slice(0, 8), asUnits: false })}
            >
              {m.name}
            </button>
            <span className="quiet">{m.code}</span>
          </li>
        ))}
      </ul>
      {figure.layer === 'laporan' && (
        <TrendSection code={`kelompok:${id}`} name={group.name} state={state} update={update} marks={[]} />
      )}
      <p className="group-actions">
        <Link className="button" href={intakeHref('kelompok', language, { kelompok: id })}>
          {text.manage}
        </Link>
        <button type="button" className="button" onClick={() => update({ group: null, selected: null })}>
          {text.backToAreas}
        </button>
      </p>
    </section>
  );
}
