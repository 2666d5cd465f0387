import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { CITUS_CLUSTER } from '../../server/src/testing/citusTestDb.ts';
import { dropTestDatabases } from '../../server/src/testing/testCluster.ts';

const run = randomBytes(4).toString('hex');

/** The distributed cluster of CITUS_URL; it is never started or stopped by a test run. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('engineEnv', { PETARAWAN_TEST_RUN: run });
}

export async function teardown(): Promise<void> {
  process.env.PETARAWAN_TEST_RUN = run;
  await dropTestDatabases(CITUS_CLUSTER);
}
