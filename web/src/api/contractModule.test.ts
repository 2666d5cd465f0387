import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractModule } from '../../build/contractModule.ts';

const Inner = z.object({ id: z.string() });
const Shared = z.enum(['a', 'b']);
const written = (room: string, exported: Record<string, unknown>) =>
  contractModule(
    `/server/src/${room}/contract.ts`,
    { '/server/src/base/contract.ts': { Shared }, [`/server/src/${room}/contract.ts`]: exported },
    '/checker.ts',
  );

describe('contractModule', () => {
  it('writes constants as they are', () => {
    const code = written('x', { LIST: ['a', 1, null], PATTERN: /^\d+\/$/, WORD: 'w' });
    expect(code).toContain('export const LIST = ["a", 1, null];');
    expect(code).toContain(String.raw`export const PATTERN = /^\d+\/$/;`);
    expect(code).toContain('export const WORD = "w";');
  });

  it('writes a schema after those it uses and names each once', () => {
    const code = written('x', {
      Answer: z.object({ one: Inner, more: z.array(Inner), kind: Shared }),
      Inner,
      Again: Inner,
      Shared,
    });
    expect(code).toContain("import { Shared$ as base_Shared$ } from '../base/contract.ts';");
    expect(code).toContain("export { Shared$ as Shared$, Shared as Shared } from '../base/contract.ts';");
    expect(code.indexOf('const Inner$')).toBeLessThan(code.indexOf('const Answer$'));
    expect(code.match(/const Inner\$/g)).toHaveLength(1);
    expect(code).toContain('export { Inner$ as Again$, Inner as Again };');
    expect(code).not.toContain('zod');
  });

  it('finds the way between rooms of different depth', () => {
    const code = written('x/deep', { Answer: z.object({ kind: Shared }) });
    expect(code).toContain("import { Shared$ as base_Shared$ } from '../../base/contract.ts';");
    const other = contractModule(
      '/server/src/y/contract.ts',
      { '/server/src/x/deep/contract.ts': { Inner }, '/server/src/y/contract.ts': { Answer: z.object({ one: Inner }) } },
      '/checker.ts',
    );
    expect(other).toContain("import { Inner$ as x_deep_Inner$ } from '../x/deep/contract.ts';");
  });

  it.each([
    ['a keyword the checker does not know', z.object({ a: z.string().max(3) }), 'keyword \\"maxLength\\"'],
    ['a check that is a function', z.object({ a: z.custom((v) => v === 1) }), 'keyword \\"x-function\\"'],
    ['a pattern with flags', z.object({ a: z.string().regex(/a/i) }), 'keyword \\"x-flags\\"'],
    ['a value that is not data', () => 1, 'a function'],
  ])('marks %s as not for the browser, so that a build that needs it fails', (_, value, why) => {
    const code = written('x', { Wrong: value });
    expect(code).toContain(`serverOnly("not for the browser: Wrong of x/contract.ts, ${why}`);
    expect(code).not.toContain('checker(');
  });

  it('marks what holds something that cannot be checked', () => {
    const Short = z.string().max(3);
    const code = written('x', { Outer: z.object({ Short }), Short });
    expect(code).toMatch(/export const Outer = \S+ @__PURE__ \S+ serverOnly/);
  });

  it('refuses schemas that hold themselves', () => {
    const Tree: z.ZodType = z.object({
      get children() {
        return z.array(Tree);
      },
    });
    expect(written('x', { Tree })).toContain('serverOnly(');
  });
});
