import { PLAN_STATUS_NAMES, Plan, type PlanContent } from '@petarawan/server/contract/prevention/plans';
import { RegionsResponse } from '@petarawan/server/contract/regions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useMe } from '../../accounts/useMe.ts';
import { getJson, sendJson } from '../../api/client.ts';
import { planHref } from '../../app/planPaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePlanView } from '../usePlanView.ts';
import { PLANS, usePlans } from './planQueries.ts';
import { plansText } from './text.ts';

interface Area {
  code: string;
  name: string;
}

const emptyPlan = (area: Area, title: string, owner: string, election: string | null): PlanContent => ({
  title,
  code: area.code,
  election,
  from: null,
  to: null,
  owner,
  budget: null,
  targets: [],
  note: null,
  items: [],
  outcomes: [],
});

/** Begins a plan for an area, or one for each kabupaten/kota of a province. */
export function NewPlan({ onClose }: { onClose(): void }) {
  const text = useTextOf(plansText);
  const words = text.new;
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const me = useMe().data;
  const { view, update } = usePlanView('daftar', ['status', 'rencana']);
  const stages = useStages().data;
  const startName = useRegionName(view.code);
  const [picked, setPicked] = useState<Area | null | undefined>(undefined);
  const area = picked === undefined ? (view.code === null ? null : { code: view.code, name: startName ?? view.code }) : picked;
  const [title, setTitle] = useState<string | null>(null);
  const [owner, setOwner] = useState('');
  const [chosenElection, setElection] = useState<string | null>(view.election);
  // The latest election, unless another was chosen or none is wanted.
  const election = chosenElection ?? stages?.elections.at(-1)?.id ?? '';
  const [each, setEach] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<readonly string[]>([]);
  const isProvince = area !== null && !area.code.includes('.');
  const inside = useQuery({
    queryKey: ['regions', 'kabkota of', area?.code],
    enabled: isProvince,
    queryFn: ({ signal }) => getJson(`/regions?level=kabkota&parent=${area?.code}&limit=1000`, RegionsResponse, signal),
  });
  const parts = inside.data?.items ?? [];
  const many = each && isProvince && parts.length > 0;
  // A new plan has no days yet, so every other of this area and election may be about the same.
  const others = usePlans({ code: area?.code ?? null, status: null, election: null }, area !== null);
  const similar = (others.data?.pages[0]?.items ?? []).filter(
    (plan) => plan.code === area?.code && !plan.partial && (!election || !plan.election || plan.election === election),
  );
  const shownTitle = title ?? (area ? words.nameOf(area.name) : '');

  const save = useMutation({
    mutationFn: async (areas: readonly Area[]) => {
      let last: Plan | null = null;
      for (const one of areas) {
        const name = many ? words.nameOf(one.name) : shownTitle.trim();
        last = await sendJson('POST', PLANS, { content: emptyPlan(one, name, owner.trim(), election || null) }, Plan);
        setMade((codes) => [...codes, one.code]);
      }
      return last;
    },
    onSuccess: async (last) => {
      await client.invalidateQueries();
      if (many) onClose();
      else if (last) update({ code: last.code }, { rencana: String(last.id) });
    },
  });
  const send = () => {
    if (!area) setProblem(words.needsArea);
    else if (owner.trim() === '') setProblem(words.needsOwner);
    else {
      setProblem(null);
      // What a first try made is not made again.
      save.mutate(many ? parts.filter(({ code }) => !made.includes(code)) : [area]);
    }
  };
  const counted = [format.integer(made.length), format.integer(parts.length)] as const;
  return (
    <form
      className="plan-new"
      aria-label={words.title}
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <h2>{words.title}</h2>
      <RegionPicker
        level={null}
        inside={me?.region ?? null}
        chosen={area}
        onChoose={(region) => {
          setPicked(region);
          setMade([]);
        }}
        empty={null}
        invalid={problem === words.needsArea}
      />
      {similar.length > 0 && (
        <div className="plan-note">
          <p>{words.similar}</p>
          <ul>
            {similar.map((plan) => (
              <li key={plan.id}>
                <Link href={planHref('daftar', view, { rencana: String(plan.id) })} className="plan-link">
                  {plan.title}
                </Link>{' '}
                {say(PLAN_STATUS_NAMES[plan.status])}, {text.version(format.integer(plan.version))},{' '}
                {plan.from || plan.to ? format.dateRange(plan.from, plan.to) : text.noDays}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isProvince && (
        <fieldset className="plan-scope">
          <legend>{words.scope}</legend>
          <Choice type="radio" name="bentuk" label={words.one} checked={!each} onChange={() => setEach(false)} />
          <Choice type="radio" name="bentuk" label={words.each} checked={each} onChange={() => setEach(true)} />
          {many && <p className="quiet">{words.eachHint(format.integer(parts.length))}</p>}
        </fieldset>
      )}
      {!many && (
        <Field label={words.name}>
          <input className="control" value={shownTitle} maxLength={200} required onChange={(e) => setTitle(e.target.value)} />
        </Field>
      )}
      <Field label={text.election}>
        <Select
          value={election}
          options={[
            { value: '', label: text.noElection },
            ...(stages?.elections ?? []).map((e) => ({ value: e.id, label: e.name })),
          ]}
          onChange={setElection}
        />
      </Field>
      <Field label={text.owner}>
        <input
          className="control"
          value={owner}
          maxLength={160}
          placeholder={text.ownerHint}
          aria-invalid={problem === words.needsOwner || undefined}
          onChange={(e) => setOwner(e.target.value)}
        />
      </Field>
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {problem}
        </p>
      )}
      <FormTrouble error={save.error} />
      {many && save.isError && made.length > 0 && <p>{words.partly(...counted)}</p>}
      <div className="plan-buttons">
        <button type="submit" className="button primary" disabled={save.isPending}>
          {save.isPending && many ? words.making(...counted) : words.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
