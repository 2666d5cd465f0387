import { selectAccount } from '../../accounts/accountRepository.ts';
import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import { ROLES, Role } from '../../accounts/contract.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { PlanContent, PlanVersion, PlanVersionContent } from './contract.ts';
import { diffContents } from './diffContents.ts';
import { noPlan, sightOfPlan, wholeOnly } from './planSight.ts';
import { costOf } from './planSums.ts';
import { storedPlan } from './readPlan.ts';
import { findContent, findContents, listVersions, type StoredVersion } from './repository.ts';

/** Of so many versions, the newest, it is told in full what changed. */
const TOLD = 40;

type Authors = ReadonlyMap<string, PlanVersion['author']>;

const shown = (v: StoredVersion, content: PlanContent | null, before: PlanContent | null, authors: Authors): PlanVersion => ({
  version: v.version,
  status: v.status,
  step: v.step,
  by: v.author,
  author: authors.get(v.author) ?? null,
  at: v.made_at,
  reason: v.reason || null,
  changed: { added: v.added, changed: v.changed, removed: v.removed, head: v.head_changed },
  holds: content && { items: content.items.filter(({ status }) => status !== 'batal').length, ...costOf(content.items) },
  diff: content && before && diffContents(before, content),
});

/** Every saved state of a plan, newest first. Throws AppError `not_found`, or `forbidden` for whoever sees only a part of it. */
export async function planVersions(db: Db, caller: Caller, id: number): Promise<PlanVersion[]> {
  await demandWhole(db, caller, id);
  const versions = await listVersions(db, id);
  const newest = versions.at(0)?.version ?? 0;
  const contents = await findContents(db, id, newest - TOLD);
  const authors = await authorsOf(db, versions);
  return versions.map((v) =>
    shown(v, v.version > newest - TOLD ? (contents.get(v.version) ?? null) : null, contents.get(v.version - 1) ?? null, authors),
  );
}

/** Those who have an account, by login. */
async function authorsOf(db: Db, versions: readonly StoredVersion[]): Promise<Authors> {
  const { matcher } = await regionIndex(db);
  const found = new Map<string, PlanVersion['author']>();
  for (const login of new Set(versions.map(({ author }) => author))) {
    const account = await selectAccount(db, { login });
    const role = account && Role.safeParse(account.role);
    if (account && role?.success) {
      const regionName = matcher.get(account.region)?.name ?? null;
      found.set(login, { name: account.name, role: ROLES[role.data], regionName });
    }
  }
  return found;
}

/**
 * One saved state and what differs from `against` (default: the one before). Throws as `planVersions`; `not_found` also for a version that
 * there is not.
 */
export async function planVersion(
  db: Db,
  caller: Caller,
  id: number,
  version: number,
  against: number | undefined,
): Promise<PlanVersionContent> {
  await demandWhole(db, caller, id);
  const [stored] = await listVersions(db, id, version);
  const content = await findContent(db, id, version);
  if (!stored || !content) throw noVersion(version);
  const other = against ?? version - 1;
  const before = other === 0 ? null : await findContent(db, id, other);
  if (other !== 0 && !before) throw noVersion(other);
  const authors = await authorsOf(db, [stored]);
  return {
    ...shown(stored, content, before, authors),
    content,
    against: before ? other : null,
    diff: diffContents(before, content),
  };
}

async function demandWhole(db: Db, caller: Caller, id: number): Promise<void> {
  const { plan, content } = await storedPlan(db, id);
  const sight = sightOfPlan(seenRegions(sightOfCaller(caller)), plan, content.items);
  if (sight === 'none') throw noPlan(id);
  if (sight === 'partial') throw wholeOnly(plan);
}

const noVersion = (version: number) =>
  new AppError('not_found', { id: `Tidak ada versi ${version} dari rencana ini.`, en: `This plan has no version ${version}.` });
