import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { type Actor, actor } from './actor.ts';

/** Name of the system's account this process runs under; its number where the system knows no name (containers). */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}

/**
 * Author of one command line. Only those who may run programs under the server's own account can hand it commands, so a
 * command that the server was handed has the same user as one that runs by itself.
 */
export const commandActor = (): Actor =>
  actor({ kind: 'perintah', id: systemUser(), role: 'pengelola', requestId: randomUUID() });
