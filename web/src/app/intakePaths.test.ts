import { describe, expect, it } from 'vitest';
import { INTAKE_PATHS, intakeHref, intakeScreen } from './intakePaths.ts';

describe('paths of the intake screens', () => {
  it('are known with and without a slash at the end, and no other path is', () => {
    for (const [screen, path] of Object.entries(INTAKE_PATHS)) {
      expect(intakeScreen(path)).toBe(screen);
      expect(intakeScreen(`${path}/`)).toBe(screen);
    }
    for (const path of ['/', '/peta', '/data/lain', '/data/catat/x']) expect(intakeScreen(path)).toBeNull();
  });

  it('carry the language only when it is not the first one, and their parameters', () => {
    expect(intakeHref('data', 'id')).toBe('/data');
    expect(intakeHref('data', 'en', { impor: '12' })).toBe('/data?impor=12&bahasa=en');
  });
});
