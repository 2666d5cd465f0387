import type { Queryable, Row, Tx } from '../db/database.ts';
import type { Election, Stage } from './contract.ts';

export interface ElectionRow extends Row {
  id: string;
  name: string;
  votingDay: string | null;
}

/** Known elections, oldest voting day first. */
export async function listElections(db: Queryable): Promise<Election[]> {
  return db.all<ElectionRow>('select id, name, voting_day as "votingDay" from elections order by voting_day nulls last, id');
}

interface StageRow extends Row {
  election: string;
  order: number;
  name: string;
  start: string | null;
  end: string | null;
  basis: string | null;
  source: string;
  note: string | null;
}

/** Stages of one election, or of all, in official order. */
export async function listStages(db: Queryable, election: string | null): Promise<Stage[]> {
  return db.all<StageRow>(
    `select election, position as "order", name, start_date as "start", end_date as "end", basis, source, note
     from stages where cast($1 as varchar) is null or election = $1
     order by election, position`,
    [election],
  );
}

/** Replaces all elections and stages. */
export async function replaceStages(tx: Tx, elections: Election[], stages: Stage[]): Promise<void> {
  await tx.run('delete from stages');
  await tx.run('delete from elections');
  await tx.load(
    'elections',
    { id: 'varchar', name: 'varchar', voting_day: 'date' },
    elections.map((e) => [e.id, e.name, e.votingDay]),
  );
  await tx.load(
    'stages',
    {
      election: 'varchar',
      position: 'integer',
      name: 'varchar',
      start_date: 'date',
      end_date: 'date',
      basis: 'varchar',
      source: 'varchar',
      note: 'varchar',
    },
    stages.map((s) => [s.election, s.order, s.name, s.start, s.end, s.basis, s.source, s.note]),
  );
}
