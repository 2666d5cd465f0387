import type { Rule } from '../src/api/checkJson.ts';

/** JSON schema as zod prints it: keywords with anything behind them. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Words about a value, not conditions on it. */
const ANNOTATIONS = ['$schema', '$id', 'id', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly'];
const KEPT = ['type', 'enum', 'const', 'minimum', 'maximum', 'minItems'];

const isSchema = (v: unknown): v is JsonSchema => typeof v === 'object' && v !== null && !Array.isArray(v);

function each<T>(schemas: unknown, lower: (schema: JsonSchema) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(schemas as Record<string, JsonSchema>).map(([key, s]) => [key, lower(s)]));
}

/**
 * The rule that checks what a JSON schema says. `ref` gives the rule a `$ref` stands for.
 * Objects are opened (`additionalProperties: false` is dropped); a record with listed keys becomes properties.
 * @throws Error naming the keyword when the checker of the browser does not know one: nothing goes unchecked unnoticed.
 */
export function lowerRule(schema: JsonSchema, ref: (name: string) => Rule): Rule {
  const lower = (inner: JsonSchema) => lowerRule(inner, ref);
  const rule: Record<string, unknown> = {};
  let required: readonly string[] = [];
  for (const [key, value] of Object.entries(schema)) {
    const refuse = () => new Error(`keyword "${key}": ${JSON.stringify(value)}`);
    if (ANNOTATIONS.includes(key)) continue;
    if (key === '$ref') {
      if (String(value).startsWith('#')) throw refuse();
      return ref(String(value));
    }
    if (isImplied(key, schema)) continue;
    if (KEPT.includes(key)) rule[key] = value;
    // Whole numbers above a bound are those from the next one.
    else if (key === 'exclusiveMinimum' && schema.type === 'integer') rule.minimum = Number(value) + 1;
    // Above zero is from the smallest number there is.
    else if (key === 'exclusiveMinimum' && value === 0) rule.minimum = Number.MIN_VALUE;
    else if (key === 'required') required = value as string[];
    else if (key === 'pattern') rule.pattern = new RegExp(String(value));
    else if (key === 'properties') rule.properties = each(value, lower);
    else if (key === 'anyOf' || key === 'oneOf') rule.anyOf = (value as JsonSchema[]).map(lower);
    else if (key === 'items' && isSchema(value)) rule.items = lower(value);
    else if (key === 'prefixItems' && schema.items === false) rule.prefixItems = (value as JsonSchema[]).map(lower);
    else if (key === 'additionalProperties') {
      if (!isSchema(value) || Object.keys(value).length === 0) continue;
      const names = isSchema(schema.propertyNames) ? lower(schema.propertyNames).enum : undefined;
      if (names) rule.properties = Object.fromEntries(names.map((name) => [name, lower(value)]));
      else rule.additionalProperties = lower(value);
    } else if (key === 'propertyNames') {
      const { type, enum: listed, ...more } = lower(value as JsonSchema);
      if (Object.keys(more).length > 0 || (type !== 'string' && !listed)) throw refuse();
    } else throw refuse();
  }
  const names = Object.keys(rule.properties ?? {});
  if (!required.every((name) => names.includes(name))) throw new Error(`keyword "required": ${required}`);
  const optional = names.filter((name) => !required.includes(name));
  if (optional.length > 0) rule.optional = optional;
  return rule;
}

/** Keywords that another keyword of the same schema already says. */
function isImplied(key: string, schema: JsonSchema): boolean {
  if (key === 'format') return schema.pattern !== undefined;
  if (key === 'minItems' || key === 'maxItems')
    return Array.isArray(schema.prefixItems) && schema.prefixItems.length === schema[key];
  return key === 'items' && schema.items === false && schema.prefixItems !== undefined;
}
