// Makes the README's picture from a running PetaRawan: `npm start` in one terminal, this in another.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root } from './bootstrap.mjs';
import { ensureChromium } from './findChromium.mjs';

checkNode();
await ensureInstalled();
const { chromium } = createRequire(join(root, 'scripts', 'package.json'))('playwright-core');
const url = `http://127.0.0.1:${process.env.PORT ?? 8787}/peta/19?pilih=19.04`;
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'id-ID', reducedMotion: 'reduce' });
await page.goto(url);
await page.waitForSelector('tbody tr');
await page.waitForLoadState('networkidle');
const file = join(root, 'docs', 'workspace.png');
await page.screenshot({ path: file });
await browser.close();
console.log(file);
