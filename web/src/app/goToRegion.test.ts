import { expect, it } from 'vitest';
import { goToRegion } from './goToRegion.ts';

it.each([
  ['19', '19', null],
  ['19.04', '19', '19.04'],
  ['19.04.01', '19.04', '19.04.01'],
  ['19.04.01.2003', '19.04', '19.04.01'],
])('shows %s inside %s', (asked, code, selected) => {
  expect(goToRegion(asked)).toEqual({ code, level: null, selected });
});
