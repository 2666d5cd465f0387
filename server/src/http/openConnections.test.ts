import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { OpenConnections } from './openConnections.ts';

/** A server that answers 503 at the first piece of an upload, while the sender goes on sending. */
async function busyServer(lingerMs?: number) {
  const server = createServer((incoming, response) => {
    incoming.once('data', () => response.writeHead(503).end('no'));
  });
  const connections = new OpenConnections(server, lingerMs);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { connections, port: (server.address() as AddressInfo).port, began: once(server, 'request') };
}

it('sends the answer to who is still uploading, and takes the rest until they are done', async () => {
  const { connections, port, began } = await busyServer();
  const sending = request({ port, host: '127.0.0.1', method: 'POST' });
  const answer = once(sending, 'response') as Promise<[IncomingMessage]>;
  sending.flushHeaders();
  await began;
  const closed = connections.close(20_000);
  // More than the buffers of both ends take, in pieces: most of it comes after the answer was written.
  for (let i = 0; i < 200 && !sending.destroyed; i++) {
    sending.write(Buffer.alloc(64 * 1024));
    if (i % 20 === 0) await sleep(1);
  }
  sending.end();
  const [response] = await answer;
  expect(response.statusCode).toBe(503);
  response.resume();
  expect(await closed).toBe(0);
});

it('does not wait for a sender who neither ends nor leaves', async () => {
  const { connections, port, began } = await busyServer(50);
  const sender = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  sender.on('error', () => undefined);
  sender.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nbegun');
  await began;
  const closed = connections.close(60_000);
  const [said] = (await once(sender, 'data')) as [Buffer];
  expect(said.toString()).toContain('503');
  expect(await closed).toBe(0);
  sender.destroy();
});
