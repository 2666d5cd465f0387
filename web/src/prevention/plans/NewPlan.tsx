import { Plan } from '@petarawan/server/contract/prevention/plans';
import { RegionsResponse } from '@petarawan/server/contract/regions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useMe } from '../../accounts/useMe.ts';
import { getJson, sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useStages } from '../../stages/queries.ts';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePlanView } from '../usePlanView.ts';
import { isSameTime, PlanChoices } from './PlansThere.tsx';
import { emptyPlan } from './planDraft.ts';
import { approvedFirst } from './planName.ts';
import { PLANS, usePlans } from './planQueries.ts';
import { plansText } from './text.ts';

interface Area {
  code: string;
  name: string;
}

/** Begins a plan for an area, or one for each kabupaten/kota of a province. */
export function NewPlan({ onClose }: { onClose(): void }) {
  const text = useTextOf(plansText);
  const words = text.new;
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
  const [skip, setSkip] = useState(true);
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
  const sameTime = (others.data?.pages.flatMap((page) => page.items) ?? []).filter((plan) => isSameTime(plan, election));
  const planned = parts.filter(({ code }) => sameTime.some((plan) => plan.code === code));
  const similar = approvedFirst(
    sameTime.filter((plan) => (many ? parts.some(({ code }) => code === plan.code) : plan.code === area?.code)),
  );
  const wanted = many && skip ? parts.filter((part) => !planned.includes(part)) : parts;
  // A second plan of an area begins with another name than the first.
  const plain = area ? words.nameOf(area.name) : '';
  const taken = new Set(sameTime.map((plan) => plan.title));
  const ownTitle = taken.has(plain) ? `${plain} (${similar.length + 1})` : plain;
  const shownTitle = title ?? ownTitle;

  const save = useMutation({
    mutationFn: async (areas: readonly Area[]) => {
      let last: Plan | null = null;
      for (const one of areas) {
        const name = many ? words.nameOf(one.name) : shownTitle.trim();
        last = await sendJson('POST', PLANS, { content: emptyPlan(one.code, name, owner.trim(), election || null) }, Plan);
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
      save.mutate(many ? wanted.filter(({ code }) => !made.includes(code)) : [area]);
    }
  };
  const anyway = similar.length > 0 && !(many && skip);
  const counted = [format.integer(made.length), format.integer(wanted.length)] as const;
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
        <div className="plans-there">
          <p>{many ? words.similarEach(format.integer(planned.length), format.integer(parts.length)) : words.similar}</p>
          <PlanChoices plans={similar} />
          {many && <Choice type="checkbox" name="lewati" label={words.skip} checked={skip} onChange={(on) => setSkip(on)} />}
        </div>
      )}
      {isProvince && (
        <fieldset className="plan-scope">
          <legend>{words.scope}</legend>
          <Choice type="radio" name="bentuk" label={words.one} checked={!each} onChange={() => setEach(false)} />
          <Choice type="radio" name="bentuk" label={words.each} checked={each} onChange={() => setEach(true)} />
          {many && <p className="quiet">{words.eachHint(format.integer(wanted.length))}</p>}
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
        <button
          type="submit"
          className={anyway ? 'button' : 'button primary'}
          disabled={save.isPending || (many && wanted.length === 0)}
        >
          {save.isPending && many ? words.making(...counted) : anyway ? words.anyway : words.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
