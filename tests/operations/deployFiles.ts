import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CLOSE_SECONDS } from '../../server/src/operations/processLife.ts';
import { SETTINGS } from '../../server/src/settings.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** Content of a file of `docs/deploy/`. */
export const readDeploy = (name: string) => readFileSync(join(ROOT, 'docs/deploy', name), 'utf8');
/** Names of all settings. */
export const NAMES: string[] = Object.values(SETTINGS).map((s) => s.name);
/** The server as `npm start` and the tests build it, from the root. */
export const BUILT_SERVER = 'server/dist/server.js';
/** What a stop may take with the default settings. */
export const STOP_SECONDS = Number(SETTINGS.shutdownSeconds.fallback) + Number(SETTINGS.drainSeconds.fallback) + CLOSE_SECONDS;

/** Variables of the product that JavaScript inside a file uses. */
export const usedVariables = (text: string) => [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map((m) => m[1] as string);
