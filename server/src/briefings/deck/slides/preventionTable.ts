import type { Region } from '../../../regions/contract.ts';
import type { TableBlock } from '../contract.ts';
import { insideOf, type Prevention } from '../reading/readPrevention.ts';
import { type Speech, shortened } from '../sentences/speech.ts';

/** More rows are not read on a page that has a map and bars as well. */
const MOST_ROWS = 5;
const LETTERS = 70;

/** What of the prevention of a deck is about one of its areas. */
export interface AreaPrevention {
  items: Prevention['items'];
  activities: Prevention['activities'];
  events: Prevention['events'];
  /** Activities in the period. */
  total: number;
}

export function preventionOf(code: string, { area, items, activities, events, counts, unplaced }: Prevention): AreaPrevention {
  const inside = insideOf(code);
  return {
    items: items.filter(inside),
    activities: activities.filter(inside),
    events: events.filter(inside),
    total: code === area ? [...counts.values()].reduce((sum, n) => sum + n, unplaced) : (counts.get(code) ?? 0),
  };
}

/** Planned items first; where nothing is planned the latest activities, else what was in the news; else why there is nothing. */
export function preventionTable(
  area: Pick<Region, 'code' | 'name'>,
  own: AreaPrevention,
  prevention: Prevention,
  speech: Speech,
): TableBlock {
  const { pick, format } = speech;
  const names = new Map(
    [...prevention.catalogue.forms, ...prevention.catalogue.kinds].map(({ code, name }) => [code, speech.text(name)]),
  );
  const nameOf = (code: string | null) => (code === null ? '' : (names.get(code) ?? code));
  const status: Record<string, string> = {
    direncanakan: pick('direncanakan', 'planned'),
    berjalan: pick('berjalan', 'under way'),
    selesai: pick('selesai', 'done'),
  };
  const planned = own.items.map((item) => [
    shortened(item.title, LETTERS),
    format.dateRange(item.from, item.to),
    `${status[item.status] ?? item.status}${item.plan.status === 'draf' || item.plan.status === 'diajukan' ? pick(' (rencana belum disetujui)', ' (plan not approved)') : ''}`,
  ]);
  const done = own.activities.map((a) => [
    shortened([...new Set([nameOf(a.form), nameOf(a.kind)].filter(Boolean))].join(': '), LETTERS),
    format.dateRange(a.start, a.end ?? a.start),
    pick('terlaksana', 'carried out'),
  ]);
  const news = own.events.map((e) => [
    shortened(speech.text(e.title), LETTERS),
    format.date(e.date),
    pick('diberitakan', 'in the news'),
  ]);
  const rows = planned.length > 0 ? planned : done.length > 0 ? done : news;
  const shown = rows.slice(0, MOST_ROWS);
  const title =
    planned.length > 0 || rows.length === 0
      ? pick('Rencana pencegahan', 'Planned prevention')
      : done.length > 0
        ? pick('Kegiatan pencegahan terakhir', 'Latest prevention activities')
        : pick('Peristiwa pencegahan', 'Prevention events');
  return {
    type: 'table',
    title,
    columns: [
      { label: pick('Kegiatan', 'Activity'), align: 'left', width: 3.2 },
      { label: pick('Waktu', 'When'), align: 'left', width: 1.7 },
      { label: pick('Keadaan', 'State'), align: 'left', width: 1.5 },
    ],
    rows: shown,
    more: moreText(
      { partial: prevention.partial, planned: planned.length, done: own.total, shown: shown.length, rows: rows.length },
      speech,
    ),
    alt:
      shown.length === 0
        ? pick(`Tidak ada rencana atau kegiatan untuk ${area.name}.`, `No plan or activity for ${area.name}.`)
        : `${title}: ${shown.map(([what, when]) => `${what} (${when})`).join('; ')}.`,
  };
}

function moreText(
  { partial, planned, done, shown, rows }: { partial: boolean; planned: number; done: number; shown: number; rows: number },
  { pick, format, some }: Speech,
): string | null {
  const left = planned > 0 ? planned - shown : 0;
  const parts = [
    ...(left > 0
      ? [pick(`Dan ${format.integer(left)} butir rencana lagi.`, `And ${format.integer(left)} more planned items.`)]
      : []),
    ...(planned === 0
      ? [
          partial
            ? pick(
                'Belum ada butir rencana di antara yang terbuka bagi penyusun paparan ini.',
                'No planned item among those open to the maker of this deck.',
              )
            : pick('Belum ada butir rencana untuk wilayah ini.', 'There is no planned item for this area yet.'),
        ]
      : []),
    ...(done > 0
      ? [
          `${some(done, 'kegiatan', 'activity', 'activities')} ${pick('tercatat dalam masa ini; jumlahnya bukan ukuran keberhasilan.', 'recorded in this time; their number does not measure success.')}`,
        ]
      : planned === 0 && rows === 0
        ? [pick('Belum ada kegiatan yang tercatat dalam masa ini.', 'No activity recorded in this time.')]
        : []),
  ];
  return parts.length > 0 ? parts.join(' ') : null;
}
