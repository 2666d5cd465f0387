import { type Caller, sightOfCaller } from '../../../accounts/caller.ts';
import type { Sight } from '../../../accounts/sight.ts';
import type { Config } from '../../../config.ts';
import type { Db } from '../../../db/database.ts';
import { keptPerVersion } from '../../../db/keptPerVersion.ts';
import { readEditions } from '../../../indices/readIndices.ts';
import { buildLayer } from '../../../layers/buildLayer.ts';
import type { LayerResponse } from '../../../layers/contract.ts';
import { chosenEdition } from '../../../layers/indexChoice.ts';
import { observeAreas } from '../../../layers/observe/observeAreas.ts';
import { buildProfile } from '../../../profiles/buildProfile.ts';
import type { RegionProfile } from '../../../profiles/contract.ts';
import { type ShapeFiles, shapeFiles } from '../../../regions/boundaries/shapeFiles.ts';
import { readCatalogues } from '../../../reports/catalogues.ts';
import type { CataloguesResponse } from '../../../reports/contract.ts';
import type { SignatureResponse } from '../../../signals/signature/contract.ts';
import { LEAST_REPORTS } from '../../../signals/signature/distinctiveIssue.ts';
import { signatureAnswer } from '../../../signals/signature/signatureAnswer.ts';
import { signatureTable } from '../../../signals/signature/signatureTable.ts';
import type { SignalTrendResponse } from '../../../signals/trend/contract.ts';
import type { Election, Stage } from '../../../stages/contract.ts';
import { listElections, listStages } from '../../../stages/repository.ts';
import type { DeckQuestion } from '../contract.ts';
import { type DeckArea, deckArea } from './deckArea.ts';
import { type DeckCorrections, readCorrections } from './readCorrections.ts';
import { type Prevention, readPrevention } from './readPrevention.ts';
import { type DeckFilter, type DeckReports, readReports } from './readReports.ts';
import { readTrend } from './readTrend.ts';

/** Everything an internal deck is made of, as its caller may see it: read once, told on many slides. */
export interface DeckReading {
  area: DeckArea;
  /** Of the areas inside. */
  reports: DeckReports;
  /** Of the area itself among its neighbours; null for a province. Neighbours that the caller may not see have no figure there. */
  beside: DeckReports | null;
  signature: SignatureResponse;
  coverage: LayerResponse;
  /** IKP of the areas inside; null for kecamatan, which have none. */
  index: LayerResponse | null;
  /** Id of the edition that `index` tells. */
  indexEdition: string | null;
  profile: RegionProfile;
  trend: SignalTrendResponse;
  stages: Stage[];
  elections: Election[];
  prevention: Prevention;
  corrections: DeckCorrections;
  catalogues: CataloguesResponse;
  boundaries: ShapeFiles['manifest'] | null;
  dataVersion: number;
}

/** Reads all of it, in parallel. Throws AppError as `deckArea` and the layers do. */
export async function readDeck(deps: { db: Db; config: Config }, caller: Caller, question: DeckQuestion): Promise<DeckReading> {
  const { db, config } = deps;
  const dataVersion = db.version;
  const area = await deckArea(db, caller, question.area);
  const sight = sightOfCaller(caller);
  const { region, parent } = area;
  const filter = filterOf(question);
  const inside = { ...filter, parent: region.code, denominator: 'jumlah', classes: 5 } as const;
  const [
    reports,
    beside,
    signature,
    coverage,
    index,
    profile,
    trend,
    stages,
    elections,
    prevention,
    corrections,
    catalogues,
    shapes,
    editions,
  ] = await Promise.all([
    readReports(deps, sight, region.code, filter, question.denominator),
    parent && readReports(deps, sight, parent.code, filter, question.denominator),
    readSignature(db, sight, region.code, filter),
    buildLayer(db, 'cakupan', inside, sight, config),
    area.kind === 'provinsi'
      ? buildLayer(db, 'indeks', { parent: region.code, denominator: 'jumlah', classes: 5 }, sight, config)
      : null,
    buildProfile(db, region.code, { ...filter, denominator: question.denominator }, sight),
    readTrend(db, sight, region, filter),
    listStages(db, null),
    listElections(db),
    readPrevention(db, sight, region, filter),
    readCorrections(db, region.code),
    readCatalogues(db),
    shapeFiles(db, config.dataDir),
    keptPerVersion(db, 'editions', () => readEditions(db)),
  ]);
  return {
    ...{
      area,
      reports,
      beside,
      signature,
      coverage,
      index,
      profile,
      trend,
      stages,
      elections,
      prevention,
      corrections,
      catalogues,
    },
    indexEdition: index && editions.length > 0 ? chosenEdition(editions, undefined).id : null,
    ...{ boundaries: shapes?.manifest ?? null, dataVersion },
  };
}

/** Issues of the areas inside against all of it, whatever issue was asked for: a share needs the others. */
async function readSignature(db: Db, sight: Sight, parent: string, { issue, ...filter }: DeckFilter): Promise<SignatureResponse> {
  const observed = await observeAreas(db, { ...filter, parent, denominator: 'jumlah', silent: 'unknown' }, sight);
  const [table, { issues }] = await Promise.all([signatureTable(observed), readCatalogues(db)]);
  return signatureAnswer(observed, table, { minimum: LEAST_REPORTS, issue, issues });
}

/** The part of a question that limits what is counted. */
export const filterOf = ({ election, from, to, issue, channel, origin, status }: DeckQuestion): DeckFilter => ({
  ...{ election, from, to, issue, channel, origin, status },
});
