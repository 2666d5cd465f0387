import { activeVersion, readUnits } from '../../../server/src/regions/boundaries/set/setFolder.ts';
import { levelLinks } from '../../../server/src/signals/neighbours/levelLinks.ts';
import { type Measurement, median, milliseconds } from '../measure.ts';
import type { SignalsCase } from './signalsCase.ts';

const ROUNDS = 5;

/** Queen neighbours of all kecamatan from the map in full detail, and the links over the sea beside them. */
export async function measureQueen({ config: { dataDir, seaLinkKm } }: SignalsCase): Promise<Measurement[]> {
  const units = await readUnits(dataDir, (await activeVersion(dataDir)) as string);
  const seconds = async (km: number) => {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) times.push(await milliseconds(async () => levelLinks(units, 'kecamatan', km)));
    return median(times) / 1000;
  };
  const [land, both] = [await seconds(0), await seconds(seaLinkKm)];
  const n = levelLinks(units, 'kecamatan', 0).codes.length.toLocaleString('en');
  return [
    { name: `queen neighbours of ${n} kecamatan`, value: land, unit: 's', target: { value: 1, better: 'lower', of: 'value' } },
    { name: 'the same with links over the sea', value: both, unit: 's' },
  ];
}
