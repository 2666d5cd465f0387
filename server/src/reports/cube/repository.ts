import type { Queryable, Row, Snapshot } from '../../db/database.ts';
import { COUNTED } from '../uncounted.ts';
import { type CubeData, type Kind, MOST_ROWS, MOST_STARTS } from './countCube.ts';
import { CubeBuilder } from './cubeBuilder.ts';

/** What a cube was made from: imports there are that touch reports, how many of them are undone, and rows they changed in place. */
export interface CubeStamp extends Row {
  imports: number;
  undone: number;
  latest: number;
  applied: number;
  settled: number;
}

/** Imports that touch reports, of their own kind or another, up to a number (null = all). Nothing else writes to the roll-ups. */
export async function readStamp(db: Queryable, upTo: number | null = null): Promise<CubeStamp> {
  const [stamp] = await db.all<CubeStamp>(
    `select count(*) as imports, count(undone_at) as undone, coalesce(max(id), 0) as latest,
       cast(coalesce(sum(new_count + changed_count + coalesce(e.withdrawn_count, 0)), 0) as bigint) as applied,
       cast(coalesce(sum(e.settled_count), 0) as bigint) as settled
     from imports left join import_effects e on e.import_id = id where (kind = 'reports' or strpos(target_json, '"table":"reports"') > 0) and (cast($1 as bigint) is null or id <= cast($1 as bigint))`,
    [upTo],
  );
  return stamp as CubeStamp;
}

/** The key of a place (`placeKey.ts`) in SQL. */
const PLACE_KEY =
  'case when kec <> 0 then kec * 4 + 3 when kab <> 0 then kab * 400 + 2 when prov <> 0 then cast(prov as integer) * 40000 + 1 else 0 end';
const DAY = "cast(day - date '2000-01-01' as integer)";
/** Issue, channel, status and origin in one number; double precision holds it exactly and is read fastest. */
const KIND = 'cast(((cast(issue as bigint) * 32768 + channel) * 16 + status) * 4 + origin as double precision)';

/** The kind of a number made by KIND. */
function kindOf(election: string, number: number): Kind {
  const upper = Math.floor(number / 64);
  return {
    election,
    issue: Math.floor(upper / 32_768),
    channel: upper % 32_768,
    status: Math.floor((number % 64) / 4),
    origin: number % 4,
  };
}

interface KindDay extends Row {
  election: string;
  kind: number;
  day: number;
  size: number;
  most: number;
}

/** Rows of one source, by kind and day and then one by one. */
interface Source {
  /** A select with columns day, prov, kab, kec, election, issue, origin, channel, status, n. */
  select: string;
  /** A select of the places in it, which may be smaller. */
  places: string;
  params: number[];
}

/** The roll-up by day. */
const EVERYTHING: Source = {
  select: 'select * from report_counts',
  places: 'select prov, kab, kec from report_places',
  params: [],
};

/** What imports after number $1 added to the roll-up by day, and what they took away: valid when none was undone or changed rows in place since. */
function sinceImport(id: number): Source {
  const columns = 'day, prov, kab, kec, election, issue, origin, channel, status';
  const select = `select ${columns}, sum(n) as n from (
        select ${columns}, cast(quantity as bigint) as n from reports where import_id > cast($1 as bigint) and ${COUNTED}
        union all
        select ${columns}, -cast(quantity as bigint) as n from reports where superseded_by > cast($1 as bigint) and ${COUNTED}
      ) moved group by ${columns} having sum(n) <> 0`;
  return { select, places: select, params: [id] };
}

/** Rows in the roll-up by day. */
export async function countRows(db: Queryable): Promise<number> {
  const [row] = await db.all<{ n: number }>('select count(*) as n from report_counts');
  return row?.n ?? 0;
}

/** Reads the whole roll-up by day; null when it is too large for memory. */
export const readCube = (db: Snapshot): Promise<CubeData | null> => read(db, EVERYTHING, null);

/** The cube `before` with what imports after number `id` changed. */
export const readSince = (db: Snapshot, id: number, before: CubeData): Promise<CubeData | null> =>
  read(db, sinceImport(id), before);

async function read(db: Snapshot, { select, places: from, params }: Source, before: CubeData | null): Promise<CubeData | null> {
  const places = await db.all<{ place: number }>(`select distinct ${PLACE_KEY} as place from (${from}) x`, params);
  const sizes = await db.all<KindDay>(
    `select election, ${KIND} as kind, ${DAY} as day, count(*) as size, cast(max(abs(n)) as bigint) as most
     from (${select}) x group by election, ${KIND}, ${DAY}`,
    params,
  );
  const builder = new CubeBuilder(
    places.map((p) => p.place),
    sizes.map(({ election, kind, day, size, most }) => ({ kind: kindOf(election, kind), day, size, most })),
    before,
  );
  if (builder.rows > MOST_ROWS || builder.startCount > MOST_STARTS || builder.most >= 2 ** 31) return null;
  builder.begin();
  for (const election of new Set(sizes.map((s) => s.election))) {
    const kinds = new Map(
      sizes.filter((s) => s.election === election).map((s) => [s.kind, builder.number(kindOf(election, s.kind))]),
    );
    const pages = db.scan(
      `select cast(${PLACE_KEY} as double precision), cast(${DAY} as double precision), ${KIND}, cast(n as double precision)
       from (${select}) x where election = $${params.length + 1}`,
      [...params, election],
    );
    for await (const page of pages) {
      for (const [place, day, kind, n] of page as [number, number, number, number][]) builder.add(place, day, kinds.get(kind), n);
    }
  }
  return builder.finish();
}
