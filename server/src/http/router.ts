import { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from './contract.ts';
import { invalidRequest, problemResponse } from './problem.ts';

/** A router whose validation errors are problem details. Each noun makes one. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : problemResponse(c, invalidRequest(result.error))),
  });
}

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });
/** The error answers every route documents. */
export const problems = {
  400: problem('Permintaan salah / bad request'),
  404: problem('Tidak ditemukan / not found'),
  500: problem('Kesalahan server / server error'),
};
