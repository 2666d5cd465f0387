import type { Queryable } from '../../db/database.ts';
import type { ImportRule, ImportSpec } from '../../imports/importSpec.ts';
import type { Choices } from '../../imports/parse/choices.ts';
import { parsed } from '../../imports/parse/parsed.ts';
import { parseCount } from '../../imports/parse/parseNumber.ts';
import { columnRule } from '../../imports/rules.ts';
import { RegionMatcher } from '../../regions/regionMatcher.ts';
import { listElections, listStages } from '../../stages/repository.ts';
import { catalogueChoices, originChoices, statusChoices, statusNumber } from '../catalogues.ts';
import { type Channel, readChannels } from '../channels.ts';
import { datesRule } from '../datesRule.ts';
import { electionOfDate } from '../electionOfDate.ts';
import { given } from '../given.ts';
import { legalType } from '../legalType.ts';
import { PLACE_COLUMNS, type PlaceNeeds, placeRule } from '../placeRule.ts';
import { listCatalogue } from '../repository.ts';
import { fitsChannel } from './fitsChannel.ts';

/** What every door is made with. */
export interface DoorWorld {
  channel: Channel;
  matcher: RegionMatcher;
  issues: Choices<number>;
  /** Code of an issue by its number. */
  issueCodes: ReadonlyMap<number, string>;
  /** The day of the import; no date lies more than a day after it. */
  today: string;
  electionOf(day: string): string | null;
  channels: readonly Channel[];
}

/** How files of one shape become rows. */
export type Door = (world: DoorWorld) => ImportSpec | Promise<ImportSpec>;

/** Reads what the doors of a channel need. */
export async function doorWorld(db: Queryable, num: number, today: string): Promise<DoorWorld> {
  const channels = await readChannels(db);
  return {
    channel: channels.find((c) => c.num === num) as Channel,
    matcher: await RegionMatcher.load(db),
    issues: await catalogueChoices(db, 'issues'),
    issueCodes: new Map((await listCatalogue(db, 'issues')).map((i) => [i.num, i.code])),
    today,
    electionOf: electionOfDate(await listElections(db), await listStages(db, null)),
    channels,
  };
}

/** Columns of which a file needs one of each group. */
export const PLACE_AND_DATE = [PLACE_COLUMNS, ['tanggal_kejadian', 'tanggal_lapor']];
export const DATE = [['tanggal_kejadian', 'tanggal_lapor']];

/** Optional column: marks for "nothing" count as empty. */
export const lenient = (rule: ImportRule): ImportRule => ({ ...rule, decide: (raw) => rule.decide(raw.map(given)) });

/** Rules that several doors share, by what they read. */
export const doorRules = {
  channel: ({ channel }: DoorWorld): ImportRule => ({
    inputs: [],
    outputs: { channel: 'smallint' },
    decide: () => ({ values: { channel: channel.num } }),
  }),
  /** Origin of a row: what it says, else what rows of the channel are; `offset` is added to its number. */
  origin: ({ channel }: DoorWorld, offset = 0): ImportRule => {
    const origins = originChoices();
    const read = columnRule('asal', 'origin', 'smallint', (text) => {
      const found = origins.parse(text);
      return found.ok ? parsed(found.value + offset) : found;
    });
    if (channel.defaultOrigin === null) return { ...read, decide: (raw) => required(read, raw) };
    const otherwise = { values: { origin: channel.defaultOrigin + offset } };
    return { ...read, decide: ([raw = null]) => (given(raw) === null ? otherwise : read.decide([raw])) };
  },
  issue: ({ issues }: DoorWorld): ImportRule =>
    columnRule('isu', 'issue', 'smallint', (text) => issues.parse(text), { required: true }),
  legalType: (): ImportRule => lenient(columnRule('jenis', 'legal_type', 'varchar', (text) => parsed(legalType(text)))),
  status: (): ImportRule => {
    const statuses = statusChoices();
    return lenient(
      columnRule('status', 'status_no', 'smallint', (text) => statuses.parse(text), { otherwise: statusNumber('masuk') }),
    );
  },
  quantity: (): ImportRule => lenient(columnRule('jumlah', 'quantity', 'integer', parseCount, { otherwise: 1 })),
  place: ({ matcher, channel }: DoorWorld, needs: PlaceNeeds = {}): ImportRule =>
    placeRule(matcher, {
      optional: channel.place === 'boleh_kosong',
      ...(channel.place === 'provinsi' ? { finest: 'provinsi' as const } : {}),
      ...needs,
    }),
  dates: (world: DoorWorld, countedBy: 'event' | 'report' = 'event'): ImportRule =>
    fitsChannel(datesRule(world.today, world.electionOf, countedBy), world.channel, world.channels),
};

const EMPTY = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
function required(rule: ImportRule, raw: (string | null)[]) {
  return raw[0] == null ? { problem: { column: rule.inputs[0] as string, reason: EMPTY, suggestion: null } } : rule.decide(raw);
}

/** A text made of several columns, with a word before each that needs one: `Sumber: …. Catatan …`. */
export function noteRule(output: string, parts: { column: string; label: string }[]): ImportRule {
  return {
    inputs: parts.map((p) => p.column),
    outputs: { [output]: 'varchar' },
    decide(raw) {
      const texts = parts.flatMap(({ label }, i) => {
        const text = given(raw[i] ?? null);
        return text === null ? [] : [label ? `${label}: ${text}` : text];
      });
      return { values: { [output]: texts.length ? texts.join('\n') : null } };
    },
  };
}
