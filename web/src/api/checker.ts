import { checkOf, type Rule } from './checkJson.ts';

/** What the browser needs of a contract's schema. Every zod schema is one too, so that tests run against the contract itself. */
export interface Checker<T> {
  /** @throws TypeError (the contract's own error in tests) that says where and why. */
  parse(value: unknown): T;
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

/**
 * A schema of a contract as the built pages see it, whatever its TypeScript type offers: `parse` and `safeParse` hand the value
 * on as it came, `options` lists an enum. Nothing else of zod is there.
 */
export function checker<T>(rule: Rule): Checker<T> & { options: readonly unknown[] } {
  return {
    options: rule.enum ?? [],
    parse(value) {
      const problem = checkOf(rule)(value);
      if (problem !== null) throw new TypeError(problem);
      return value as T;
    },
    safeParse(value) {
      const problem = checkOf(rule)(value);
      return problem === null ? { success: true, data: value as T } : { success: false, error: new TypeError(problem) };
    },
  };
}

/** Stands for what the browser cannot check or have. A build that needs it fails; `vite dev` says so at first use. */
export function serverOnly(why: string): Checker<never> {
  const refuse = (): never => {
    throw new TypeError(why);
  };
  return { parse: refuse, safeParse: refuse };
}
