import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { ensurePostgres, HOW_TO_GET_POSTGRES } from '../../scripts/findPostgres.mjs';
import { POSTGRES_CLUSTER } from '../../server/src/testing/postgresTestDb.ts';
import { dropTestDatabases } from '../../server/src/testing/testCluster.ts';
import { type PrivateCluster, startCluster } from './privateCluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Variables of the environment of every test of an engine's project. */
    engineEnv: Record<string, string>;
  }
}

let cluster: PrivateCluster | undefined;
const run = randomBytes(4).toString('hex');

/** The server of PETARAWAN_TEST_POSTGRES, or a private one for this run. */
export async function setup(project: TestProject): Promise<void> {
  if (!process.env.PETARAWAN_TEST_POSTGRES) {
    const bin = await ensurePostgres();
    if (!bin) throw new Error(HOW_TO_GET_POSTGRES);
    cluster = await startCluster(bin);
  }
  const url = cluster?.url ?? (process.env.PETARAWAN_TEST_POSTGRES as string);
  project.provide('engineEnv', { PETARAWAN_TEST_POSTGRES: url, PETARAWAN_TEST_RUN: run });
}

export async function teardown(): Promise<void> {
  if (cluster) return cluster.stop();
  process.env.PETARAWAN_TEST_RUN = run;
  await dropTestDatabases(POSTGRES_CLUSTER);
}
