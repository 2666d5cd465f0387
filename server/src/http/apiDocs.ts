import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Hono } from 'hono';
import { FileStore } from './fileStore.ts';

const FILES = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);
const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>PetaRawan API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"><link rel="icon" href="/api/docs/favicon-32x32.png"></head>
<body><div id="docs"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/open.js"></script></body></html>`;
const OPEN = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null });`;

/** The page that shows the OpenAPI document, from files of the installed swagger-ui package only. */
export function apiDocs(): Hono {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const store = new FileStore(16 * 1024 * 1024);
  const app = new Hono();
  app.get('/', (c) => c.html(PAGE));
  app.get('/open.js', (c) => c.body(OPEN, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/:file', async (c) => {
    const file = basename(c.req.param('file'));
    const found = FILES.has(file) ? await store.respond(c, join(folder, file), { immutable: false }) : null;
    return found ?? c.notFound();
  });
  return app;
}
