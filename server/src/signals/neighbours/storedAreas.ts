import { readUnits } from '../../regions/boundaries/set/setFolder.ts';
import { unitAreas } from '../../regions/boundaries/unitAreas.ts';

/** Area in km2 of every unit of a stored boundary set, by code. Meant for a thread: reading a whole map takes a while. */
export const storedAreas = async (dataDir: string, version: string): Promise<Map<string, number>> =>
  unitAreas(await readUnits(dataDir, version));
