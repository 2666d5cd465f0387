import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Quiet and local: no background requests of the browser itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
// Maps are drawn by WebGL in software; pages are not, which took longer than all else of these tests together.
const WEBGL = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
];

/** Waits for the product (`startProduct.ts`), which is prepared while other tests run. */
async function productIsThere(): Promise<void> {
  const url = `${inject('productUrl')}/readyz`;
  const answers = () =>
    fetch(url).then(
      (r) => r.ok,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries++) {
    if (tries > 560) throw new Error(`${url} does not answer; the output says why the product did not start`);
    await sleep(500);
  }
}

/** Starts the Chromium that `npm test` found. `webgl: false` takes WebGL away altogether. */
export async function launch({ webgl = true } = {}): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set; run the tests with `npm test`');
  await productIsThere();
  return chromium.launch({ executablePath, args: [...QUIET, ...(webgl ? WEBGL : ['--disable-gpu', '--disable-3d-apis'])] });
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions;
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;

/** A page of the running product with what went wrong on it and what it asked for. */
export interface Visit {
  page: Page;
  /** Uncaught errors and console errors. */
  errors: string[];
  /** Every address requested. */
  requests: string[];
  close(): Promise<void>;
}

export async function visit(browser: Browser, path: string, options: BrowserContextOptions = DESKTOP): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'id-ID',
    reducedMotion: 'reduce',
    baseURL: inject('productUrl'),
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('console', (m) => {
    if (m.type() === 'error') errors.push(m.text());
  });
  page.on('request', (r) => requests.push(r.url()));
  await page.goto(path);
  return { page, errors, requests, close: () => context.close() };
}

/** A point on the screen that lies inside the drawn shape of an area. */
export async function pointIn(page: Page, code: string): Promise<{ x: number; y: number }> {
  const path = page.locator(`.map-areas path[data-code="${code}"]`);
  await path.waitFor({ state: 'attached' });
  // Outlines come before figures; areas without figures yet do not answer to the hand.
  await page.waitForSelector('.histogram-bar');
  const point = await path.evaluate((element) => {
    const shape = element as SVGPathElement;
    const box = shape.getBoundingClientRect();
    const inverse = shape.getScreenCTM()?.inverse();
    for (let steps = 2; steps <= 64 && inverse; steps *= 2) {
      for (let i = 1; i < steps; i++) {
        for (let k = 1; k < steps; k++) {
          const at = new DOMPoint(box.x + (box.width * i) / steps, box.y + (box.height * k) / steps);
          if (shape.isPointInFill(at.matrixTransform(inverse))) return { x: at.x, y: at.y };
        }
      }
    }
    return null;
  });
  if (!point) throw new Error(`${code} has no inside on the screen`);
  return point;
}
