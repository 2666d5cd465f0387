import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callServer, listenForCommands } from './cli/controlSocket.ts';
import { runProgram } from './cli/program.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './errors.ts';
import { asAppError } from './http/problem.ts';
import { createHttpServer } from './httpServer.ts';
import { openDb } from './openDb.ts';
import { prepareData } from './prepareData.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Refuses early, before minutes of preparation, when the port cannot be had. */
async function checkPort({ host, port }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, reject) => probe.once('error', reject).listen(port, host, () => done())).catch(
    (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? { id: `Port ${port} sedang dipakai program lain.`, en: `Port ${port} is in use by another program.` }
          : {
              id: `Alamat ${host}:${port} tidak dapat dipakai (${cause.code}).`,
              en: `The address ${host}:${port} cannot be used (${cause.code}).`,
            };
      throw new AppError('busy', {
        id: `${why.id} Hentikan program itu atau pilih port lain: PORT=8788 npm start`,
        en: `${why.en} Stop that program or choose another port: PORT=8788 npm start`,
      });
    },
  );
  await new Promise((done) => probe.close(done));
}

/** Refuses when a server already works on this data directory. */
async function checkRunning(config: Config): Promise<void> {
  let answer = '';
  const exit = await callServer(
    config.dataDir,
    { argv: ['config', '--json'], cwd: ROOT },
    {
      out: (t) => {
        answer += t;
      },
      err: () => undefined,
    },
  );
  if (exit === null) return;
  const settings = JSON.parse(answer) as { name: string; value: unknown }[];
  const of = (name: string) => settings.find((s) => s.name === name)?.value;
  throw new AppError('busy', {
    id: `PetaRawan sudah berjalan dengan direktori data ini: http://${of('HOST')}:${of('PORT')}`,
    en: `PetaRawan is already running on this data directory: http://${of('HOST')}:${of('PORT')}`,
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env, ROOT);
  await checkRunning(config);
  await checkPort(config);
  const db = await openDb(config, 5_000);
  const say = (id: string, en: string) => process.stderr.write(`${id} / ${en}\n`);
  await prepareData(db, config, say);
  const server = await createHttpServer({ db, config, webDir: join(ROOT, 'web', 'dist') });
  const control = await listenForCommands(config.dataDir, ({ argv, cwd }, streams) =>
    runProgram(argv, { config, cwd, db: async () => db }, streams),
  );
  server.listen(config.port, config.host, () => {
    config.port = (server.address() as AddressInfo).port;
    process.stdout.write(`PetaRawan: http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}\n`);
  });
  const stop = () => {
    // Open pages keep connections alive; they must not hold the database.
    server.close();
    server.closeAllConnections();
    control.close();
    db.close().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

main().catch((error: unknown) => {
  const known = asAppError(error);
  process.stderr.write(`\nGagal: ${known.text.id}\nFailed: ${known.text.en}\n`);
  for (const item of known.items) process.stderr.write(`  - ${item.message.id}\n`);
  if (known.code === 'internal') console.error(error);
  process.exit(1);
});
