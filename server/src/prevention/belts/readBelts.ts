import type { Sight } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { seesGroup, storedGroups } from '../../regions/groups/readGroups.ts';
import type { StoredGroup } from '../../regions/groups/repository.ts';
import { isWithin } from '../../regions/regionCode.ts';
import { type RegionIndex, regionIndex } from '../../regions/regionIndex.ts';
import { linksOf } from '../../signals/neighbours/linksOf.ts';
import type { PreventionDeps } from '../deps.ts';
import { type BeltCounts, beltCounts } from './beltCounts.ts';
import { beltName } from './beltNames.ts';
import { beltStatements } from './beltStatements.ts';
import { beltsOf, beltsTouching } from './beltsOf.ts';
import type { BorderBelt } from './borderBelts.ts';
import type { Belt, BeltMember, BeltsQuery, BeltsResponse } from './contract.ts';

/**
 * The border belts of a provinsi (`parent`) or that touch an area (`code`), with what is counted in them as far as the asker sees it.
 * Throws AppError `invalid_request` unless one of the two is given, `not_found` for a region that is not listed.
 */
export async function readBelts(deps: PreventionDeps, query: BeltsQuery, sight: Sight): Promise<BeltsResponse> {
  const { db, config } = deps;
  const { parent, code, sea, ...filter } = query;
  const place = code ?? parent;
  if (place === undefined) throw noPlace();
  const index = await regionIndex(db);
  for (const asked of [parent, code]) if (asked !== undefined && !index.matcher.get(asked)) throw noRegion(asked);
  const links = await linksOf(db, config, 'kecamatan');
  const all = await beltsOf(db, config, { sea: sea === 'ya' });
  const touching = beltsTouching(all, place).filter(
    (b) => parent === undefined || b.owners.some((o) => isWithin(o, parent) || isWithin(parent, o)),
  );
  const counts = await beltCounts(deps, touching, filter, sight);
  const groups = (await storedGroups(db)).filter((g) => g.kind === 'sabuk_perbatasan' && seesGroup(sight, g));
  const belts = touching.map((belt) => shownBelt(belt, counts, groups, index));
  belts.sort((a, b) => b.statements.length - a.statements.length || b.total.count - a.total.count || (a.id < b.id ? -1 : 1));
  const [first] = counts.observed;
  const caveats = new Map(counts.observed.flatMap((o) => o.basis.caveats.map((c) => [c.code, c] as const)));
  const sources = new Map(
    counts.observed.flatMap((o) => o.meta.sources.map((s) => [`${s.name} ${s.date} ${s.note}`, s] as const)),
  );
  return {
    parent: parent ?? null,
    code: code ?? null,
    belts,
    origins: [...(first?.origins ?? [])],
    period: first?.basis.period.phrase ?? { id: 'semua waktu', en: 'all time' },
    boundaries: links.boundaries === null ? null : { version: links.boundaries },
    refusal: links.boundaries === null && all.length === 0 ? NO_BOUNDARIES : null,
    convention: CONVENTION,
    caveats: [...caveats.values()],
    meta: { dataVersion: db.version, sample: counts.observed.some((o) => o.meta.sample), sources: [...sources.values()] },
  };
}

function shownBelt(belt: BorderBelt, counts: BeltCounts, groups: readonly StoredGroup[], { matcher }: RegionIndex): Belt {
  const nameOf = (code: string) => matcher.get(code)?.name ?? code;
  const members = belt.members.map((m): BeltMember => {
    const area = counts.areas.get(m.code);
    return {
      code: m.code,
      name: nameOf(m.code),
      owner: m.owner,
      touches: [...m.touches],
      count: area?.count ?? null,
      absent: area ? (area.absent?.reason ?? null) : NOT_LISTED,
      coverage: area?.coverage ?? null,
      issues: counts.issues.get(m.code) ?? [],
    };
  });
  const known = members.filter((m) => m.count !== null);
  const codes = new Set(belt.members.map((m) => m.code));
  const [a, b] = belt.owners;
  return {
    id: belt.id,
    name: beltName(nameOf(a), nameOf(b)),
    link: belt.link,
    km: belt.km,
    owners: belt.owners.map((code) => ({ code, name: nameOf(code) })),
    members,
    total: { count: known.reduce((sum, m) => sum + (m.count ?? 0), 0), known: known.length, of: members.length },
    issues: issuesOf(belt, members),
    statements: [...(beltStatements().get(belt.id) ?? [])],
    groups: groups
      .filter(
        (g) => g.codes.every((code) => codes.has(code)) && belt.owners.every((o) => g.codes.some((code) => isWithin(code, o))),
      )
      .map(({ id, name }) => ({ id, name })),
  };
}

function issuesOf({ owners }: BorderBelt, members: readonly BeltMember[]): Belt['issues'] {
  const found = new Map<string, Belt['issues'][number]>();
  for (const { owner, issues } of members) {
    for (const { issue, count } of issues) {
      const known = found.get(issue) ?? { issue, count: 0, sides: [0, 0] };
      const side = owners[0] === owner ? 0 : 1;
      known.count += count;
      known.sides[side] = (known.sides[side] ?? 0) + count;
      found.set(issue, known);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.issue < b.issue ? -1 : 1));
}

const noPlace = () =>
  new AppError('invalid_request', {
    id: 'Sebut provinsinya (parent) atau wilayahnya (code): sabuk perbatasan dibaca per wilayah.',
    en: 'Name a province (parent) or an area (code): border belts are read by area.',
  });
const noRegion = (code: string) =>
  new AppError('not_found', {
    id: `Wilayah ${code} tidak ada dalam daftar.`,
    en: `There is no region ${code} in the list.`,
  });
const NO_BOUNDARIES: Text = {
  id: 'Belum ada batas wilayah, jadi tidak diketahui kecamatan mana yang berbatasan. Impor batas, atau tambahkan tautan tetangga.',
  en: 'There are no boundaries yet, so it is not known which kecamatan share a border. Import boundaries, or add links of neighbours.',
};
const NOT_LISTED: Text = {
  id: 'Kecamatan ini ada di peta tetapi tidak di daftar wilayah yang dipakai.',
  en: 'This kecamatan is on the map but not in the list of regions in use.',
};
const CONVENTION: Text[] = [
  {
    id: 'Sabuk = kecamatan yang bersinggungan dengan kecamatan kabupaten/kota sebelahnya; satu titik batas cukup. Kedua kabupaten/kota sama-sama pemiliknya.',
    en: 'A belt is the kecamatan that touch a kecamatan of the kabupaten/kota next to theirs; one shared point is enough. Both kabupaten/kota own it.',
  },
  {
    id: 'Angka adalah seluruh laporan di kecamatan itu, bukan hanya di garis batasnya; kecamatan dapat masuk lebih dari satu sabuk, jadi angka sabuk tidak boleh dijumlahkan.',
    en: 'Figures are all cases in those kecamatan, not only at the line; a kecamatan can be in several belts, so figures of belts must not be added up.',
  },
];
