import { RegionDetail } from '@petarawan/server/contract/regions';
import { useQuery } from '@tanstack/react-query';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { getJson } from '../../api/client.ts';
import { useStages } from '../../stages/queries.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { LadderView } from './ladderView.ts';
import '../../accounts/accounts.css';
import { ladderText } from './text.ts';

interface LadderControlsProps {
  view: LadderView;
  /** Region the account is bound to; null for the whole country. */
  home: string | null;
  update(patch: Partial<LadderView>): void;
}

/** Which area and which election. */
export function LadderControls({ view, home, update }: LadderControlsProps) {
  const text = useTextOf(ladderText);
  const elections = useStages().data?.elections ?? [];
  const { code } = view;
  const region = useQuery({
    queryKey: ['regions', code, 'detail'],
    enabled: code !== null,
    queryFn: ({ signal }) => getJson(`/regions/${code}`, RegionDetail, signal),
  });
  return (
    <div className="handling-controls">
      <RegionPicker
        level={null}
        inside={home}
        chosen={code === null ? null : { code, name: region.data?.name ?? code }}
        onChoose={(chosen) => update({ code: chosen?.code ?? home })}
        empty={home === null ? text.country : null}
      />
      <Field label={text.election}>
        <Select
          value={view.election ?? ''}
          options={[{ value: '', label: text.allElections }, ...elections.map((e) => ({ value: e.id, label: e.name }))]}
          onChange={(election) => update({ election: election || null })}
        />
      </Field>
    </div>
  );
}
