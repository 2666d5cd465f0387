import { describe, expect, it } from 'vitest';
import { listSettings, readConfig } from './config.ts';
import { AppError } from './errors.ts';
import { SETTINGS } from './settings.ts';

const refusal = (env: Record<string, string>) => {
  try {
    readConfig(env, '/program');
  } catch (error) {
    return error as AppError;
  }
  throw new Error('not refused');
};

describe('readConfig', () => {
  it('takes the defaults for what is not given or empty', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '' }, '/program');
    expect(config).toEqual(readConfig({}, '/program'));
    expect(config).toMatchObject({
      port: 8787,
      dataDir: '/program/var',
      databaseUrl: undefined,
      demo: true,
      shutdownSeconds: 25,
    });
  });

  it.each([
    ['PORT', 'delapan'],
    ['PORT', '70000'],
    ['PORT', '1e3'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
    ['SHUTDOWN_SECONDS', '-1'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['PETARAWAN_DEMO', 'no'],
  ])('refuses %s=%s, saying what it takes', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error).toBeInstanceOf(AppError);
    expect(error.items).toMatchObject([{ where: name }]);
    expect(error.items[0]?.message.id).toContain(value);
  });

  it('names all wrong settings at once, without their passwords', () => {
    const error = refusal({ PORT: 'x', DATABASE_URL: 'mysql://u:rahasia@db/x' });
    expect(error.items.map((i) => i.where)).toEqual(['PORT', 'DATABASE_URL']);
    expect(JSON.stringify(error.items)).not.toContain('rahasia');
  });
});

describe('listSettings', () => {
  it('lists every setting with its value in force, and no password', () => {
    const url = 'postgres://rawan:rahasia@db:5432/petarawan';
    const rows = listSettings(readConfig({ DATABASE_URL: url, DATABASE_REPLICA_URL: url, PORT: '1' }, '/program'));
    expect(rows.map((r) => r.name)).toEqual(Object.values(SETTINGS).map((s) => s.name));
    expect(rows.find((r) => r.name === 'PORT')).toMatchObject({ value: 1, default: '8787' });
    expect(rows.find((r) => r.name === 'DATABASE_URL')?.value).toBe('postgres://rawan:***@db:5432/petarawan');
    expect(JSON.stringify(rows)).not.toContain('rahasia');
  });
});
