import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Nouns of the server in their order of dependence; a noun may import itself and those before it. */
const NOUN_ORDER = [
  ['stages'],
  ['regions'],
  ['reports', 'indices'],
  ['signals'],
  ['prevention'],
  ['layers'],
  ['profiles'],
  ['releases'],
  ['briefings'],
];
const INFRASTRUCTURE = ['db', 'http', 'audit', 'accounts', 'imports', 'operations', 'errors.ts', 'config.ts', 'settings.ts'];
/** Rooms that say who did what; they rest on database and HTTP, and everything that changes data calls them. */
const BELOW_AUDIT = ['db', 'http', 'csv', 'errors.ts'];
const NOUNS = NOUN_ORDER.flat();

interface Import {
  from: string;
  to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(
      (e) =>
        e.isFile() && /\.tsx?$/.test(e.name) && !e.parentPath.includes('node_modules') && !e.parentPath.includes(`${sep}dist`),
    )
    .map((e) => join(e.parentPath, e.name));
}

/** Static and dynamic imports; relative ones as paths from the repository root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g);
  return [...found].map(([, to = '']) => ({
    from: relative(ROOT, file).split(sep).join('/'),
    to: to.startsWith('.')
      ? relative(ROOT, resolve(dirname(file), to))
          .split(sep)
          .join('/')
      : to,
  }));
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const serverImports = sources('server/src').flatMap(importsOf);
const webImports = sources('web/src').flatMap(importsOf);
const room = (path: string) => /^(?:server|web)\/src\/([^/]+)/.exec(path)?.[1] ?? '';
const rank = (noun: string) => NOUN_ORDER.findIndex((group) => group.includes(noun));
const show = (list: Import[]) => list.map((i) => `${i.from} -> ${i.to}`);

describe('import arrows', () => {
  it('finds the sources it speaks of', () => {
    expect(serverImports.length).toBeGreaterThan(200);
    expect(webImports.length).toBeGreaterThan(100);
  });

  it('web takes nothing of the server but its contracts and how a map is drawn', () => {
    const doors = /^@petarawan\/server\/(?:contract\/[a-z]+(?:\/[a-z]+)?|drawing(?:\/[a-zA-Z]+)+)$/;
    const wrong = webImports.filter(
      (i) => i.to.startsWith('server/') || (i.to.startsWith('@petarawan/server') && !doors.test(i.to)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('how a map is drawn knows shapes of answers only: it runs in a browser as well as here', () => {
    const wrong = serverImports.filter(
      (i) =>
        room(i.from) === 'drawing' &&
        !isTest(i.from) &&
        room(i.to) !== 'drawing' &&
        !i.to.endsWith('/contract.ts') &&
        !['topojson-specification', 'topojson-client', 'geojson', 'hono/html'].includes(i.to),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('contracts import zod and contracts only', () => {
    const wrong = serverImports.filter(
      (i) => i.from.endsWith('/contract.ts') && i.to !== 'zod' && !i.to.endsWith('/contract.ts'),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('nouns of the server depend in one direction', () => {
    const wrong = serverImports.filter((i) => {
      const [from, to] = [room(i.from), room(i.to)];
      if (isTest(i.from) || !NOUNS.includes(from) || !NOUNS.includes(to) || from === to || i.from.endsWith('/contract.ts'))
        return false;
      return rank(to) > rank(from) || (rank(to) === rank(from) && !i.to.endsWith('/contract.ts'));
    });
    expect(show(wrong)).toEqual([]);
  });

  // Text in workbooks is read with care for control characters in one place.
  it('what the public sees is made from published documents: no database, no report, no rule of hiding', () => {
    const open = (path: string) => /^server\/src\/releases\/(?:public|site|files|pictures)\//.test(path);
    const pure =
      /^server\/src\/(?:csv|threads|drawing|png|workbook|http\/contract\.ts|regions\/contract\.ts|signals\/classBreaks\.ts|errors\.ts|packageFile\.ts|imports\/intake\/xlsxText\.ts)/;
    const wrong = serverImports.filter(
      (i) => open(i.from) && !isTest(i.from) && i.to.startsWith('server/') && !open(i.to) && !pure.test(i.to),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('the solver and the audit of hidden cells share no code', () => {
    const wrong = serverImports.filter(
      (i) =>
        !isTest(i.from) &&
        ((i.from.startsWith('server/src/releases/audit/') && /releases\/(?:table|draft|disclosure)\//.test(i.to)) ||
          (/releases\/(?:table|disclosure)\//.test(i.from) && i.to.startsWith('server/src/releases/audit/'))),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('infrastructure imports no noun', () => {
    const wrong = serverImports.filter((i) => {
      if (isTest(i.from) || !INFRASTRUCTURE.includes(room(i.from)) || !NOUNS.includes(room(i.to))) return false;
      return !i.to.endsWith('/contract.ts');
    });
    expect(show(wrong)).toEqual([]);
  });

  it('the audit log rests on db, http, csv and errors only, and they do not know it', () => {
    const others = serverImports.filter((i) => i.to.startsWith('server/src/') && !isTest(i.from) && room(i.from) !== room(i.to));
    const wrong = others.filter(
      (i) =>
        (room(i.from) === 'audit' && ![...BELOW_AUDIT, 'cli'].includes(room(i.to))) ||
        // The shape of a command is all that the room of the command line gives.
        (room(i.from) === 'audit' && room(i.to) === 'cli' && i.to !== 'server/src/cli/command.ts') ||
        (room(i.to) === 'audit' && BELOW_AUDIT.includes(room(i.from))),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('only app, entry points and tests know the whole', () => {
    const wrong = serverImports.filter(
      (i) =>
        i.to === 'server/src/app.ts' &&
        !isTest(i.from) &&
        !['server/src/main.ts', 'server/src/httpServer.ts'].includes(i.from) &&
        room(i.from) !== 'testing',
    );
    expect(show(wrong)).toEqual([]);
  });

  it('SQL stands in repositories, db and the import engine only', () => {
    // A `<select>` on a page chooses nothing from a table.
    const sql = /\b(?:(?<!<)select\s+[\w*"(]|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|create\s+(?:temp\s+)?table\s)/i;
    // A GeoPackage is somebody else's SQLite file; reading it is a file format, not our schema.
    const wrong = sources('server/src')
      .map((f) => relative(ROOT, f).split(sep).join('/'))
      .filter(
        (f) =>
          !isTest(f) && !/\/(?:db|imports|testing)\/|[rR]epository\.ts$|geoPackageFeatures\.ts$|^server\/src\/app\.ts$/.test(f),
      )
      .filter((f) =>
        readFileSync(join(ROOT, f), 'utf8')
          .split('\n')
          .some((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && /['"`]/.test(line) && sql.test(line)),
      );
    expect(wrong).toEqual([]);
  });

  it('map and charts of the web import no noun', () => {
    const nouns = [...NOUNS, 'ranking', 'search', 'sources', 'app'];
    const wrong = webImports.filter(
      (i) => !isTest(i.from) && ['map', 'charts'].includes(room(i.from)) && nouns.includes(room(i.to)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('nothing imports scripts or tests', () => {
    const wrong = [...serverImports, ...webImports].filter((i) => /^(?:scripts|tests)\//.test(i.to));
    expect(show(wrong)).toEqual([]);
  });

  it('web reads nothing of data', () => {
    expect(show(webImports.filter((i) => i.to.startsWith('data/')))).toEqual([]);
  });
});
