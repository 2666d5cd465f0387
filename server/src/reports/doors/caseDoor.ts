import type { ImportSpec } from '../../imports/importSpec.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { withStatusDate } from '../ladder/datedStatus.ts';
import { type SharedColumn, sharedColumns } from './columns.ts';
import { type Door, type DoorWorld, doorRules, PLACE_AND_DATE } from './door.ts';
import { countedReports } from './target.ts';

/** Cases: one row per report or finding, with its place, issue and a date. */
export const caseDoor: Door = (world) => withStatusDate(caseSpec(world), world.today);

/** How a case is read; `words` are the further words of a system for its columns. */
export const caseSpec = (world: DoorWorld, words: Partial<Record<SharedColumn, string[]>> = {}): ImportSpec => ({
  kind: 'reports',
  columns: sharedColumns({
    ...Object.fromEntries(Object.entries(words).map(([column, also]) => [column, { also }])),
    id_sumber: { required: true, also: words.id_sumber ?? [] },
    asal: { required: world.channel.defaultOrigin === null, also: words.asal ?? [] },
    isu: { required: true, also: words.isu ?? [] },
    jenis: { text: true, also: words.jenis ?? [] },
  }),
  oneOf: PLACE_AND_DATE,
  rules: [
    doorRules.channel(world),
    doorRules.origin(world),
    doorRules.issue(world),
    doorRules.legalType(),
    doorRules.status(),
    doorRules.quantity(),
    doorRules.place(world),
    doorRules.dates(world),
  ],
  passThrough: [
    { column: 'id_sumber', required: true },
    { column: 'tahapan', required: false },
    { column: 'keterangan', required: false },
  ],
  target: countedReports(),
  neverStored: isIdentityHeader,
});
