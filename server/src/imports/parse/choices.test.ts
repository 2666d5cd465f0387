import { describe, expect, it } from 'vitest';
import { Choices, parseChoice, wordKey } from './choices.ts';

const ISSUES = [
  { code: 'politik_uang', value: 1, labels: ['Politik uang', 'money politics', 'serangan fajar'] },
  { code: 'netralitas_asn', value: 2, labels: ['Netralitas ASN', 'ASN'] },
  { code: 'apk', value: 3, labels: ['Alat peraga & tata cara', 'asn'] },
];
const what = { id: 'isu', en: 'issue' };

describe('Choices', () => {
  it.each([
    ['politik_uang', 1],
    ['Politik Uang', 1],
    ['POLITIK-UANG ', 1],
    ['Serangan  Fajar', 1],
    ['asn', 2],
    ['alat peraga dan tata cara', 3],
  ])('takes %s', (text, value) => expect(parseChoice(text, what, ISSUES)).toEqual({ ok: true, value }));

  it('suggests the nearest code in words people write, and lists what is accepted only when nothing is near', () => {
    expect(parseChoice('politk uang', what, ISSUES)).toMatchObject({
      ok: false,
      suggestion: 'politik_uang',
      reason: { id: '“politk uang” bukan isu yang dikenal. Mungkin maksudnya politik uang.' },
    });
    expect(parseChoice('cuaca', what, ISSUES)).toMatchObject({
      ok: false,
      suggestion: null,
      reason: { id: expect.stringContaining('Yang diterima: politik_uang, netralitas_asn, apk.') },
    });
  });

  it.each(['cuaca', '', '??', 'constructor', '__proto__'])('has no suggestion for %j', (text) => {
    expect(new Choices(what, ISSUES).parse(text)).toMatchObject({ ok: false, suggestion: null });
  });
});

it('wordKey forgets case, accents, blanks and punctuation', () => {
  expect(wordKey(' Kab./Kota  (Éks) ')).toBe('kabkotaeks');
});
