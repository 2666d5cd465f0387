import { expect, it } from 'vitest';
import { usedBefore } from './usedBefore.ts';

it('offers what was written before once each, the most frequent first', () => {
  const of = (target: string | null) => ({ purpose: null, organiser: null, target });
  const found = usedBefore([of('ASN'), of('pemilih pemula'), of(null), of(' ASN '), of('disabilitas')], 'target');
  expect(found).toEqual(['ASN', 'disabilitas', 'pemilih pemula']);
  expect(usedBefore([of('ASN'), of('ASN'), of('PTPS')], 'target', 1)).toEqual(['ASN']);
});
