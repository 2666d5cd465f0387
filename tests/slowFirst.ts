import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, as measured. One of them begun last would keep one core busy while the others wait. */
const SLOW = [
  'tests/hardening/fuzz.test.ts',
  'tests/demo/loadDemo.test.ts',
  'tests/imports/hostile.test.ts',
  'tests/engines/killed.test.ts',
  'tests/operations/shutdown.test.ts',
  'tests/hardening/noOutgoing.test.ts',
  'tests/accounts/sightUnchanged.test.ts',
  'tests/boundaries/indicativeSet.test.ts',
  'tests/copies/commands.test.ts',
  'tests/accounts/policy.test.ts',
  'tests/copies/migrateEngine.test.ts',
  'tests/boundaries/sharedSets.test.ts',
  'tests/boundaries/ensureBoundaries.test.ts',
  'tests/reports/rollups.test.ts',
];

/** The usual order, with the slowest files of each project first. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map((file) => file.project))];
    const rank = (file: TestSpecification) => {
      const at = SLOW.findIndex((name) => file.moduleId.endsWith(`/${name}`));
      return at < 0 ? SLOW.length : at;
    };
    // Files of a project stay together: they share processes that have the product loaded.
    return projects.flatMap((project) => sorted.filter((file) => file.project === project).sort((a, b) => rank(a) - rank(b)));
  }
}
