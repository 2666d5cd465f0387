import type { Rule } from './checkJson.ts';

// The rules that contracts are mostly made of, by short names: `web/build/contractModules.ts` writes them so.
export const string: Rule = { type: 'string' };
export const number: Rule = { type: 'number' };
export const boolean: Rule = { type: 'boolean' };

/** An object with these properties, of which some may be missing. */
export const object = (properties: Record<string, Rule>, optional?: readonly string[]): Rule =>
  optional ? { type: 'object', properties, optional } : { type: 'object', properties };

export const list = (items: Rule): Rule => ({ type: 'array', items });

/** The rule or null. */
export const orNull = (rule: Rule): Rule => ({ anyOf: [rule, { type: 'null' }] });
