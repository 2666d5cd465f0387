import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accessPage } from '../../scripts/accessPage.ts';
import { ROUTE_RULES } from '../../server/src/routeRules.ts';

it('docs/access.md is what the rule says; `npm run access` writes it anew', () => {
  const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8');
  expect(page).toBe(accessPage());
  for (const route of Object.keys(ROUTE_RULES)) expect(page).toContain(`\`${route.replace('/api/v1', '')}\``);
});
