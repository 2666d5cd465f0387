import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, DockerfileParser, type From } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../server/src/settings.ts';
import { BUILT_SERVER, NAMES, ROOT, readDeploy, usedVariables } from './deployFiles.ts';

describe('the Dockerfile', () => {
  const text = readDeploy('Dockerfile');
  const file = DockerfileParser.parse(text);
  const instructions = file.getInstructions();
  const stages = file.getFROMs();
  const last = instructions.slice(instructions.indexOf(stages.at(-1) as From));
  const named = (keyword: string) => last.filter((i) => i.getKeyword() === keyword);

  it('builds in stages from official images of one major version of Node', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const from of stages) expect(from.getImage()).toMatch(/^node:\d+-[a-z]+-slim$/);
    const major = Number(/^node:(\d+)/.exec(stages[0]?.getImage() ?? '')?.[1]);
    expect(major).toBeGreaterThanOrEqual(20);
  });

  it('copies what exists, from stages that exist', () => {
    const copies = instructions.filter((i): i is Copy => i.getKeyword() === 'COPY');
    expect(copies.length).toBeGreaterThan(5);
    for (const copy of copies) {
      const from = copy.getFromFlag()?.getValue();
      const sources = copy
        .getArguments()
        .map((a) => a.getValue())
        .slice(0, -1);
      if (from) expect(stages.map((s) => s.getBuildStage())).toContain(from);
      else for (const source of sources) expect(existsSync(join(ROOT, source)), source).toBe(true);
    }
  });

  it('installs from the lock file with the pinned pnpm, and takes no development packages into the image', () => {
    const pinned = /PNPM = '(pnpm@[\d.]+)'/.exec(readFileSync(join(ROOT, 'scripts/bootstrap.mjs'), 'utf8'))?.[1] as string;
    const installs = instructions.filter(
      (i) =>
        i.getKeyword() === 'RUN' && / install /.test(i.getArgumentsContent() ?? '') && /pnpm/.test(i.getArgumentsContent() ?? ''),
    );
    expect(installs.map((i) => i.getArgumentsContent())).toEqual([
      `npx --yes ${pinned} install --frozen-lockfile`,
      `npx --yes ${pinned} install --frozen-lockfile --prod --filter @petarawan/server`,
    ]);
    const fromBuild = last
      .filter((i): i is Copy => i.getKeyword() === 'COPY')
      .filter((c) => c.getFromFlag()?.getValue() === 'build');
    expect(fromBuild.map((c) => c.getArguments()[0]?.getValue())).toEqual(['/app/server/dist', '/app/web/dist']);
  });

  it('runs without rights, with a health check that asks the process only, on files that exist', () => {
    expect(named('USER').map((i) => i.getArgumentsContent())).toEqual(['node']);
    expect(last.indexOf(named('USER')[0] as From)).toBeLessThan(last.indexOf(named('CMD')[0] as From));
    const [check] = named('HEALTHCHECK');
    expect(check?.getArgumentsContent()).toContain('/healthz');
    const command = JSON.parse(named('CMD')[0]?.getArgumentsContent() ?? '') as string[];
    expect(command[0]).toBe('node');
    expect(command.slice(1).map((part) => part.replace(/^(?:file:\/\/)?\/app\//, ''))).toEqual([
      '--enable-source-maps',
      BUILT_SERVER,
    ]);
    expect(existsSync(join(ROOT, BUILT_SERVER))).toBe(true);
    expect(named('EXPOSE').map((i) => i.getArgumentsContent())).toEqual([SETTINGS.port.fallback]);
  });

  it('sets declared settings only, and no secret', () => {
    const set = file.getENVs().flatMap((env) => env.getProperties().map((p) => p.getName()));
    expect(set).toContain('PETARAWAN_DIR');
    expect([...set, ...usedVariables(text)].filter((name) => !NAMES.includes(name))).toEqual([]);
    expect(set.filter((name) => name.startsWith('DATABASE'))).toEqual([]);
  });

  it('has a command line beside it, and a context without data, secrets and history', () => {
    expect(readDeploy('petarawan.sh')).toContain('/app/server/dist/cli.js "$@"');
    execFileSync('sh', ['-n', join(ROOT, 'docs/deploy/petarawan.sh')]);
    const ignored = readDeploy('Dockerfile.dockerignore')
      .split('\n')
      .filter((l) => l && !l.startsWith('#'));
    expect(ignored[0]).toBe('*');
    expect(ignored).toContain('**/*.env');
    expect(ignored.filter((l) => l.startsWith('!')).every((l) => existsSync(join(ROOT, l.slice(1))))).toBe(true);
  });
});
