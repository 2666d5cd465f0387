import { describe, expect, it } from 'vitest';
import { loggedPath } from './loggedPath.ts';

describe('a path in the log', () => {
  it.each([
    '/api/v1/layers/laporan?level=kabkota&parent=19&issue=sara,politik_uang',
    '/api/v1/regions/19.04/profile',
    '/api/v1/reports/counts?code=19.04',
    '/peta',
  ])('%s stays as it was asked', (path) => expect(loggedPath(path)).toBe(path));

  it.each([
    [
      '/api/v1/reports/imports?channel=siwaslu&filename=Budi%200812-3456-7890.csv',
      '/api/v1/reports/imports?channel=siwaslu&filename=…',
    ],
    ['/api/v1/regions?q=budi%20santoso&level=desa', '/api/v1/regions?q=…&level=desa'],
    ['/api/v1/accounts/oidc/callback?code=abc&state=def', '/api/v1/accounts/oidc/callback?code=…&state=…'],
    ['/undangan?token=abc', '/undangan?token=…'],
    [`/api/v1/accounts/links/${'a'.repeat(120)}`, '/api/v1/accounts/links/…'],
  ])('%s says nothing of what was typed and nothing that opens', (path, logged) => expect(loggedPath(path)).toBe(logged));
});
