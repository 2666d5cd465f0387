import { describe, expect, it } from 'vitest';
import { changeDoor, firstDoor, isWhole, sampleHref, templateHref } from './door.ts';

const kind = (name: string, channel: boolean) => ({
  kind: name,
  label: { id: name, en: name },
  description: { id: '', en: '' },
  channel,
  headers: [],
  values: [],
});
const kinds = [kind('reports', true), kind('coverage', false)];

describe('the door of a file', () => {
  it('has a channel only where the kind has channels', () => {
    expect(changeDoor(kinds, { kind: 'reports', channel: 'siwaslu' }, { kind: 'coverage' })).toEqual({
      kind: 'coverage',
      channel: null,
    });
    expect(isWhole(kinds, { kind: 'coverage', channel: null })).toBe(true);
    expect(isWhole(kinds, { kind: 'reports', channel: null })).toBe(false);
    expect(isWhole(kinds, { kind: 'unknown', channel: null })).toBe(false);
  });

  it('begins as the address asks, else with what most files are', () => {
    expect(firstDoor({ kind: null, channel: null })).toEqual({ kind: 'reports', channel: 'sigaplapor' });
    expect(firstDoor({ kind: 'activities', channel: 'siwaslu' })).toEqual({ kind: 'activities', channel: null });
    expect(firstDoor({ kind: 'handling', channel: 'siwaslu' })).toEqual({ kind: 'handling', channel: 'siwaslu' });
  });

  it('has a sample file where a mapping of its system ships with the product', () => {
    const mappings = [{ id: 'siwaslu', name: { id: '', en: '' }, kind: 'reports', channel: 'siwaslu', mapping: {}, fits: 0 }];
    expect(sampleHref({ mappings }, { kind: 'reports', channel: 'siwaslu' })).toBe('/api/v1/reports/sample.csv?id=siwaslu');
    expect(sampleHref({ mappings }, { kind: 'handling', channel: 'siwaslu' })).toBeNull();
  });

  it('has a template for a region', () => {
    expect(templateHref({ kind: 'reports', channel: 'siwaslu' }, '19.04')).toBe(
      '/api/v1/reports/template.xlsx?kind=reports&channel=siwaslu&code=19.04',
    );
    expect(templateHref({ kind: 'coverage', channel: null }, null)).toBe('/api/v1/reports/template.xlsx?kind=coverage');
  });
});
