import { AppError } from '../../errors.ts';

/** SQLSTATE classes and codes that say "not now": connection exceptions, shutdown, start-up, too many connections, read-only. */
const GONE = /^(?:08...|57P0[123]|53300|25006)$/;
/** Wrong name, password or database: trying again would not help. */
const REFUSED = /^(?:28...|3D000)$/;
const NODE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const MESSAGES =
  /Connection terminated|Client has encountered a connection error|connection is closed|not queryable|Query read timeout/i;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** True when the database could not be reached or went away, so that the same request may pass later. */
export function isConnectionLost(error: unknown): boolean {
  // A coordinator that lost a worker answers well enough itself; asking again at once would not help.
  if (error instanceof AppError || isWorkerLost(error)) return false;
  const code = codeOf(error);
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost);
  // Whatever is fatal to a session ends its connection.
  if ((error as { severity?: unknown } | null)?.severity === 'FATAL') return !REFUSED.test(code);
  // No socket file at the address; a missing file of ours is something else.
  const noSocket = code === 'ENOENT' && (error as { syscall?: unknown }).syscall === 'connect';
  return GONE.test(code) || NODE_CODES.has(code) || noSocket || MESSAGES.test(messageOf(error));
}

/**
 * True for a coordinator's message that one of its workers does not answer. An ERROR of class 08 is always about another
 * server: the connection it arrived on works.
 */
export function isWorkerLost(error: unknown): boolean {
  const severity = (error as { severity?: unknown } | null)?.severity;
  if (severity === 'ERROR' && codeOf(error).startsWith('08')) return true;
  return /connection to the remote node|connection marked as essential|failed to execute the command on node/i.test(
    messageOf(error),
  );
}

/** The database cannot be reached. */
export const unreachable = (cause: unknown) =>
  new AppError(
    'unavailable',
    {
      id: 'Basis data sedang tidak dapat dihubungi. Angka tidak dapat ditampilkan dan tidak ada yang disimpan; coba lagi sebentar lagi.',
      en: 'The database cannot be reached at present. No figures can be shown and nothing was stored; try again shortly.',
    },
    { cause },
  );

/** Every connection of this process is in use. */
const overloaded = (cause: unknown) =>
  new AppError(
    'unavailable',
    {
      id: 'Terlalu banyak permintaan ke basis data sekaligus. Tidak ada yang disimpan; coba lagi sebentar lagi.',
      en: 'Too many requests to the database at once. Nothing was stored; try again shortly.',
    },
    { cause },
  );

/** True when a standby gave up a read because the primary's changes had to be replayed. */
export const isReplayConflict = (error: unknown) => codeOf(error) === '40001';

/** The connection broke while a commit was under way: whether it was stored is not known. */
export const commitUnknown = (cause: unknown) =>
  new AppError(
    'unavailable',
    {
      id: 'Sambungan ke basis data putus saat menyimpan; belum pasti apakah tersimpan. Periksa daftar impor, atau ulangi: berkas yang sama tidak dihitung dua kali.',
      en: 'The connection to the database broke while storing; whether it was stored is not certain. Look at the list of imports, or repeat: the same file is never counted twice.',
    },
    { cause },
  );

/** Errors of PostgreSQL that a user can act on; others are passed on as they are. */
export function engineError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  // The pool's word for a queue in which nobody got a turn.
  if (/timeout exceeded when trying to connect/.test(messageOf(error))) return overloaded(error);
  if (isConnectionLost(error)) return unreachable(error);
  if (REFUSED.test(codeOf(error))) {
    return new AppError(
      'unavailable',
      {
        id: `PostgreSQL menolak sambungan: ${messageOf(error)}. Periksa nama, sandi dan basis data di DATABASE_URL.`,
        en: `PostgreSQL refuses the connection: ${messageOf(error)}. Check name, password and database in DATABASE_URL.`,
      },
      { cause: error },
    );
  }
  switch (codeOf(error)) {
    case '53100':
      return new AppError(
        'unavailable',
        {
          id: 'Diska basis data penuh. Tidak ada yang disimpan; kosongkan ruang lalu ulangi.',
          en: 'The disk of the database is full. Nothing was stored; free some space and repeat.',
        },
        { cause: error },
      );
    case '40001':
    case '40P01':
    case '55P03':
      return new AppError(
        'busy',
        {
          id: 'Data ini sedang diubah oleh orang lain. Tidak ada yang disimpan; ulangi.',
          en: 'These data are being changed by somebody else. Nothing was stored; repeat.',
        },
        { cause: error },
      );
    case '22021':
    case '22P05':
      return new AppError(
        'invalid_request',
        { id: 'Teks memuat huruf yang tidak dapat disimpan.', en: 'The text contains a character that cannot be stored.' },
        { cause: error },
      );
    default:
      return error;
  }
}
