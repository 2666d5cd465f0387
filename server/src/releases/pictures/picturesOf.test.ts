import { describe, expect, it } from 'vitest';
import { NATION, RELEASED_ORIGINS } from '../public/contract.ts';
import { areaView } from '../site/view/areaView.ts';
import { sampleHead, sampleRelease, sampleSource } from '../testing/sampleRelease.ts';
import { picturesOf } from './picturesOf.ts';

const release = sampleRelease({ number: 1 });
release.areas = release.areas.map((a) => (a.code === '19.04' ? { ...a, name: '<Bangka> & "Tengah"' } : a));
const [first] = release.tables;
if (first)
  first.rows = first.rows.map((row) => (row.code === '19.02' || row.code === '19.04.01' ? { ...row, total: null } : row));
const head = sampleHead(release);
const source = sampleSource(1);
const pictures = picturesOf(head, release, (name) => source.shapes('', name));
const svgOf = async (code: string, from = pictures) =>
  String((await from.find(({ path }) => path === `rilis/1/gambar/${code}.svg`)?.make())?.body);

describe('the pictures of a release', () => {
  it('are there for every area with a page, as SVG and as PNG', () => {
    expect(pictures.map((p) => p.path.slice('rilis/1/gambar/'.length)).sort()).toEqual(
      ['19', '19.01', '19.02', '19.04', '19.71'].flatMap((code) => [`${code}.png`, `${code}.svg`]).sort(),
    );
    const nation = sampleRelease({ root: NATION });
    expect(picturesOf(sampleHead(nation), nation, async () => null)[0]?.path).toBe('rilis/1/gambar/ID.svg');
  });

  it('stand alone: no style sheet, no script, nothing from elsewhere, every word escaped', async () => {
    for (const code of ['19', '19.04']) {
      const svg = await svgOf(code);
      expect(svg).not.toMatch(/ class=| style=|<style|<script|href|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect([...svg.matchAll(/https?:[^"]*/g)].map(String)).toEqual(['http://www.w3.org/2000/svg']);
    }
    expect(await svgOf('19.04')).toContain('&lt;Bangka&gt; &amp; &quot;Tengah&quot;');
  });

  it('say what, where, when, which release, and that figures are made up', async () => {
    const svg = await svgOf('19');
    for (const words of [
      'Kepulauan Bangka Belitung',
      'per kabupaten/kota',
      'Jul – Sep 2024',
      'Rilis 1',
      '30 Sep 2024',
      'DATA CONTOH',
      'KPU',
      'indikatif',
    ])
      expect(svg).toContain(words);
  });

  it('draw every area of both maps, dotted exactly where its count is hidden', async () => {
    let hidden = 0;
    for (const code of ['19', '19.04']) {
      const children = areaView(release, code)?.whole.children ?? [];
      const svg = await svgOf(code);
      const fills = [...svg.matchAll(/<path d="M[^"]*z" fill="([^"]*)"(?! fill-rule)/g)].map(([, fill]) => fill);
      const told = RELEASED_ORIGINS.flatMap((origin) => children.map(({ map }) => map[origin].state === 'hidden'));
      expect(fills.map((fill) => fill === 'url(#pola-hidden)')).toEqual(told);
      expect(svg.includes('disamarkan (&lt; 5)')).toBe(told.includes(true) || /: <tspan[^>]*>disamarkan/.test(svg));
      hidden += told.filter(Boolean).length;
    }
    expect(hidden).toBe(2);
  });

  it('without shapes still tell the figures of the area', async () => {
    const svg = await svgOf(
      '19',
      picturesOf(head, release, async () => null),
    );
    expect(svg).toContain('Bentuk wilayah tidak tersedia');
    expect(svg).toMatch(/Laporan<\/tspan> dari masyarakat: <tspan font-weight="600">\d+</);
  });
});
