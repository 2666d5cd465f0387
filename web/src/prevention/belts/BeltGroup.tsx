import type { Belt } from '@petarawan/server/contract/prevention/belts';
import { RegionGroup } from '@petarawan/server/contract/regions/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { sendJson } from '../../api/client.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { provinceOf } from '../../regions/regionScope.ts';
import { useTextOf } from '../../text/useText.ts';
import { beltsText } from './text.ts';

/** The way to the belt on the map: its saved group, or a button that saves one for whoever may plan on both sides. */
export function BeltGroup({ belt }: { belt: Belt }) {
  const text = useTextOf(beltsText);
  const client = useQueryClient();
  const me = useMe().data;
  const make = useMutation({
    mutationFn: () =>
      sendJson(
        'POST',
        '/regions/groups',
        { name: belt.name.id, kind: 'sabuk_perbatasan', note: null, members: belt.members.map((m) => m.code) },
        RegionGroup,
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  const provinces = [...new Set(belt.owners.map((o) => provinceOf(o.code)))];
  const place = provinces.length === 1 ? `/peta/${provinces[0]}` : '/peta';
  if (belt.groups.length > 0) {
    return (
      <p>
        {belt.groups.map((g) => (
          <a key={g.id} className="link-button" href={`${place}?tingkat=kecamatan&kelompok=${g.id}`}>
            {text.showGroup(g.name)}
          </a>
        ))}
      </p>
    );
  }
  if (!belt.owners.every((o) => mayIn(me, 'edit_plans', o.code))) return null;
  return (
    <>
      <button type="button" className="button small-button" disabled={make.isPending} onClick={() => make.mutate()}>
        {make.isPending ? text.making : text.makeGroup}
      </button>
      <FormTrouble error={make.error} />
    </>
  );
}
