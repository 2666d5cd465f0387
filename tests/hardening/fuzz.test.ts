import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { checkReply } from './checkReply.ts';
import { databasePrint } from './databasePrint.ts';
import { type As, type FuzzWorld, openFuzzWorld } from './fuzzWorld.ts';
import { type FuzzRequest, otherRequests, requestsTo } from './nastyRequests.ts';
import type { Operation } from './readOperations.ts';
import { tellsApart } from './tellsApart.ts';

/**
 * How many requests are sent, and from which seed they are made; both can be changed to look further. What differs between the engines
 * is far below the routes: the second one gets fewer.
 */
const REQUESTS = Number(process.env.PETARAWAN_FUZZ_REQUESTS || (testEngine() === 'duckdb' ? 20_000 : 8_000));
const SEED = Number(process.env.PETARAWAN_FUZZ_SEED || 20_241_127);

/** How many reads go on at once. */
const LANES = 3;
const CALLERS: readonly As[] = ['lokal', 'tamu', 'operator'];
/** Multiplies every internal figure outside of the operator's region in the second world. */
const FOREIGN = 7;

/**
 * Operations that no generated request brings to a good answer: they need a secret that only one person has, a provider of
 * OpenID Connect, the version of a group that was just read, a whole batch of notes, or minutes of work in the background. Their redirections and refusals are looked at like all others.
 */
const NEVER_GOOD =
  /^(?:POST .*\/(?:sign-in|links\/open|links\/use|password|totp|totp\/confirm|reports\/entries|releases)|(?:GET|POST|DELETE) .*\/oidc\b.*|DELETE .*\/(?:totp|keys\/\{id\}|sessions\/\{id\})|(?:PUT|DELETE) .*\/regions\/groups\/\{id\})$/;

let world: FuzzWorld;
/** The same product with other internal figures: whoever may not see them cannot tell the two apart. */
let twin: FuzzWorld;
beforeAll(async () => {
  // Thousands of requests of one account within a minute are what is wanted here.
  const unlimited = { RATE_READS: '0', RATE_WRITES: '0' };
  world = await openFuzzWorld(unlimited);
  twin = await openFuzzWorld(unlimited, FOREIGN);
});
afterAll(async () => {
  await twin.close();
  await world.close();
});

/** What is asked: an operation of the document, or null for every other address; and by whom. */
interface Target {
  operation: Operation | null;
  as: As;
}
const nameOf = (operation: Operation | null) => (operation ? `${operation.method} ${operation.path}` : 'anything else');

/** A picture in pixels or a file of slides takes as long as a hundred other answers, and its question is read as that of the same picture as SVG. */
const IN_PIXELS = /\/(?:map\.png|slide\.png|deck\.\w+)$/;

/** The more there is to get wrong, the more is tried, up to a point. */
const weightOf = ({ operation: o }: Target) =>
  !o ? 7 : IN_PIXELS.test(o.path) ? 1 : Math.min(7, Math.max(1, o.parameters.length + 2 * o.bodies.length));

/** A fault as it can be sent again: the smallest request found, and what was wrong with its answer. */
function described(as: As, { counterexample, errorInstance, seed }: fc.RunDetails<[FuzzRequest]>): string {
  const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${wrong.slice(0, 700)}\n  as ${as}, for ${fc.stringify(counterexample?.[0]).slice(0, 1_500)} (seed ${seed})`;
}

/** How often each caller was answered how by each operation. */
const statuses: Record<string, Record<number, number>> = {};
const counted = (as: As, operation: Operation | null) => `${as} ${nameOf(operation)}`;

/** Sends `runs` requests to a target; answers what is wrong, null for nothing. `changed` hears of changes that were accepted. */
async function fuzz(target: Target, runs: number, changed: () => Promise<void>): Promise<string | null> {
  const { operation, as } = target;
  const { operations, sensible, db } = world;
  const counts: Record<number, number> = {};
  statuses[counted(as, operation)] = counts;
  const property = fc.asyncProperty(operation ? requestsTo(operation, sensible) : otherRequests(operations), async (request) => {
    const version = db.version;
    const reply = await world.send(request, as);
    counts[reply.status] = (counts[reply.status] ?? 0) + 1;
    checkReply(world, operation, request, reply);
    if (operation && operation.method !== 'GET' && reply.status < 300) return changed();
    if (db.version !== version) throw new Error('the data version was raised');
    // The administrator may see everything; a refusal of the form says nothing about figures.
    if (as === 'lokal' || operation?.method !== 'GET' || [400, 401].includes(reply.status)) return;
    const difference = tellsApart(reply, await twin.send(request, as));
    if (difference) throw new Error(`shows figures that are not for ${as}: ${difference}`);
  });
  const start = performance.now();
  const result = await fc.check(property, { numRuns: runs, seed: SEED });
  if (process.env.PETARAWAN_FUZZ_TALK)
    console.log(counted(as, operation), JSON.stringify(counts), Math.round(performance.now() - start), 'ms');
  return result.failed ? described(as, result) : null;
}

describe('every address of the product, asked in every wrong way', () => {
  it(`answers ${REQUESTS} generated requests without failing, leaking, or changing anything it refused`, {
    timeout: 1_500_000,
  }, async () => {
    const { operations, db } = world;
    const all = (list: readonly (Operation | null)[]): Target[] =>
      CALLERS.flatMap((as) => list.map((operation) => ({ operation, as })));
    const reads = all(operations.filter((o) => o.method === 'GET'));
    // Guests come before those who can change something. Taking imports back and deleting decks come last: earlier there would be little left to ask for.
    const isLast = ({ method, path }: Operation) => path.endsWith('/undo') || (method === 'DELETE' && path.includes('/decks/'));
    const rank = ({ operation, as }: Target) => 4 * Number(operation !== null && isLast(operation)) + Number(as !== 'tamu');
    const others = all([...operations.filter((o) => o.method !== 'GET'), null]).sort((a, b) => rank(a) - rank(b));
    const weights = [...reads, ...others].reduce((sum, target) => sum + weightOf(target), 0);
    const runs = (target: Target) => Math.ceil((REQUESTS / weights) * weightOf(target));
    const faults: string[] = [];
    let print = await databasePrint(db);

    // Reads do not disturb each other, so that several go on at the same time.
    const queue = [...reads];
    const lane = async () => {
      for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
        const fault = await fuzz(target, runs(target), async () => undefined);
        if (fault) faults.push(fault);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(await databasePrint(db)).toEqual(print);

    for (const target of others) {
      const fault = await fuzz(target, runs(target), async () => {
        print = await databasePrint(db);
      });
      // What a request with a fault has left behind is told with the fault, not before it.
      if (fault) print = await databasePrint(db);
      if (fault) faults.push(fault);
      expect({ target, print: await databasePrint(db) }).toEqual({ target, print });
      if (!target.operation?.path.includes('/accounts')) continue;
      await world.refreshOperator();
      print = await databasePrint(db);
    }

    expect(faults).toEqual([]);
    const answered = Object.values(statuses).flatMap((counts) => Object.values(counts));
    expect(answered.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(REQUESTS);
    // A fuzz run that is refused everywhere would prove nothing.
    const good = (as: As, operation: Operation) =>
      Object.keys(statuses[counted(as, operation)] ?? {}).some((status) => Number(status) < 300);
    const never = operations.filter((o) => !NEVER_GOOD.test(nameOf(o)) && !CALLERS.some((as) => good(as, o)));
    expect(never.map(nameOf)).toEqual([]);
    expect(operations.filter((o) => o.path === '/api/v1/reports/imports').map((o) => good('operator', o))).toEqual([true, true]);
    expect(operations.filter((o) => good('tamu', o) && o.method !== 'GET').map(nameOf)).toEqual([
      'POST /api/v1/accounts/sign-out',
    ]);
    for (const { temporary } of [world, twin])
      expect(readdirSync(temporary).filter((name) => /^petarawan-(?:import|upload|readmit)-/.test(name))).toEqual([]);
  });
});
