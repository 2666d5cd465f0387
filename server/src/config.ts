import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  PETARAWAN_DIR: z.string().min(1).default('var'),
  DATABASE_URL: z.string().optional(),
  PETARAWAN_DEMO: z.enum(['0', '1']).default('1'),
});

/** Every setting of the product, parsed once. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the data directory. */
  dataDir: string;
  databaseUrl: string | undefined;
  demo: boolean;
}

/**
 * Reads the environment. Throws AppError `invalid_request` naming each wrong variable.
 * A relative PETARAWAN_DIR is taken from `root` (the repository root).
 */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, v]) => v !== '')));
  if (!parsed.success) {
    throw new AppError(
      'invalid_request',
      { id: 'Pengaturan lingkungan salah.', en: 'Wrong environment settings.' },
      {
        items: parsed.error.issues.map((i) => ({
          where: i.path.join('.'),
          message: { id: `${i.path.join('.')}: ${i.message}`, en: `${i.path.join('.')}: ${i.message}` },
        })),
      },
    );
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: resolve(root, e.PETARAWAN_DIR),
    databaseUrl: e.DATABASE_URL,
    demo: e.PETARAWAN_DEMO === '1',
  };
}
