/**
 * What stands for "not more precise than the level above" and "belongs to no election" in reports and their roll-ups: a
 * cluster spreads the tables by `prov`, and groups are joined by plain equality. Desa is in no roll-up and stays null.
 */
export const NOTHING = { prov: 0, kab: 0, kec: 0, election: '' };
