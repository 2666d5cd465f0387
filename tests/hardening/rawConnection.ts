import { connect } from 'node:net';

/** An answer cut into its parts; `rest` is everything after the blank line. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  rest: string;
}

/** Sends bytes that no HTTP client would send, and reads until the server closes (or has answered and is told to close). */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      resolve({
        status: Number(line.split(' ')[1]),
        headers: Object.fromEntries(
          lines.map((l) => [l.slice(0, l.indexOf(':')).toLowerCase(), l.slice(l.indexOf(':') + 1).trim()]),
        ),
        rest: rest.join('\r\n\r\n'),
      });
    });
    socket.write(bytes);
  });
}
