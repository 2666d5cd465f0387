// Makes the pictures in docs/ from a running PetaRawan: `npm start` in one terminal, this in another.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root } from './bootstrap.mjs';
import { ensureChromium } from './findChromium.mjs';

/** Name of the picture, address, what must be there, and how wide. */
const PICTURES = [
  ['workspace', '/peta/19?pilih=19.04', 'tbody tr', 1440],
  ['data-1440', '/data', 'tbody tr', 1440],
  ['data-360', '/data', 'main h1', 360],
  ['coverage-1440', '/peta/19?lapisan=cakupan&dari=2024-09-25&sampai=2024-12-16', 'tbody tr', 1440],
  ['coverage-360', '/peta/19?lapisan=cakupan&dari=2024-09-25&sampai=2024-12-16', '.map-areas path', 360],
  ['calendar-1440', '/data/cakupan?wilayah=19', 'th[scope="row"], [role="rowheader"]', 1440],
  ['calendar-360', '/data/cakupan?wilayah=19', 'th[scope="row"], [role="rowheader"]', 360],
];

checkNode();
await ensureInstalled();
const { chromium } = createRequire(join(root, 'scripts', 'package.json'))('playwright-core');
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const [name, path, there, width] of PICTURES) {
  const viewport = { width, height: width > 1000 ? 900 : 780 };
  const page = await browser.newPage({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${process.env.PORT ?? 8787}${path}`);
  await page.waitForSelector(there);
  await page.waitForLoadState('networkidle');
  const file = join(root, 'docs', `${name}.png`);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: file });
  await page.close();
  console.log(file);
}
await browser.close();
