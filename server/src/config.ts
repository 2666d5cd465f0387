import { resolve } from 'node:path';
import { oidcProblems } from './accounts/oidc/oidcSettings.ts';
import { AppError, type ErrorItem } from './errors.ts';
import { maskPasswords } from './operations/maskPasswords.ts';
import { type Config, SETTINGS, type Setting } from './settings.ts';

export type { Config } from './settings.ts';

function wrong({ name, help, secret }: Setting<unknown>, given: string): ErrorItem {
  const shown = secret ? '***' : maskPasswords(given);
  return {
    where: name,
    message: {
      id: `${name}: “${shown}” tidak dapat dipakai; ${help.id}.`,
      en: `${name}: “${shown}” cannot be used; ${help.en}.`,
    },
  };
}

/**
 * Reads the environment. Throws AppError `invalid_request` naming each wrong variable and what it takes.
 * A relative PETARAWAN_DIR is taken from `root` (the repository root).
 */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  const items: ErrorItem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const text = env[setting.name] || setting.fallback || undefined;
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) values[key] = parsed.data;
    else items.push(wrong(setting, text ?? ''));
  }
  if (!items.length) items.push(...oidcProblems(values as unknown as Config));
  if (items.length) {
    throw new AppError('invalid_request', { id: 'Pengaturan lingkungan salah.', en: 'Wrong environment settings.' }, { items });
  }
  const config = values as unknown as Config;
  return { ...config, dataDir: resolve(root, config.dataDir) };
}

/** A setting as it is in force, for people and programs; passwords of URLs are masked. */
export interface SettingRow {
  name: string;
  value: string | number | boolean | null;
  /** The value without the variable; null when there is none. */
  default: string | null;
  help: string;
}

/** Every setting with its value in force. */
export function listSettings(config: Config): SettingRow[] {
  return Object.entries<Setting<unknown>>(SETTINGS).map(([key, { name, fallback, help, secret }]) => {
    const given = config[key as keyof Config] ?? null;
    const value = secret && given !== null ? '***' : given;
    return {
      name,
      value: typeof value === 'string' ? maskPasswords(value) : value,
      default: fallback || null,
      help: `${help.id} / ${help.en}`,
    };
  });
}
