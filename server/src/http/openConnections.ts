import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** The connections of an HTTP server, so that it can be closed without cutting off an answer that is still on its way. */
export class OpenConnections {
  /** The latest response of each open connection; null before its first request. */
  private readonly sockets = new Map<Socket, ServerResponse | null>();
  private readonly server: Server;
  private closing = false;

  /** Watches a server that does not listen yet. */
  constructor(server: Server) {
    this.server = server;
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
    response.once('finish', () => socket.destroySoon());
  }
}
