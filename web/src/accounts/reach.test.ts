import { describe, expect, it } from 'vitest';
import { may, mayIn } from './reach.ts';

const who = (reach: 'none' | 'own' | 'all', region: string | null) => ({ can: { read_internal: reach }, region });

describe('may', () => {
  it('is no for nobody, for what is not listed and for none', () => {
    expect(may(undefined, 'read_internal')).toBe(false);
    expect(may({ can: {} }, 'read_internal')).toBe(false);
    expect(may(who('none', '19'), 'read_internal')).toBe(false);
    expect(may(who('own', '19'), 'read_internal')).toBe(true);
  });
});

describe('mayIn', () => {
  it.each([
    ['all', null, null, true],
    ['all', '19', '11', true],
    ['own', null, null, true],
    ['own', '19', '19', true],
    ['own', '19', '19.04', true],
    ['own', '19.04', '19.04.01', true],
    ['own', '19', null, false],
    ['own', '19.04', '19', false],
    ['own', '19.04', '19.0', false],
    ['own', '1', '19', false],
    ['none', null, '19', false],
  ] as const)('with reach %s bound to %s, in %s: %s', (reach, region, code, allowed) => {
    expect(mayIn(who(reach, region), 'read_internal', code)).toBe(allowed);
  });

  it('is no while nobody is known', () => {
    expect(mayIn(undefined, 'read_internal', '19')).toBe(false);
  });
});
