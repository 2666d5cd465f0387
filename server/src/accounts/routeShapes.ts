import type { z } from '@hono/zod-openapi';
import { Problem } from '../http/contract.ts';
import { problems } from '../http/router.ts';

/** What one person is told is kept nowhere. */
export const PRIVATE = { 'cache-control': 'no-store' } as const;

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
export const done = { description: 'Selesai / done' };

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

/** The refusals that routes about accounts document. */
export const ownProblems = {
  ...problems,
  401: problem('Perlu masuk, atau masuk gagal / sign in first, or signing in failed'),
  403: problem('Tidak boleh / forbidden'),
  409: problem('Bertentangan dengan keadaan sekarang / conflicts with the present state'),
  429: problem('Terlalu sering / too often'),
};
