import type { Decision, ImportRule } from '../../imports/importSpec.ts';
import { parseNumber } from '../../imports/parse/parseNumber.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import { given } from '../given.ts';
import { PLACE_COLUMNS } from '../placeRule.ts';
import { type DoorWorld, doorRules } from './door.ts';
import { indicatorChoices } from './indicators.ts';

const OUTPUTS = {
  source_id: 'varchar',
  record_key: 'varchar',
  form_no: 'varchar',
  event_id: 'varchar',
  record_kind: 'varchar',
} as const;

/** Key of a record over all channels. */
const recordKey = ({ channel }: DoorWorld, id: string) => `${channel.num}/${id}`;
const problem = (column: string, id: string, en: string): Decision => ({
  problem: { column, reason: { id, en }, suggestion: null },
});

/** A reader of what an event is about, as a word for its identifier; null when nothing happened or it is not understood. */
function eventWord({ issues, issueCodes, channel }: DoorWorld) {
  const indicators = indicatorChoices(channel.shape);
  return (issue: string | null, indicator: string | null): string | null => {
    const known = indicator === null ? null : indicators.parse(indicator);
    if (known?.ok) return known.value.code;
    const found = issue === null ? null : issues.parse(issue);
    return found?.ok ? (issueCodes.get(found.value) ?? null) : null;
  };
}

/**
 * What a row of a supervision record is known by: the record's number; with an event also which one, by `kejadian_ke`, else by
 * what it is about. Two events of the same kind in one record therefore need `kejadian_ke`.
 */
export function lhpIdentity(world: DoorWorld): ImportRule {
  const wordOf = eventWord(world);
  return {
    inputs: ['id_sumber', 'kejadian_ke', 'isu', 'indikator'],
    outputs: OUTPUTS,
    decide(raw) {
      const [number = null, nth = null, issue = null, indicator = null] = raw.map(given);
      if (number === null) return problem('id_sumber', 'Nomor LHP kosong.', 'The number of the record is empty.');
      const word = wordOf(issue, indicator);
      const id = word === null ? number : `${number}#${nth ?? word}`;
      return {
        values: {
          source_id: id,
          record_key: recordKey(world, id),
          form_no: number,
          event_id: word === null ? null : id,
          record_kind: 'lhp',
        },
      };
    },
  };
}

/** `TPS 07`, `7`, `007` -> 7. */
function stationNumber(text: string): number | Decision {
  const read = parseNumber(text.replace(/^tps\s*(?:no\.?|nomor)?\s*/i, ''), 'thousands');
  if (read.ok && Number.isInteger(read.value) && read.value >= 1 && read.value <= 999) return read.value;
  return problem('tps', `“${text}” bukan nomor TPS.`, `“${text}” is not the number of a polling station.`);
}

/** The number of the polling station that a record is about, if it names one. */
export const stationRule: ImportRule = {
  inputs: ['tps'],
  outputs: { tps_no: 'integer' },
  decide(raw) {
    const [text = null] = raw.map(given);
    const station = text === null ? null : stationNumber(text);
    return station === null || typeof station === 'number' ? { values: { tps_no: station } } : station;
  },
};

/**
 * What the form of a polling station is known by: its own number, else the election, the desa, the station and the kind of form.
 * An event written in columns `isu` or `indikator` adds what it is about.
 */
export function tpsIdentity(world: DoorWorld): ImportRule {
  const wordOf = eventWord(world);
  const place = doorRules.place(world);
  const dates = doorRules.dates(world);
  const places = new Map<string, Decision>();
  const desaOf = (raw: (string | null)[]): number | null => {
    const key = JSON.stringify(raw);
    let decision = places.get(key);
    if (!decision) {
      decision = place.decide(raw);
      places.set(key, decision);
    }
    return 'values' in decision ? (decision.values.desa as number | null) : Number.NaN;
  };
  const inputs = ['id_sumber', 'tps', 'jenis_formulir', 'isu', 'indikator', ...PLACE_COLUMNS, ...dates.inputs];
  return {
    inputs,
    outputs: { ...OUTPUTS, tps_no: 'integer' },
    decide(raw) {
      const [number = null, tps = null, form = null, issue = null, indicator = null] = raw.map(given);
      const word = wordOf(issue, indicator);
      const station = tps === null ? null : stationNumber(tps);
      if (station !== null && typeof station !== 'number') return station;
      // A row that only tells of an event may stand for no station.
      if (station === null && word === null) {
        return problem('tps', 'Nomor TPS kosong.', 'The number of the polling station is empty.');
      }
      const desa = desaOf(raw.slice(5, 5 + PLACE_COLUMNS.length));
      if (station !== null && desa === null) {
        return problem(
          'desa_kelurahan',
          `TPS ${station} tidak dapat dikenali tanpa desa atau kelurahannya.`,
          `Polling station ${station} cannot be told without its desa or kelurahan.`,
        );
      }
      const dated = dates.decide(raw.slice(5 + PLACE_COLUMNS.length));
      const election = 'values' in dated ? dated.values.election : null;
      if (number === null && station === null) {
        return problem('id_sumber', 'Nomor formulir kosong.', 'The number of the form is empty.');
      }
      const own =
        number ??
        [election ?? '', Number.isNaN(desa) ? '' : numberToCode(desa as number), `TPS${station}`, form ?? 'form'].join('/');
      return {
        values: {
          source_id: own,
          record_key: recordKey(world, own),
          form_no: own,
          event_id: word === null ? null : `${own}#${word}`,
          record_kind: 'tps',
          tps_no: station,
        },
      };
    },
  };
}
