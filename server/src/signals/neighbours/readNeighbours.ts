import { type Sight, sees } from '../../accounts/sight.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { readManifest } from '../../regions/boundaries/set/setFolder.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { SignalQuery } from '../basis/contract.ts';
import type { Observe } from '../observed/observed.ts';
import type { NeighbourEdit, NeighbourLink, NeighboursQuery, NeighboursResponse } from './contract.ts';
import type { StoredLink } from './linkRepository.ts';
import { type Link, linksOf } from './linksOf.ts';
import { neighboursAmong } from './neighboursAmong.ts';
import { NEIGHBOUR_CONVENTION, NO_BOUNDARIES } from './neighbourTexts.ts';

/** Who lies next to whom in a scope. Throws AppError `not_found`, `invalid_request` for the scope. */
export async function readNeighbours(
  db: Db,
  config: Config,
  observe: Observe,
  query: NeighboursQuery,
  sight: Sight,
): Promise<NeighboursResponse> {
  const dataVersion = db.version;
  // The scope and its areas as everywhere else; what was reported there does not matter here.
  const scope = await observe(db, SignalQuery.parse({ ...query, denominator: 'jumlah', silent: 'zero' }), sight);
  const [links, { matcher }] = await Promise.all([linksOf(db, config, scope.level), regionIndex(db)]);
  const { neighbours, counts, crossing, alone } = neighboursAmong(scope.areas, links);
  const inScope = new Set(scope.areas.flatMap((a) => a.members));
  const touches = ({ from, to }: { from: string; to: string }) => inScope.has(from) || inScope.has(to);
  const seen = (link: StoredLink) => sees(sight, link.code_a) && sees(sight, link.code_b);
  const shown = (link: Link, kind: NeighbourLink['kind']): NeighbourLink => {
    const edit = link.edit && seen(link.edit) ? link.edit : null;
    return {
      from: link.from,
      to: link.to,
      kind,
      km: link.km,
      edit: link.edit?.id ?? null,
      author: edit?.author ?? null,
      reason: edit?.reason ?? null,
      at: edit?.made_at ?? null,
      inside: inScope.has(link.from) && inScope.has(link.to),
    };
  };
  const shownLinks = [
    ...links.links.filter(touches).map((link) => shown(link, link.kind)),
    ...links.removed.filter(touches).map((link) => shown(link, 'dihapus')),
  ];
  const outside = [...new Set(shownLinks.flatMap(({ from, to }) => [from, to]))].filter((code) => !inScope.has(code)).sort();
  const manifest = links.boundaries === null ? null : await readManifest(config.dataDir, links.boundaries);
  const { version = '', source = '', levels } = manifest ?? {};
  return {
    level: scope.level,
    parent: scope.parent?.code ?? null,
    group: scope.group,
    place: scope.place,
    areas: scope.areas.map(({ code, name, members }, i) => ({
      code,
      name,
      neighbours: (neighbours.offsets[i + 1] as number) - (neighbours.offsets[i] as number),
      shape: members.some((member) => links.shapes.has(member)),
    })),
    links: shownLinks,
    outside: outside.map((code) => ({ code, name: matcher.get(code)?.name ?? code })),
    isolates: alone.map(({ index, reason }) => {
      const { code, name } = scope.areas[index] as (typeof scope.areas)[number];
      return { code, name, reason };
    }),
    counts: { ...counts, dihapus: links.removed.filter(({ from, to }) => inScope.has(from) && inScope.has(to)).length, crossing },
    history: links.edits
      .filter((e) => seen(e) && touches({ from: e.code_a, to: e.code_b }))
      .map(editOf)
      .reverse(),
    boundaries: manifest && { version, source, indicative: levels?.[scope.level]?.indicative ?? false },
    seaLinkKm: config.seaLinkKm,
    refusal: links.boundaries === null && links.links.length === 0 ? { code: 'no_boundaries', reason: NO_BOUNDARIES } : null,
    convention: NEIGHBOUR_CONVENTION,
    caveats: manifest && levels?.[scope.level]?.indicative ? [INDICATIVE] : [],
    meta: {
      dataVersion,
      sample: false,
      sources: manifest ? [{ name: levels?.[scope.level]?.source || source, date: null, note: null }] : [],
    },
  };
}

const INDICATIVE = {
  code: 'batas_indikatif',
  text: {
    id: 'Batas yang dipakai bersifat indikatif, jadi sebagian tautan dapat berbeda dari batas resmi. Perencana dapat mengubahnya.',
    en: 'The boundaries in use are indicative, so some links may differ from the official ones. A planner can change them.',
  },
};

/** An edit in the words of the contract. */
export function editOf(link: StoredLink): NeighbourEdit {
  const { id, level, code_a, code_b, action, reason, author, made_at, withdrawn_by, withdrawn_at } = link;
  return {
    id,
    level,
    from: code_a,
    to: code_b,
    action,
    reason,
    author,
    at: made_at,
    withdrawn: withdrawn_at === '' ? null : { by: withdrawn_by, at: withdrawn_at },
  };
}
