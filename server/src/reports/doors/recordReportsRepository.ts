import type { DerivedTarget } from '../../imports/importSpec.ts';
import type { DoorWorld } from './door.ts';
import { indicatorsOf } from './indicators.ts';
import { countedReports } from './target.ts';

/** Outputs of a record that its reports take over. */
const TAKEN = [
  'channel',
  'origin',
  'legal_type',
  'status_no',
  'prov',
  'kab',
  'kec',
  'desa',
  'event_date',
  'report_date',
  'day',
  'month',
  'election',
  'tahapan',
  'keterangan',
  'record_key',
];

/**
 * Reports that follow from supervision records: one per indicator of a form that is above zero (`wide`), and one per row that
 * names an event. They are preliminary information unless the record became a finding; a corrected record takes back what
 * it no longer says.
 */
export function derivedReports({ channel, issues }: DoorWorld, wide: boolean): DerivedTarget {
  const taken = TAKEN.map((o) => `j.${o}`).join(', ');
  const rows = `from judged j join fresh f on f.row_no = j.row_no where f.change <> 'unchanged'`;
  const forms = (wide ? indicatorsOf(channel.shape) : []).flatMap(({ code, issue }) => {
    const number = issues.parse(issue);
    if (!number.ok) return [];
    const column = `j.n_${code}`;
    return [
      `select j.row_no, ${taken}, j.source_id || '#${code}' as id_sumber, cast(${number.value} as smallint) as issue,
         '${code}' as indicator, ${column} as quantity ${rows} and ${column} > 0`,
    ];
  });
  const events = `select j.row_no, ${taken}, j.event_id as id_sumber, j.issue, j.indicator, j.quantity ${rows} and j.event_id is not null and j.quantity > 0`;
  return {
    target: countedReports({ record_id: 'record_key', indicator: 'indicator' }),
    select: () => [events, ...forms].join(' union all '),
    owner: { column: 'record_id', from: 'record_key' },
  };
}
