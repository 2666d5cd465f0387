import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractSchemas } from '../../build/contractSchemas.ts';
import { contracts } from '../../build/everyContract.ts';
import { lowerRule } from '../../build/lowerRule.ts';
import { checker } from './checker.ts';
import { checkOf, type Rule } from './checkJson.ts';

const { json, nameOf } = contractSchemas(contracts);
const ruleOf = (name: string): Rule => lowerRule(json[name] ?? {}, ruleOf);
/** Every schema of every contract that a browser can check, with its rule. */
const checkable = Object.values(contracts)
  .flatMap((exported) => Object.values(exported))
  .flatMap((value) => {
    const name = nameOf(value);
    if (name === undefined || !(value instanceof z.ZodType)) return [];
    try {
      return [{ name, schema: value, rule: ruleOf(name) }];
    } catch {
      return [];
    }
  });

/** JSON that keeps a rule. */
function valid(rule: Rule): fc.Arbitrary<unknown> {
  if (rule.anyOf) return fc.oneof(...rule.anyOf.map(valid));
  if ('const' in rule) return fc.constant(rule.const);
  if (rule.enum) return fc.constantFrom(...rule.enum);
  if (rule.pattern) return fc.stringMatching(rule.pattern);
  if (rule.prefixItems) return fc.tuple(...rule.prefixItems.map(valid));
  const one: Record<string, () => fc.Arbitrary<unknown>> = {
    string: () => fc.string(),
    number: () => fc.double({ min: rule.minimum ?? -Number.MAX_VALUE, max: rule.maximum ?? Number.MAX_VALUE, noNaN: true }),
    integer: () => fc.integer({ min: Math.max(rule.minimum ?? -1000, -1000), max: Math.min(rule.maximum ?? 1000, 1000) }),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    array: () => fc.array(valid(rule.items ?? {}), { minLength: rule.minItems ?? 0, maxLength: 3 }),
    object: () => {
      if (rule.additionalProperties)
        return fc.dictionary(fc.stringMatching(/^k\w{0,4}$/), valid(rule.additionalProperties), { maxKeys: 3 });
      const properties = Object.entries(rule.properties ?? {}).map(([key, inner]) => [key, valid(inner)]);
      const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(properties);
      return fc.record(model, { requiredKeys: Object.keys(model).filter((key) => !rule.optional?.includes(key)) });
    },
  };
  if (rule.type === undefined) return fc.jsonValue();
  return fc.oneof(...[rule.type].flat().map((type) => one[String(type)]?.() ?? fc.constant(undefined)));
}

/** The value with something inside it replaced or left out: at each level `path` says where to go on, its end what is hit. */
function mutated(value: unknown, path: readonly number[], put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0) return put;
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? '';
  const inner = mutated((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? inner : item));
  const kept = Object.entries(value).filter(([k]) => k !== key);
  return Object.fromEntries(inner === undefined ? kept : [...kept, [key, inner]]);
}

describe('the checker of the browser', () => {
  it('knows the answers of every contract', () => {
    const names = checkable.map((c) => c.name);
    for (const name of [
      'layers.LayerResponse',
      'profiles.RegionProfile',
      'regions.BoundaryManifest',
      'http.Problem',
      'imports.ImportsResponse',
    ])
      expect(names).toContain(name);
    expect(names.length).toBeGreaterThan(50);
  });

  describe.each(checkable)('$name', ({ schema, rule }) => {
    it('accepts what zod accepts', () => {
      fc.assert(
        fc.property(valid(rule), (value) => {
          expect(checkOf(rule)(value)).toBeNull();
          // A rule of the contract that is a function (a day of the calendar) is kept by the server alone.
          const { error } = schema.safeParse(value);
          expect(error?.issues.filter((issue) => issue.code !== 'custom') ?? []).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    it('agrees with zod about data that was tampered with', () => {
      const put = fc.constantFrom(
        undefined,
        null,
        true,
        '',
        'x',
        '19',
        '2024-02-14',
        'laporan',
        0,
        3,
        -1,
        1.5,
        1e300,
        [],
        {},
        [1, 2],
        { id: 'a', en: 'b' },
      );
      fc.assert(
        fc.property(valid(rule), fc.array(fc.nat(20), { maxLength: 6 }), put, (value, path, other) => {
          const wrong = mutated(value, path, other);
          const { error } = schema.safeParse(wrong);
          const issues = error?.issues.filter((issue) => issue.code !== 'custom') ?? [];
          expect({ wrong, passes: checkOf(rule)(wrong) === null }).toEqual({ wrong, passes: issues.length === 0 });
        }),
        { numRuns: 150 },
      );
    });
  });

  it('says where and why', () => {
    const rule: Rule = {
      type: 'object',
      properties: {
        areas: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
      },
    };
    expect(checkOf(rule)({ areas: [{ name: 'a' }, { name: 3 }] })).toBe('areas.1.name: integer instead of string');
    expect(checkOf(rule)({ areas: [{}] })).toBe('areas.0.name: missing');
    expect(checkOf(rule)([])).toBe(': array instead of object');
    expect(() => checker(rule).parse({})).toThrow('areas: missing');
    expect(checker(rule).safeParse({})).toMatchObject({ success: false, error: { message: 'areas: missing' } });
  });

  it('hands on fields it does not know', () => {
    const read = checker({ type: 'object', properties: {} }).safeParse({ later: 1 });
    expect(read).toEqual({ success: true, data: { later: 1 } });
  });
});
