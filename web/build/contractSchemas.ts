import { z } from 'zod';
import type { JsonSchema } from './lowerRule.ts';

/** Contract modules by their path, as evaluated. */
export type Contracts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The room of a contract: `http` of `…/server/src/http/contract.ts`, `reports/ladder` of `…/server/src/reports/ladder/contract.ts`. */
export const roomOf = (path: string): string => /\/server\/src\/(.+)\/contract\.ts$/.exec(path)?.[1] ?? '';

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** Kinds of schemas that are functions: a JSON schema does not say what they make of a value, such as the default of one that is missing. */
const FUNCTIONS = ['custom', 'transform', 'default', 'prefault'];

export interface ContractSchemas {
  /** JSON schema of each exported schema by `room.Name`; a schema used by another stands there as `$ref` to this name. */
  readonly json: Readonly<Record<string, JsonSchema>>;
  /** The name under which a schema was exported first: aliases and re-exports share it. Undefined for other values. */
  nameOf(value: unknown): string | undefined;
}

/** JSON schemas of everything the contracts export, of the answers (`io: output`), each named once. */
export function contractSchemas(contracts: Contracts): ContractSchemas {
  const names = new Map<unknown, string>();
  const registry = z.registry<{ id: string }>();
  for (const [path, exported] of Object.entries(contracts)) {
    for (const [name, value] of Object.entries(exported)) {
      if (!isSchema(value) || names.has(value)) continue;
      names.set(value, `${roomOf(path)}.${name}`);
      registry.add(value, { id: `${roomOf(path)}.${name}` });
    }
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => id,
    override({ zodSchema, jsonSchema }) {
      const { type, checks = [] } = zodSchema._zod.def;
      const patterns = checks.map((check) => ('pattern' in check._zod.def ? check._zod.def.pattern : undefined));
      const flagged = patterns.some((p) => p instanceof RegExp && p.flags !== '');
      // A keyword no checker knows: whoever lowers this schema refuses it.
      if (FUNCTIONS.includes(type)) jsonSchema['x-function'] = type;
      // A query's number that may be written as text: no answer is like that.
      if ('coerce' in zodSchema._zod.def && zodSchema._zod.def.coerce) jsonSchema['x-function'] = 'coerce';
      if (flagged) jsonSchema['x-flags'] = 'pattern with flags';
    },
  });
  return { json: schemas as Record<string, JsonSchema>, nameOf: (value) => names.get(value) };
}
