// Stand-in until the real one lands: a cover, one map and a page per area, enough for saving and refreshing.
import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { formatOf } from '../../drawing/words/format.ts';
import { AppError } from '../../errors.ts';
import { buildLayer } from '../../layers/buildLayer.ts';
import { LayerQuery } from '../../layers/contract.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { databaseSource } from '../../releases/databaseSource.ts';
import { todayInJakarta } from '../../today.ts';
import { layerPicture } from '../picture/layerPicture.ts';
import { type DeckContent, DeckQuestion, type Slide } from './contract.ts';
import type { MadeDeck } from './madeDeck.ts';

export async function makeDeck(
  { db, config }: { db: Db; config: Config },
  caller: Caller,
  asked: DeckQuestion,
): Promise<MadeDeck> {
  const question = DeckQuestion.parse(asked);
  const { area: code, lang, denominator, release: number, ...filter } = question;
  const region = (await regionIndex(db)).matcher.get(code);
  if (!region) throw new AppError('not_found', { id: `Tidak ada wilayah ${code}.`, en: `There is no region ${code}.` });
  if (region.level !== 'provinsi' && region.level !== 'kabkota')
    throw new AppError('invalid_request', {
      id: 'Paparan untuk provinsi, kabupaten atau kota.',
      en: 'Decks are of provinces, regencies and cities.',
    });
  const head = number === undefined ? null : (await databaseSource(db).heads()).find((h) => h.number === number);
  if (head === undefined)
    throw new AppError('not_found', { id: `Tidak ada rilis ${number}.`, en: `There is no release ${number}.` });
  const layer = await buildLayer(
    db,
    'laporan',
    LayerQuery.parse({ ...filter, denominator, parent: code }),
    sightOfCaller(caller),
    config,
  );
  const format = formatOf(lang);
  const model = layerPicture(layer, {
    ...{ language: lang, day: todayInJakarta(), mark: null, maker: null, internal: head === null, boundaries: null },
  });
  const slide = (over: Partial<Slide> & Pick<Slide, 'id' | 'kind' | 'title'>): Slide => ({
    ...{ texts: [], blocks: [], caveats: [], sources: layer.meta.sources, notes: '', facts: [] },
    ...over,
  });
  const content: DeckContent = {
    kind: region.level,
    lang,
    area: { code, name: region.name, level: region.level },
    question,
    dataVersion: layer.meta.dataVersion,
    release: head ? { number: head.number, publishedOn: head.publishedOn, sha256: head.sha256 } : null,
    sample: layer.meta.sample,
    madeOn: todayInJakarta(),
    slides: [
      slide({ id: 'cover', kind: 'cover', title: `Peta kerawanan ${region.name}` }),
      slide({
        id: 'map',
        kind: 'map',
        title: layer.title[lang],
        blocks: [{ type: 'map', picture: 'map', alt: model.description }],
      }),
      ...layer.areas.map((a) => {
        const value = a.value === null ? (a.absence ?? '') : format.rate(a.value);
        return slide({
          ...{ id: `area:${a.code}`, kind: 'area', title: `${a.name}: ${value}`, texts: [`${a.name} ${value}.`] },
          facts: [{ id: `rate:${a.code}`, label: a.name, value }],
        });
      }),
      slide({ id: 'method', kind: 'method', title: 'Cara membaca' }),
    ],
  };
  const shape = { level: layer.level, parent: layer.parent, areas: layer.areas };
  return { content, pictures: new Map([['map', { model, shape }]]) };
}
