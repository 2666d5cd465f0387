import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { greetFirstAdministrator } from './accounts/links/firstAdministrator.ts';
import { blocklistOf } from './accounts/password/blocklist.ts';
import { callServer, listenForCommands } from './cli/controlSocket.ts';
import { runProgram } from './cli/program.ts';
import { type Config, readConfig } from './config.ts';
import type { Db } from './db/database.ts';
import { measured } from './db/measuredDb.ts';
import { stoppable } from './db/stoppableDb.ts';
import { AppError } from './errors.ts';
import { OpenConnections } from './http/openConnections.ts';
import { asAppError } from './http/problem.ts';
import { createHttpServer } from './httpServer.ts';
import { openDb } from './openDb.ts';
import { createLog, isTextLog, type Log } from './operations/createLog.ts';
import { describeError } from './operations/describeError.ts';
import { logEvents } from './operations/logEvents.ts';
import { maskPasswords } from './operations/maskPasswords.ts';
import { endProcess, type Running } from './operations/processLife.ts';
import { stopOnSignals } from './operations/stopOnSignals.ts';
import { stopSignal } from './operations/stopSignal.ts';
import { clearWorkFolders } from './operations/workFolders.ts';
import { prepareData } from './prepareData.ts';
import { openServedSite } from './releases/serve/openServedSite.ts';
import { warmStatistics } from './signals/workers/warmStatistics.ts';

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

/** The link goes to standard output alone: the log, which is kept and sent elsewhere, says only that there is one. */
async function sayFirstAdministrator(db: Db, config: Config, log: Log): Promise<void> {
  const first = await greetFirstAdministrator(db, config);
  if (!first) return;
  process.stdout.write(`${first.line}\n`);
  log.logger.info({ event: 'first_administrator_link', expiresAt: first.expiresAt });
}

async function main(config: Config, log: Log): Promise<void> {
  const running: Running = {};
  stopOnSignals(async (signal) => process.exit(await endProcess(running, config, log, signal)));
  const say = (id: string, en: string) => {
    if (isTextLog(config)) process.stderr.write(`${id} / ${en}\n`);
    else log.logger.info({ event: 'preparing', msg: en });
  };
  await checkRunning(config);
  await checkPort(config);
  await blocklistOf(config);
  logEvents(log);
  // A process that was killed in the middle of an import could not do it.
  await clearWorkFolders();
  const db = stoppable(measured(await openDb(config, 5_000)));
  running.db = db;
  await prepareData(db, config, say);
  const site = openServedSite({ db, config });
  const server = await createHttpServer({ db, config, log, site, webDir: join(ROOT, 'web', 'dist') });
  running.control = await listenForCommands(config.dataDir, ({ argv, cwd }, streams) =>
    runProgram(argv, { config, cwd, db: async () => db, serving: true }, streams),
  );
  const connections = new OpenConnections(server);
  server.listen(config.port, config.host, () => {
    running.connections = connections;
    config.port = (server.address() as AddressInfo).port;
    log.logger.info({ event: 'listening', host: config.host, port: config.port, engine: db.engine, dataVersion: db.version });
    process.stdout.write(`PetaRawan: http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}\n`);
    warmStatistics();
    void site.warm();
    sayFirstAdministrator(db, config, log).catch((err) => log.logger.error({ event: 'first_administrator_link', err }));
  });
}

/** Says why the process cannot go on, in the form its log has, and ends it. */
function fail(error: unknown, config: Config | null, log: Log | null): void {
  const known = asAppError(error);
  if (stopSignal.aborted) {
    // The stop ends the process; a refusal to go on while stopping is no failure.
    if (known.code !== 'unavailable') log?.logger.error({ event: 'failed_while_stopping', err: error });
    return;
  }
  if (config && log && !isTextLog(config)) {
    const reasons = known.items.map((item) => item.message.id);
    log.logger.fatal({
      event: 'failed',
      code: known.code,
      msg: maskPasswords(known.message),
      reasons,
      err: known.cause ?? known,
    });
    log.flush();
  } else {
    process.stderr.write(maskPasswords(`\nGagal: ${known.text.id}\nFailed: ${known.text.en}\n`));
    for (const item of known.items) process.stderr.write(`  - ${item.message.id}\n`);
    if (known.code === 'internal') process.stderr.write(`${describeError(error).stack}\n`);
  }
  process.exit(1);
}

let config: Config | null = null;
let log: Log | null = null;
try {
  config = readConfig(process.env, ROOT);
  log = createLog(config);
  process.on('uncaughtException', (error) => fail(error, config, log));
  await main(config, log);
} catch (error) {
  fail(error, config, log);
}
