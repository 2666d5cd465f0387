/** The kinds of JSON values a rule tells apart; `integer` is a number without fraction that a double holds exactly. */
type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * The part of JSON schema (2020-12) that our contracts use. `pattern` is a RegExp, a repeated definition is the same object
 * instead of a `$ref`, `prefixItems` fixes the length, `optional` stands for `required` the other way round, and unknown properties are fine: a newer server may send more.
 * `web/build/lowerRule.ts` writes these rules from the contracts and refuses any keyword that is not listed here.
 */
export interface Rule {
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Rule[];
  readonly properties?: Readonly<Record<string, Rule>>;
  /** Properties that may be missing; nearly all have to be there. */
  readonly optional?: readonly string[];
  readonly additionalProperties?: Rule;
  readonly items?: Rule;
  readonly prefixItems?: readonly Rule[];
  readonly minItems?: number;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Check = (value: unknown) => string | null;

function typeOf(value: unknown): JsonType | 'undefined' {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

/** The problem of something inside, told from one step further out. */
const within = (key: string | number, found: string): string => (found.startsWith(':') ? key + found : `${key}.${found}`);

const made = new WeakMap<Rule, Check>();

/**
 * The check a rule stands for, made once: it answers where and why a value breaks the rule, e.g.
 * `areas.3.name: integer instead of string`, or null. Closures, because tens of thousands of figures pass through one answer.
 */
export function checkOf(rule: Rule): Check {
  const known = made.get(rule);
  if (known) return known;
  const check = compile(rule);
  made.set(rule, check);
  return check;
}

function compile(rule: Rule): Check {
  const { enum: listed, pattern, minimum = -Infinity, maximum = Infinity, minItems = 0 } = rule;
  const types: readonly string[] | null = rule.type === undefined ? null : [rule.type].flat();
  const options = rule.anyOf?.map(checkOf);
  const ofItems = itemsCheck(rule);
  const ofFields = fieldsCheck(rule);
  return (value) => {
    const is = typeOf(value);
    if (types && !types.includes(is) && !(is === 'integer' && types.includes('number'))) return `: ${is} instead of ${types}`;
    const outside =
      (listed && !listed.includes(value)) ||
      ('const' in rule && rule.const !== value) ||
      (typeof value === 'string' && pattern?.test(value) === false) ||
      (typeof value === 'number' && (value < minimum || value > maximum)) ||
      (is === 'array' && (value as unknown[]).length < minItems);
    if (outside) return `: ${JSON.stringify(value)} is not allowed`;
    if (options && !options.some((option) => option(value) === null)) return options[0]?.(value) ?? ': nothing is allowed';
    if (is === 'array') return ofItems(value as unknown[]);
    return is === 'object' ? ofFields(value as Record<string, unknown>) : null;
  };
}

function itemsCheck({ items, prefixItems }: Rule): (value: readonly unknown[]) => string | null {
  if (items === undefined && prefixItems === undefined) return () => null;
  const places = prefixItems?.map(checkOf);
  const rest = checkOf(items ?? {});
  return (value) => {
    if (places && places.length !== value.length) return `: ${value.length} items`;
    for (let i = 0; i < value.length; i++) {
      const found = (places?.[i] ?? rest)(value[i]);
      if (found !== null) return within(i, found);
    }
    return null;
  };
}

function fieldsCheck(rule: Rule): (value: Record<string, unknown>) => string | null {
  const { properties = {}, optional = [], additionalProperties } = rule;
  const fields = Object.entries(properties).map(([key, inner]) => ({
    key,
    check: checkOf(inner),
    must: !optional.includes(key),
  }));
  const others = additionalProperties && checkOf(additionalProperties);
  return (value) => {
    for (const { key, check, must } of fields) {
      const missing = !Object.hasOwn(value, key);
      const found = missing ? null : check(value[key]);
      if (found !== null) return within(key, found);
      if (missing && must) return `${key}: missing`;
    }
    if (others === undefined) return null;
    for (const [key, inner] of Object.entries(value)) {
      const found = Object.hasOwn(properties, key) ? null : others(inner);
      if (found !== null) return within(key, found);
    }
    return null;
  };
}
