import { beforeAll, describe, expect, it } from 'vitest';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import { presenterFiles } from '../../server/src/briefings/bundle/presenterFiles.ts';
import { writeBundle } from '../../server/src/briefings/bundle/writeBundle.ts';
import { sampleContent, sampleDeck, samplePictures, sampleSlide } from '../../server/src/briefings/testing/sampleDeck.ts';
import type { ShownDeck } from '../../server/src/drawing/slides/slideFrame.ts';

const written = async (deck: ShownDeck) => new TextDecoder().decode(await writeBundle(deck, samplePictures));
const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] ?? match[0]);

let page: string;
beforeAll(async () => {
  await ensureServerBuilt();
  page = await written(sampleDeck());
});

describe('a deck as one file', () => {
  it('holds every slide with its picture and its words, in the order of the deck', () => {
    const deck = sampleDeck();
    const sections = page.split('<section ').slice(1);
    expect(sections).toHaveLength(deck.slides.length);
    deck.slides.forEach((slide, i) => {
      const section = sections[i] as string;
      expect(section).toContain(`<h2 id="salindia-${i + 1}">${slide.title}</h2>`);
      for (const { alt } of slide.blocks) expect(section).toContain(`<p>${alt}</p>`);
      expect(section).toContain('<svg ');
      expect(section).not.toContain('<?xml');
    });
    expect(page).toContain('<html lang="id">');
    expect(page.match(/DATA CONTOH/g)?.length).toBeGreaterThan(deck.slides.length);
  });

  it('holds notes, what to mind and sources for the speaker', () => {
    const json = /<script type="application\/json" id="paparan-isi">(.*?)<\/script>/s.exec(page)?.[1] as string;
    const { deck, name } = JSON.parse(json);
    expect(name).toMatch(/^[0-9a-f]{12}$/);
    expect(deck.slides).toHaveLength(sampleDeck().slides.length);
    expect(deck.slides[1]).toMatchObject({
      notes: 'Mulai dari cakupan, lalu peringkat.',
      caveats: sampleContent().slides[1]?.caveats,
      source: 'Data contoh PetaRawan (1 Okt 2026)',
    });
    expect(deck.badges.map((badge: { text: string }) => badge.text)).toEqual(['DATA CONTOH', 'INTERNAL']);
  });

  it('asks for nothing from anywhere: no address but names of formats, and a policy that forbids all others', () => {
    const addresses = all(page.replace(/<script>.*?<\/script>/s, ''), /(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^"'\s)<]*/g);
    expect([...new Set(addresses)].filter((address) => !address.includes('www.w3.org/'))).toEqual([]);
    expect(all(page, /<(?:link|img|iframe|object|embed|base)\b/g)).toEqual([]);
    expect(all(page, /\bsrc="([^"]*)"/g)).toEqual([]);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] as string;
    expect(all(style, /url\(([^)]{0,20})/g)).toEqual(['data:font/woff2;base']);
    expect(style).not.toContain('@import');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toContain('default-src &#39;none&#39;');
  });

  it('uses every id once, and refers to none that is not there', () => {
    const pages = page.replaceAll(/<script[\s\S]*?<\/script>/g, '');
    const ids = all(pages, /\sid="([^"]+)"/g);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...all(pages, /url\(#([^)]+)\)/g), ...all(pages, /href="#([^"]+)"/g)];
    const labels = all(pages, /aria-(?:labelledby|describedby)="([^"]+)"/g).flatMap((list) => list.split(' '));
    for (const id of [...used, ...labels]) expect(ids, id).toContain(id);
  });

  it('cannot be ended early or made to run something by what people wrote', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const deck = sampleDeck({
      slides: [sampleSlide({ id: 'cover', kind: 'cover', title: evil, texts: [evil], notes: evil, caveats: [evil] })],
    });
    const made = await written(deck);
    expect(made.match(/<script/g)).toHaveLength(2);
    expect(made.match(/<img/g)).toBeNull();
    const json = /id="paparan-isi">(.*?)<\/script>/s.exec(made)?.[1] as string;
    expect(JSON.parse(json).deck.slides[0].notes).toBe(evil);
  });

  it('speaks the language of its deck', async () => {
    expect(await written(sampleDeck({ lang: 'en' }))).toContain('<html lang="en">');
  });

  it('stays small: the presenter and its typeface take less than 100 kB', async () => {
    const { script, style } = await presenterFiles();
    expect(script.length + style.length).toBeLessThan(100_000);
  });

  it('says what to do where the presenter was not built', async () => {
    await expect(presenterFiles('/nowhere')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
