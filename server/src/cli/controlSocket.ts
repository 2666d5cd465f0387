import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Longest path a Unix socket may have on every system we know. */
const LONGEST = 100;

/** One command line handed to a running server, and what comes back line by line. */
export interface Call {
  argv: string[];
  cwd: string;
}
type Reply = { out: string } | { err: string } | { exit: 0 | 1 | 2 };

/** Address of the server's control socket for a data directory: inside it, or in the temporary folder when the path is too long. */
export function controlAddress(dataDir: string): string {
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\petarawan-${id}`;
  const inside = join(dataDir, 'control.sock');
  return inside.length <= LONGEST ? inside : join(tmpdir(), `petarawan-${process.getuid?.() ?? 0}-${id}.sock`);
}

/** The running server takes command lines, so that only one process ever holds the database. */
export async function listenForCommands(
  dataDir: string,
  handle: (call: Call, reply: { out(text: string): void; err(text: string): void }) => Promise<0 | 1 | 2>,
): Promise<Server> {
  const address = controlAddress(dataDir);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    const send = (reply: Reply) => socket.writable && socket.write(`${JSON.stringify(reply)}\n`);
    createInterface({ input: socket }).once('line', async (line) => {
      const exit = await handle(JSON.parse(line) as Call, { out: (out) => send({ out }), err: (err) => send({ err }) });
      send({ exit });
      socket.end();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  return server;
}

function connect(address: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

/** Hands a command line to the server of this data directory; null when none is running. */
export async function callServer(
  dataDir: string,
  call: Call,
  streams: { out(text: string): void; err(text: string): void },
): Promise<number | null> {
  const socket = await connect(controlAddress(dataDir));
  if (!socket) return null;
  socket.write(`${JSON.stringify(call)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const reply = JSON.parse(line) as Reply;
    if ('out' in reply) streams.out(reply.out);
    else if ('err' in reply) streams.err(reply.err);
    else return reply.exit;
  }
  streams.err('Server berhenti di tengah perintah. / The server stopped during the command.\n');
  return 1;
}
