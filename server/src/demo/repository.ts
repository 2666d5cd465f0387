import type { Queryable, Row } from '../db/database.ts';
import { inForce } from '../regions/repository.ts';

/** A kecamatan with the number of its desa/kelurahan, the measure of its size. */
export interface DemoKecamatan extends Row {
  code: string;
  name: string;
  desa: number;
}

/** A provinsi, kabupaten/kota or desa. */
export interface DemoArea extends Row {
  code: string;
  name: string;
}

export async function listDemoAreas(db: Queryable, level: 'provinsi' | 'kabkota' | 'desa'): Promise<DemoArea[]> {
  return db.all<DemoArea>(`select code, name from regions where level = $1 and ${inForce()} order by code`, [level]);
}

/** Kecamatan of the loaded region set; one without recorded desa counts as 1. */
export async function listDemoKecamatan(db: Queryable): Promise<DemoKecamatan[]> {
  return db.all<DemoKecamatan>(
    `select k.code, k.name, greatest(count(d.code), 1) as desa
     from regions k left join regions d on d.parent = k.code and d.level = 'desa'
     where k.level = 'kecamatan' and ${inForce('k')}
     group by k.code, k.name order by k.code`,
  );
}

/** Imports marked as sample that are still in force, newest first. */
export async function listSampleImports(db: Queryable): Promise<number[]> {
  const rows = await db.all<{ id: number }>('select id from imports where sample and undone_at is null order by id desc');
  return rows.map((r) => r.id);
}
