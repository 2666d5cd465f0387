import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** The connections of an HTTP server, so that it can be closed without cutting off an answer that is still on its way. */
export class OpenConnections {
  /** The latest response of each open connection; null before its first request. */
  private readonly sockets = new Map<Socket, ServerResponse | null>();
  private readonly server: Server;
  private readonly lingerMs: number;
  private closing = false;

  /** Watches a server that does not listen yet. After its answer a sender who goes on is listened to for `lingerMs` at most. */
  constructor(server: Server, lingerMs = 2_000) {
    this.server = server;
    this.lingerMs = lingerMs;
    server.on('connection', (socket: Socket) => {
      this.sockets.set(socket, null);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.sockets.set(socket, response);
      if (this.closing) this.endAfter(socket, response);
    });
  }

  /**
   * Takes no new connections, ends those that are idle, lets requests under way finish, and resolves when all are gone; after
   * `withinMs` the others are cut off. Answers how many were cut off.
   */
  async close(withinMs: number): Promise<number> {
    this.closing = true;
    // http.Server.close would at once destroy connections whose answer is written but not yet sent to a slow reader.
    const closed = new Promise<void>((done) => NetServer.prototype.close.call(this.server, () => done()));
    for (const [socket, response] of this.sockets) {
      if (response === null || response.writableEnded) socket.destroySoon();
      else this.endAfter(socket, response);
    }
    let cut = 0;
    const deadline = setTimeout(() => {
      cut = this.sockets.size;
      for (const socket of this.sockets.keys()) socket.destroy();
    }, withinMs);
    await closed;
    clearTimeout(deadline);
    return cut;
  }

  private endAfter(socket: Socket, response: ServerResponse): void {
    // Said in the header while that is still possible, so that the client does not count on the connection.
    if (!response.headersSent) response.shouldKeepAlive = false;
    const end = socket.destroySoon.bind(socket);
    // Node itself ends a connection that is not kept, as soon as the answer is written.
    socket.destroySoon = () => endWhenSent(socket, response.req, end, this.lingerMs);
    response.once('finish', () => socket.destroySoon());
  }
}

/**
 * Ends a connection after its answer. A connection that is ended while its sender has not been heard to the end tells them of a failure,
 * which makes them throw the answer away: the rest is taken and dropped first, for `lingerMs` at most.
 */
function endWhenSent(socket: Socket, request: IncomingMessage, end: () => void, lingerMs: number): void {
  if (request.complete || socket.destroyed) {
    end();
    return;
  }
  // The answer is all that will come.
  if (socket.writable) socket.end();
  const timer = setTimeout(end, lingerMs);
  const done = () => {
    clearTimeout(timer);
    end();
  };
  request.once('end', done);
  socket.once('end', done);
  socket.once('close', () => clearTimeout(timer));
  request.resume();
}
