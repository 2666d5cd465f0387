import type { Rule } from '../src/api/checkJson.ts';
import { type Contracts, contractSchemas, roomOf } from './contractSchemas.ts';
import { lowerRule } from './lowerRule.ts';

/** Begins every message about something of a contract that a browser cannot have; the plugin looks for it in the output. */
export const SERVER_ONLY = 'not for the browser: ';

type Name = (value: unknown) => string | undefined;

const isType = (rule: object, type: string, ...others: string[]) =>
  'type' in rule && rule.type === type && Object.keys(rule).every((key) => key === 'type' || others.includes(key));

/** How `src/api/rules.ts` writes a rule: contracts are mostly objects, lists and plain texts, and each is sent to every reader. */
function shortened(rule: object, part: (inner: unknown) => string, use: (name: string) => string): string | undefined {
  for (const type of ['string', 'number', 'boolean']) if (isType(rule, type)) return use(type);
  if (isType(rule, 'object', 'properties', 'optional') && 'properties' in rule) {
    const optional = 'optional' in rule ? `, ${part(rule.optional)}` : '';
    return `${use('object')}(${part(rule.properties)}${optional})`;
  }
  if (isType(rule, 'array', 'items') && 'items' in rule) return `${use('list')}(${part(rule.items)})`;
  if (!('anyOf' in rule) || !Array.isArray(rule.anyOf) || Object.keys(rule).length > 1) return undefined;
  const [one, none, ...more] = rule.anyOf;
  return more.length === 0 && none && isType(none, 'null') ? `${use('orNull')}(${part(one)})` : undefined;
}

/** JavaScript that makes the value again; what `names` knows is called by its name, what has a short form is written so. */
function print(value: unknown, names: Name = () => undefined, use?: (short: string) => string): string {
  const name = names(value);
  if (name !== undefined) return name;
  if (value instanceof RegExp) return String(value);
  const inside = (inner: unknown) => print(inner, names, use);
  if (Array.isArray(value)) return `[${value.map(inside).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return (
    (use && shortened(value, inside, use)) ??
    `{ ${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}: ${inside(inner)}`)
      .join(', ')} }`
  );
}

const isPlain = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value === null ||
  value instanceof RegExp ||
  (Array.isArray(value)
    ? value.every(isPlain)
    : typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));

/** How one part of a contract is asked for: `…/contract.ts?part=Region`. */
export const PART = /\?part=(\w+)$/;

/**
 * The modules that stand for contracts in the pages. Each export is a module of its own, so that a page gets the rules it uses
 * and not those of every screen: constants as literals, each schema as a checker with the contract's rules (`Name$`).
 * What cannot be checked becomes `serverOnly(why)`. `runtime` is the path of `checker.ts`, beside which stands `rules.ts`.
 */
export function contractModules(contracts: Contracts, runtime: string) {
  const { json, nameOf } = contractSchemas(contracts);
  const rules = new Map<string, Rule | null>();
  const ruleOf = (full: string): Rule => {
    const known = rules.get(full);
    if (known === null) throw new Error(`${full} holds itself`);
    if (known !== undefined) return known;
    rules.set(full, null);
    try {
      const rule = lowerRule(json[full] ?? {}, ruleOf);
      rules.set(full, rule);
      return rule;
    } finally {
      if (rules.get(full) === null) rules.delete(full);
    }
  };
  const exportedBy = (room: string) => Object.entries(contracts).find(([key]) => roomOf(key) === room)?.[1] ?? {};
  /** Address of a part of `to`, seen from `from`. */
  const partOf = (from: string, to: string, name: string) =>
    `${to === from ? './' : `${'../'.repeat(from.split('/').length)}${to}/`}contract.ts?part=${name}`;

  /** The whole contract: every export, each from its part. */
  const whole = (path: string): string => {
    const room = roomOf(path);
    return Object.entries(exportedBy(room))
      .map(([name, value]) => {
        const names = nameOf(value) === undefined ? name : `${name}, ${name}$`;
        return `export { ${names} } from '${partOf(room, room, name)}';\n`;
      })
      .join('');
  };

  const part = (path: string, name: string): string => {
    const room = roomOf(path);
    const value = exportedBy(room)[name];
    const refuse = (why: string) =>
      [
        `import { serverOnly } from ${JSON.stringify(runtime)};`,
        `export const ${name} = /* @__PURE__ */ serverOnly(${JSON.stringify(`${SERVER_ONLY}${name} of ${room}/contract.ts, ${why}`)});`,
        `export const ${name}$ = ${name};`,
        '',
      ].join('\n');
    const full = nameOf(value);
    if (full === undefined) return isPlain(value) ? `export const ${name} = ${print(value)};\n` : refuse(`a ${typeof value}`);
    const [home = '', original = ''] = full.split('.');
    if (full !== `${room}.${name}`)
      return `export { ${original}$ as ${name}$, ${original} as ${name} } from '${partOf(room, home, original)}';\n`;
    const imports = new Set([`import { checker } from ${JSON.stringify(runtime)};`]);
    /** The name of a rule that is used inside another, from its own part. */
    const use = (inner: unknown): string | undefined => {
      const [other] = [...rules].find(([, rule]) => rule === inner && rule !== null) ?? [];
      if (other === undefined) return undefined;
      const [from = '', what = ''] = other.split('.');
      const local = from === room ? `${what}$` : `${from.replaceAll('/', '_')}_${what}$`;
      imports.add(`import { ${what}$${local === `${what}$` ? '' : ` as ${local}`} } from '${partOf(room, from, what)}';`);
      return local;
    };
    const short = (one: string): string => {
      imports.add(`import { ${one} as ${one}Rule } from ${JSON.stringify(runtime.replace('checker.ts', 'rules.ts'))};`);
      return `${one}Rule`;
    };
    try {
      const rule = ruleOf(full);
      const body = print(rule, (inner) => (inner === rule ? undefined : use(inner)), short);
      const lines = [`export const ${name}$ = ${body};`, `export const ${name} = /* @__PURE__ */ checker(${name}$);`];
      return [...imports, ...lines, ''].join('\n');
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  return { whole, part };
}
