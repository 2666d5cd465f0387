import { seenRegions, seenWithin } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import type { Observe } from '../../signals/observed/observed.ts';
import { signatureOf } from '../../signals/signature/signatureOf.ts';
import { signatureTable } from '../../signals/signature/signatureTable.ts';
import { listEvents } from '../repository.ts';
import { areaIndices } from './areaIndex.ts';
import type { MatrixQuery, MatrixResponse } from './contract.ts';
import { doneCells } from './doneCells.ts';
import { activitiesByIssue } from './doneRepository.ts';
import { knownPlans } from './knownPlans.ts';
import { matrixAnswer } from './matrixAnswer.ts';
import { matrixCaveats } from './matrixCaveats.ts';
import { plannedCells } from './plannedCells.ts';

/** More areas than anybody plans for on one sheet; the kecamatan of any province are fewer. */
const MOST_AREAS = 1000;

/**
 * Areas x issues of a scope as the asker may see them: what reports claim, what is published, done and planned. Throws AppError
 * `invalid_request` or `not_found` for the filter, and for more areas than one sheet carries.
 */
export async function readMatrix(db: Db, observe: Observe, query: MatrixQuery, sight: Sight): Promise<MatrixResponse> {
  const { issue, minimum, ...filter } = query;
  const observed = await observe(db, { ...filter, denominator: 'jumlah' }, sight);
  if (observed.areas.length > MOST_AREAS) {
    throw new AppError('invalid_request', {
      id: `${observed.areas.length} wilayah terlalu banyak untuk satu matriks (paling banyak ${MOST_AREAS}). Pilih satu provinsi, atau tingkat kabupaten/kota.`,
      en: `${observed.areas.length} areas are too many for one matrix (at most ${MOST_AREAS}). Choose one province, or the level kabupaten/kota.`,
    });
  }
  const roots = seenWithin(sight, query.parent ?? null);
  const [table, { issues }, events, activities, plans, indices] = await Promise.all([
    signatureTable(observed),
    readCatalogues(db),
    listEvents(db, {}),
    activitiesByIssue(db, observed.level, roots, observed.window),
    knownPlans(db, seenRegions(sight), query.election ?? null),
    areaIndices(db, observed.level),
  ]);
  const drawn = observed.areas.map(({ code, members, absent }) => ({ code, members, absent }));
  const planned = plannedCells(plans.kept, drawn);
  const input = {
    place: observed.place,
    origins: observed.origins,
    areas: observed.areas,
    signature: signatureOf(observed, table, { minimum }),
    table,
    minimum,
    issues,
    chosen: issue ? new Set<string>(issue) : null,
    statements: events
      .filter((e) => e.issues.length > 0)
      .map(({ id, code, regionName, date, kind, title, issues: about, source }) => ({
        id,
        code,
        regionName,
        date,
        kind,
        title,
        issues: about,
        source,
      })),
    done: doneCells(activities, drawn),
    planned,
    index: indices?.of ?? null,
  };
  const caveats = matrixCaveats({ issueChosen: issue !== undefined, otherElections: plans.left });
  return matrixAnswer(observed, input, { index: indices?.said ?? null, caveats });
}
