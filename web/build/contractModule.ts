import type { Rule } from '../src/api/checkJson.ts';
import { type Contracts, contractSchemas, roomOf } from './contractSchemas.ts';
import { lowerRule } from './lowerRule.ts';

/** Begins every message about something of a contract that a browser cannot have; the plugin looks for it in the output. */
export const SERVER_ONLY = 'not for the browser: ';

/** JavaScript that makes the value again; what `names` knows is called by its name. */
function print(value: unknown, names: (value: unknown) => string | undefined = () => undefined): string {
  const name = names(value);
  if (name !== undefined) return name;
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map((inner) => print(inner, names)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${print(inner, names)}`)
    .join(', ')} }`;
}

const isPlain = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value === null ||
  value instanceof RegExp ||
  (Array.isArray(value)
    ? value.every(isPlain)
    : typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));

/**
 * The module that stands for `path` in the pages: constants as literals, each schema as a checker with the contract's rules
 * (`Name$`), schemas of other contracts imported from theirs. What cannot be checked becomes `serverOnly(why)`.
 * `runtime` is the path of `checker.ts`.
 */
export function contractModule(path: string, contracts: Contracts, runtime: string): string {
  const room = roomOf(path);
  const exported = Object.entries(contracts).find(([key]) => roomOf(key) === room)?.[1] ?? {};
  const { json, nameOf } = contractSchemas(contracts);
  const imports = new Set([`import { checker, serverOnly } from ${JSON.stringify(runtime)};`]);
  const lines: string[] = [];
  const done = new Set<string>();
  const up = '../'.repeat(room.split('/').length);
  const localName = (from: string, name: string) => `${from.replaceAll('/', '_')}_${name}$`;

  const refuse = (name: string, why: string) =>
    lines.push(
      `export const ${name} = /* @__PURE__ */ serverOnly(${JSON.stringify(`${SERVER_ONLY}${name} of ${room}/contract.ts, ${why}`)});`,
    );
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
  /** The name of a rule that is used inside another; makes sure that it stands before. */
  const use = (value: unknown): string | undefined => {
    const [full] = [...rules].find(([, rule]) => rule === value && rule !== null) ?? [];
    if (full === undefined) return undefined;
    const [from = '', name = ''] = full.split('.');
    if (from === room) define(name);
    else imports.add(`import { ${name}$ as ${localName(from, name)} } from '${up}${from}/contract.ts';`);
    return from === room ? `${name}$` : localName(from, name);
  };
  const define = (name: string): void => {
    if (done.has(name)) return;
    done.add(name);
    try {
      const rule = ruleOf(`${room}.${name}`);
      const body = print(rule, (inner) => (inner === rule ? undefined : use(inner)));
      lines.push(`export const ${name}$ = ${body};`, `export const ${name} = /* @__PURE__ */ checker(${name}$);`);
    } catch (error) {
      refuse(name, error instanceof Error ? error.message : String(error));
    }
  };

  for (const [name, value] of Object.entries(exported)) {
    const full = nameOf(value);
    const [from = '', original = ''] = full?.split('.') ?? [];
    if (full === `${room}.${name}`) define(name);
    else if (from === room) {
      define(original);
      lines.push(`export { ${original}$ as ${name}$, ${original} as ${name} };`);
    } else if (full !== undefined)
      lines.push(`export { ${original}$ as ${name}$, ${original} as ${name} } from '${up}${from}/contract.ts';`);
    else if (isPlain(value)) lines.push(`export const ${name} = ${print(value)};`);
    else refuse(name, `a ${typeof value}`);
  }
  return [...imports, ...lines, ''].join('\n');
}
