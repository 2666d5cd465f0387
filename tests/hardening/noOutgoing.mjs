// Loaded before a program of the product: any connection but to this machine, and any name looked up, ends it with a word.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const OURS = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Written down and refused: nobody may swallow it. */
function refuse(what) {
  appendFileSync(process.env.PETARAWAN_OUTGOING_LOG, `${what}\n`);
  throw new Error(`outgoing: ${what}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  // A path is a socket of this machine; without a host Node connects to it.
  const host =
    typeof first === 'object' ? (first.path ? 'localhost' : first.host) : typeof first === 'string' ? 'localhost' : args[1];
  if (host !== undefined && typeof host === 'string' && !OURS.test(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']) {
  for (const place of [dns, dns.promises]) {
    const original = place[name];
    place[name] = (host, ...rest) => (OURS.test(host) || net.isIP(host) ? original(host, ...rest) : refuse(`${name} ${host}`));
  }
}
dgram.Socket.prototype.send = () => refuse('datagram');
