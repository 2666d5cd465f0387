import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordRead } from '../../server/src/audit/recordRead.ts';
import { verifyAudit } from '../../server/src/audit/verifyAudit.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { logOf } from './auditWorld.ts';

let db: Db;
beforeAll(async () => {
  db = await openTestDb();
});
afterAll(() => db.close());

const read = (id: number, details: Record<string, number> = {}) =>
  recordRead(db, { action: 'export', subject: { type: 'uji', id }, details });

it('a read whose entry cannot be written is refused alone: those that wait with it have theirs, once each', async () => {
  // The first one is written while the others gather. A fraction has no canonical form.
  const reads = [read(1), read(2), read(3, { n: 0.5 }), read(4), read(5)];
  const outcomes = await Promise.allSettled(reads);
  expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect((await logOf(db)).map((row) => row.subject_id).sort()).toEqual(['1', '2', '4', '5']);
  expect((await verifyAudit(db)).finding).toBeNull();
});
