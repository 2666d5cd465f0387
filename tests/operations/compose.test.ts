import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../server/src/settings.ts';
import { NAMES, ROOT, readDeploy, STOP_SECONDS, usedVariables } from './deployFiles.ts';

/** Names and values of `NAME=value` lines, also of those that are commented out. */
const variables = (text: string) =>
  [...text.matchAll(/^#?([A-Z][A-Z_]*)=(.*)$/gm)].map((m) => ({ name: m[1] as string, value: m[2] as string }));
describe('the compose file', () => {
  interface Service {
    image: string;
    command?: string[];
    env_file?: string[];
    environment?: Record<string, string>;
    healthcheck?: { test: string[] };
    depends_on?: Record<string, { condition: string }>;
    volumes?: (string | { type: string; target: string })[];
    networks: string[];
    ports?: string[];
    user?: string;
    read_only?: boolean;
    stop_grace_period?: string;
    build?: { context: string; dockerfile: string };
  }
  const text = readDeploy('compose.yaml');
  const compose = parse(text, { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
    networks: Record<string, unknown>;
  };
  const { services } = compose;
  const apis = [services.api1, services.api2] as Service[];

  it('has PostgreSQL 15, two API processes, the public site and a proxy, each with a health check', () => {
    expect(Object.keys(services).sort()).toEqual(['api1', 'api2', 'db', 'proxy', 'public']);
    for (const [name, service] of Object.entries(services)) {
      expect(service.healthcheck?.test.length, name).toBeGreaterThan(1);
      expect(service.healthcheck?.test.filter((part) => typeof part !== 'string')).toEqual([]);
      expect(service.image, name).toMatch(/:(?!latest)[\w.-]+$/);
    }
    expect(services.db?.image).toMatch(/^postgres:15/);
    expect(services.db?.environment?.POSTGRES_INITDB_ARGS).toBe('--locale=C.UTF-8 --encoding=UTF8');
  });

  it('gives the API its secrets by a file, declared settings, its own directory, and time to stop', () => {
    for (const api of apis) {
      expect(api.env_file).toEqual(['petarawan.env']);
      expect(Object.keys(api.environment ?? {}).filter((name) => !NAMES.includes(name))).toEqual([]);
      expect(api.read_only).toBe(true);
      expect(Number.parseInt(api.stop_grace_period ?? '', 10)).toBeGreaterThan(STOP_SECONDS);
      expect(existsSync(join(ROOT, 'docs/deploy', api.build?.context ?? '', api.build?.dockerfile ?? ''))).toBe(true);
      expect(api.healthcheck?.test.join(' ')).toContain('/readyz');
    }
    const directories = apis.map((api) => api.volumes?.find((v) => typeof v === 'string' && v.endsWith(':/var/lib/petarawan')));
    expect(new Set(directories).size).toBe(2);
    expect(usedVariables(text).filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it('names volumes, networks, files and services that exist', () => {
    for (const service of Object.values(services)) {
      for (const volume of service.volumes ?? []) {
        if (typeof volume !== 'string') continue;
        const [source = ''] = volume.split(':');
        if (!source.startsWith('.')) expect(compose.volumes).toHaveProperty([source]);
        else if (source !== './public') expect(existsSync(join(ROOT, 'docs/deploy', source)), source).toBe(true);
      }
      for (const network of service.networks) expect(compose.networks).toHaveProperty([network]);
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(services).toHaveProperty([other]);
        if (condition === 'service_healthy') expect(services[other]?.healthcheck).toBeDefined();
      }
    }
  });

  it('lets only the proxy be reached, the public folder be read, and the database be seen by the API alone', () => {
    expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['proxy']);
    expect(services.public?.volumes).toEqual(['./public:/srv:ro']);
    // Below what is mounted: an export takes the place of the folder before it.
    expect(services.public?.command).toContain('/srv/situs');
    expect(Object.keys(services).filter((name) => services[name]?.networks.includes('back'))).toEqual(['db', 'api1', 'api2']);
    expect(compose.networks.back).toEqual({ internal: true });
    const caddy = readDeploy('Caddyfile');
    expect(caddy).toContain(`reverse_proxy api1:${SETTINGS.port.fallback} api2:${SETTINGS.port.fallback}`);
    expect(caddy).toContain('health_uri /readyz');
    expect(caddy.split('{').length).toBe(caddy.split('}').length);
  });
});

describe('the environment files', () => {
  it('name declared settings only, and no real password', () => {
    const product = variables(readDeploy('env.example'));
    expect(product.length).toBeGreaterThan(3);
    expect(product.map((v) => v.name).filter((name) => !NAMES.includes(name))).toEqual([]);
    for (const { name, value } of product) {
      const setting = Object.values(SETTINGS).find((s) => s.name === name);
      expect(setting?.schema.safeParse(value).success, name).toBe(true);
    }
    const postgres = variables(readDeploy('postgres.env.example'));
    // These belong to the image of PostgreSQL.
    expect(postgres.map((v) => v.name)).toEqual(['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB']);
    for (const { name, value } of [...product, ...postgres])
      if (/DATABASE\w*URL|PASSWORD/.test(name)) expect(value).toContain('CHANGE-ME');
  });
});
