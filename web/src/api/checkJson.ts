/** The kinds of JSON values a rule tells apart; `integer` is a number without fraction that a double holds exactly. */
type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * The part of JSON schema (2020-12) that our contracts use. `pattern` is a RegExp, a repeated definition is the same object
 * instead of a `$ref`, `prefixItems` fixes the length, and unknown properties are fine: a newer server may send more.
 * `web/build/lowerRule.ts` writes these rules from the contracts and refuses any keyword that is not listed here.
 */
export interface Rule {
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Rule[];
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Rule;
  readonly items?: Rule;
  readonly prefixItems?: readonly Rule[];
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What the browser needs of a contract's schema. Every zod schema is one too, so that tests run against the contract itself. */
export interface Checker<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

function typeOf(value: unknown): JsonType | 'undefined' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
}

const under = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);

/** Where and why `value` breaks `rule`, e.g. `areas.3.name: number instead of string`; null when it does not. */
export function problemOf(value: unknown, rule: Rule, path = ''): string | null {
  const is = typeOf(value);
  if (rule.type !== undefined) {
    const allowed: readonly JsonType[] = [rule.type].flat() as JsonType[];
    if (!allowed.some((type) => type === is || (type === 'number' && is === 'integer')))
      return `${path}: ${is} instead of ${allowed.join(' or ')}`;
  }
  const outside =
    (rule.enum !== undefined && !rule.enum.includes(value)) ||
    ('const' in rule && rule.const !== value) ||
    (typeof value === 'string' && rule.pattern?.test(value) === false) ||
    (typeof value === 'number' && !(value >= (rule.minimum ?? value) && value <= (rule.maximum ?? value)));
  if (outside) return `${path}: ${JSON.stringify(value)} is not allowed`;
  if (rule.anyOf !== undefined) {
    const problems = rule.anyOf.map((option) => problemOf(value, option, path));
    if (!problems.includes(null)) return problems[0] ?? `${path}: nothing is allowed`;
  }
  if (Array.isArray(value)) {
    const { items, prefixItems } = rule;
    if (prefixItems !== undefined && prefixItems.length !== value.length) return `${path}: ${value.length} items`;
    return first(value, (item, i) => problemOf(item, prefixItems?.[i] ?? items ?? {}, under(path, i)));
  }
  if (is !== 'object') return null;
  const { properties = {}, additionalProperties: others } = rule;
  const missing = rule.required?.find((key) => !Object.hasOwn(value as object, key));
  if (missing !== undefined) return `${under(path, missing)}: missing`;
  return first(Object.entries(value as object), ([key, item]) => {
    const inner = Object.hasOwn(properties, key) ? properties[key] : others;
    return inner === undefined ? null : problemOf(item, inner, under(path, key));
  });
}

function first<T>(list: readonly T[], problem: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of list.entries()) {
    const found = problem(item, i);
    if (found !== null) return found;
  }
  return null;
}

/** A schema of a contract as the built pages see it: `safeParse` hands the value on as it came, `options` lists an enum. */
export function checker<T>(rule: Rule): Checker<T> & { options: readonly unknown[] } {
  return {
    options: rule.enum ?? [],
    safeParse(value) {
      const problem = problemOf(value, rule);
      return problem === null ? { success: true, data: value as T } : { success: false, error: new TypeError(problem) };
    },
  };
}

/** Stands for what the browser cannot check or have. A build that needs it fails; `vite dev` says so at first use. */
export function serverOnly(why: string): Checker<never> {
  return {
    safeParse() {
      throw new TypeError(why);
    },
  };
}
