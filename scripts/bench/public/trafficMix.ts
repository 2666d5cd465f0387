import type { PublicRelease } from '../../../server/src/releases/public/contract.ts';

export interface MixedRequest {
  method: 'GET' | 'HEAD';
  path: string;
  headers: Record<string, string>;
}

/** Shares of a hundred requests on an evening when everybody looks. */
const SHARES = { home: 22, province: 20, kabkota: 22, asset: 16, data: 6, picture: 6, shapes: 4, about: 4 } as const;
const ROUNDS = 6;
/** Of pages and data a browser has seen before it asks only whether they changed. */
const SEEN = 4;

/** What a nation asks for on one evening, in a fixed order: pages in gzip, brotli and plain, data, pictures, and what browsers have already. */
export function trafficMix(release: PublicRelease, assets: readonly string[]): MixedRequest[] {
  const codes = (level: string) => release.areas.filter((a) => a.level === level).map((a) => a.code);
  const [provinces, kabkota] = [codes('provinsi'), codes('kabkota')];
  const { number } = release;
  let turn = 0;
  const one = (list: readonly string[]) => list[(turn++ * 37) % list.length] ?? '';
  const paths: Record<keyof typeof SHARES, () => string> = {
    home: () => one(['', '', '', 'en.html', `rilis/${number}/`]),
    province: () => `wilayah/${one(provinces)}/`,
    kabkota: () =>
      one([`wilayah/${one(kabkota)}/`, `rilis/${number}/wilayah/${one(kabkota)}/`, `wilayah/${one(kabkota)}/en.html`]),
    asset: () => `aset/${one(assets)}`,
    data: () => `rilis/${number}/data/rilis-${number}-${one([...provinces, ...kabkota])}.csv`,
    picture: () => `rilis/${number}/gambar/${one(provinces)}.${one(['svg', 'svg', 'png'])}`,
    shapes: () => `rilis/${number}/peta/${one(provinces)}.json`,
    about: () => one(['tentang/', 'wilayah/', 'rilis/', 'sitemap.xml', 'robots.txt']),
  };
  const list: MixedRequest[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [kind, share] of Object.entries(SHARES) as [keyof typeof SHARES, number][])
      for (let i = 0; i < share; i++) {
        const encoding = one(['br, gzip', 'gzip, deflate, br', 'gzip', 'gzip', 'identity']);
        list.push({ method: 'GET', path: `/publik/${paths[kind]()}`, headers: { 'accept-encoding': encoding } });
      }
  // Spread the kinds over the round: 211 shares no factor with the length.
  return list.map((_, i) => list[(i * 211) % list.length] as MixedRequest);
}

/** Asks for each once, as the first visitor does, and gives some of them what they then have (`If-None-Match`). Throws on any answer but 200. */
export async function visitOnce(url: string, mix: readonly MixedRequest[]): Promise<MixedRequest[]> {
  const asked: MixedRequest[] = [];
  for (const [i, request] of mix.entries()) {
    const answer = await fetch(url + request.path, { headers: request.headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${request.path}: ${answer.status}`);
    const etag = answer.headers.get('etag');
    asked.push(i % SEEN === 0 && etag ? { ...request, headers: { ...request.headers, 'if-none-match': etag } } : request);
  }
  return asked;
}
