import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractModules } from '../../build/contractModules.ts';

const Inner = z.object({ id: z.string() });
const Shared = z.enum(['a', 'b']);
const pathOf = (room: string) => `/server/src/${room}/contract.ts`;
const made = (room: string, exported: Record<string, unknown>) =>
  contractModules({ [pathOf('base')]: { Shared }, [pathOf(room)]: exported }, '/checker.ts');
const part = (room: string, exported: Record<string, unknown>, name: string) => made(room, exported).part(pathOf(room), name);

describe('contractModules', () => {
  it('write constants as they are, each as a module of its own', () => {
    const exported = { LIST: ['a', 1, null], PATTERN: /^\d+\/$/, WORD: 'w' };
    expect(part('x', exported, 'LIST')).toBe('export const LIST = ["a", 1, null];\n');
    expect(part('x', exported, 'PATTERN')).toBe(`${String.raw`export const PATTERN = /^\d+\/$/;`}\n`);
    expect(part('x', exported, 'WORD')).toBe('export const WORD = "w";\n');
  });

  it('let a schema take those it uses from their own modules', () => {
    const exported = {
      Answer: z.object({ one: Inner, more: z.array(Inner), kind: Shared }),
      Inner,
      Again: Inner,
      Shared,
    };
    const answer = part('x', exported, 'Answer');
    expect(answer).toContain("import { Inner$ } from './contract.ts?part=Inner';");
    expect(answer).toContain("import { Shared$ as base_Shared$ } from '../base/contract.ts?part=Shared';");
    expect(answer.match(/import \{ Inner\$/g)).toHaveLength(1);
    expect(answer).not.toContain('zod');
    expect(part('x', exported, 'Inner')).toContain('export const Inner$ =');
    expect(part('x', exported, 'Again')).toBe("export { Inner$ as Again$, Inner as Again } from './contract.ts?part=Inner';\n");
    expect(part('x', exported, 'Shared')).toContain(
      "export { Shared$ as Shared$, Shared as Shared } from '../base/contract.ts?part=Shared';",
    );
  });

  it('give the whole contract as its parts', () => {
    const whole = made('x', { Inner, WORD: 'w' }).whole(pathOf('x'));
    expect(whole).toBe(
      "export { Inner, Inner$ } from './contract.ts?part=Inner';\nexport { WORD } from './contract.ts?part=WORD';\n",
    );
  });

  it('say only which properties may be missing', () => {
    const Some = z.object({ a: z.string(), b: z.string().optional() });
    const text = part('x', { Some, Inner }, 'Some');
    expect(text).toContain('objectRule({ "a": stringRule, "b": stringRule }, ["b"])');
    expect(text).not.toContain('required');
    expect(part('x', { Some, Inner }, 'Inner')).toContain('objectRule({ "id": stringRule })');
  });

  it('find the way between rooms of different depth', () => {
    const { part: of } = contractModules(
      {
        [pathOf('base')]: { Shared },
        [pathOf('x/deep')]: { Inner, Kind: z.object({ kind: Shared }) },
        [pathOf('y')]: { Answer: z.object({ one: Inner }) },
      },
      '/checker.ts',
    );
    expect(of(pathOf('x/deep'), 'Kind')).toContain(
      "import { Shared$ as base_Shared$ } from '../../base/contract.ts?part=Shared';",
    );
    expect(of(pathOf('y'), 'Answer')).toContain("import { Inner$ as x_deep_Inner$ } from '../x/deep/contract.ts?part=Inner';");
  });

  it.each([
    ['a keyword the checker does not know', z.object({ a: z.string().max(3) }), 'keyword \\"maxLength\\"'],
    ['a check that is a function', z.object({ a: z.custom((v) => v === 1) }), 'keyword \\"x-function\\"'],
    ['a pattern with flags', z.object({ a: z.string().regex(/a/i) }), 'keyword \\"x-flags\\"'],
    ['a value that is not data', () => 1, 'a function'],
  ])('mark %s as not for the browser, so that a build that needs it fails', (_, value, why) => {
    const code = part('x', { Wrong: value }, 'Wrong');
    expect(code).toContain(`serverOnly("not for the browser: Wrong of x/contract.ts, ${why}`);
    expect(code).not.toContain('checker(');
  });

  it('mark what holds something that cannot be checked', () => {
    const Short = z.string().max(3);
    expect(part('x', { Outer: z.object({ Short }), Short }, 'Outer')).toMatch(
      /export const Outer = \S+ @__PURE__ \S+ serverOnly/,
    );
  });

  it('refuse schemas that hold themselves', () => {
    const Tree: z.ZodType = z.object({
      get children() {
        return z.array(Tree);
      },
    });
    expect(part('x', { Tree }, 'Tree')).toContain('serverOnly(');
  });
});
