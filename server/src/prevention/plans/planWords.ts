import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import { listElections, listStages } from '../../stages/repository.ts';
import { preventionCatalogue } from '../catalogue.ts';
import { MEASURE_STAGES } from '../measures/contract.ts';
import { measureHistories } from '../measures/storedMeasures.ts';

/** The codes that a plan may name. */
export interface PlanWords {
  elections: ReadonlySet<string>;
  issues: ReadonlySet<string>;
  /** Retired ones too. */
  measures: ReadonlySet<string>;
  /** Names of stages of all elections, and the phases of the catalogue of measures. */
  stages: ReadonlySet<string>;
  channels: ReadonlySet<string>;
  forms: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
}

/** The lists as they stand in the present data version. */
export const planWords = (db: Db): Promise<PlanWords> =>
  keptPerVersion(db, 'words of plans', async () => {
    const [{ issues, channels }, elections, stages] = await Promise.all([
      readCatalogues(db),
      listElections(db),
      listStages(db, null),
    ]);
    const { forms, kinds } = preventionCatalogue();
    const codes = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
    return {
      elections: new Set(elections.map(({ id }) => id)),
      issues: codes(issues),
      measures: new Set((await measureHistories(db)).keys()),
      stages: new Set([...stages.map(({ name }) => name), ...MEASURE_STAGES]),
      channels: codes(channels),
      forms: codes(forms),
      kinds: codes(kinds),
    };
  });
