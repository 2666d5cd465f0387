import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { AppError } from '../errors.ts';
import { refuseWhenStopping } from '../operations/stopSignal.ts';
import { makeWorkFolder } from '../operations/workFolders.ts';

/** Largest upload: a million reports are about 120 MB. */
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_FIELD = 1 << 20;
const MAX_PART_HEADER = 16_384;

/** A file that came in, lying in a temporary folder until `remove`. */
export interface Upload {
  file: string;
  /** Base name as the sender gave it. */
  name: string;
  bytes: number;
  /** Other fields of a multipart body. */
  fields: Record<string, string>;
  remove(): Promise<void>;
}

const tooLarge = () =>
  new AppError('too_large', {
    id: `Berkas lebih besar dari ${MAX_BYTES >> 20} MB. Bagi menjadi beberapa berkas atau pakai perintah di komputer server.`,
    en: `The file is larger than ${MAX_BYTES >> 20} MB. Split it, or use the command on the server's computer.`,
  });
const noFile = () =>
  new AppError('invalid_request', {
    id: 'Tidak ada berkas: kirim sebagai multipart dengan kolom “file”, atau isi berkas sebagai badan permintaan dengan ?filename=.',
    en: 'There is no file: send multipart with a field “file”, or the content as the body with ?filename=.',
  });
const broken = () =>
  new AppError('invalid_request', {
    id: 'Badan multipart terpotong atau rusak.',
    en: 'The multipart body is cut off or malformed.',
  });

/** Where a part's content goes. */
interface Sink {
  write(piece: Buffer): Promise<void>;
  end(): Promise<void>;
}

function fileSink(path: string): Sink {
  const out = createWriteStream(path, { mode: 0o600 });
  const done = finished(out);
  done.catch(() => undefined);
  return {
    async write(piece) {
      if (!out.write(piece)) await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), done]);
    },
    async end() {
      out.end();
      await done;
    },
  };
}

/**
 * Streams a request body into a temporary file without holding it in memory: multipart/form-data (field `file`, other
 * fields as text) or the bare content. `fileName` names bare content.
 * Throws AppError `too_large` above 512 MB, `invalid_request` when there is no file or the body is malformed.
 */
export async function receiveUpload(request: Request, fileName: string | undefined): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES + MAX_FIELD) throw tooLarge();
  if (!request.body) throw noFile();
  const folder = await makeWorkFolder('upload');
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = join(folder, 'upload');
  try {
    const boundary = /^multipart\/form-data\b.*?boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(type);
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    if (!boundary) {
      const sink = fileSink(file);
      let size = 0;
      for await (const chunk of body) {
        refuseWhenStopping();
        size += chunk.length;
        if (size > MAX_BYTES) throw tooLarge();
        await sink.write(Buffer.from(chunk));
      }
      await sink.end();
      if (size === 0) throw noFile();
      return { file, name: safeName(fileName ?? 'unggahan'), bytes: size, fields: {}, remove };
    }
    const { name, fields } = await readMultipart(body, (boundary[1] ?? boundary[2]) as string, file);
    if (name === null) throw noFile();
    return { file, name: safeName(fileName ?? name), bytes: (await stat(file)).size, fields, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const safeName = (name: string) => basename(name.replaceAll('\\', '/')).slice(0, 200) || 'unggahan';

async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  file: string,
): Promise<{ name: string | null; fields: Record<string, string> }> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const fields: Record<string, string> = {};
  let name: string | null = null;
  // The first delimiter has no line end before it.
  let rest: Buffer = Buffer.from('\r\n');
  let sink: Sink | null = null;
  let phase: 'preamble' | 'header' | 'content' | 'end' = 'preamble';
  let size = 0;
  for await (const chunk of body) {
    refuseWhenStopping();
    size += chunk.length;
    if (size > MAX_BYTES + MAX_FIELD) throw tooLarge();
    rest = rest.length ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    for (;;) {
      if (phase === 'end') {
        rest = Buffer.alloc(0);
        break;
      }
      if (phase === 'header') {
        if (rest.length >= 2 && rest.toString('latin1', 0, 2) === '--') {
          phase = 'end';
          continue;
        }
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) {
          if (rest.length > MAX_PART_HEADER) throw broken();
          break;
        }
        const header = rest.toString('utf8', 0, end);
        rest = rest.subarray(end + 4);
        const field = /\bname="([^"]*)"/i.exec(header)?.[1] ?? '';
        const fileName = /\bfilename="([^"]*)"/i.exec(header)?.[1];
        if (field === 'file' || (fileName !== undefined && name === null)) {
          name = fileName ?? 'unggahan';
          sink = fileSink(file);
        } else sink = fieldSink(fields, field);
        phase = 'content';
        // Empty content: the delimiter's line end was taken with the header.
        rest = Buffer.concat([Buffer.from('\r\n'), rest]);
        if (rest.indexOf(delimiter) !== 0) rest = rest.subarray(2);
      }
      const at = rest.indexOf(delimiter);
      if (at < 0) {
        const keep = Math.min(rest.length, delimiter.length - 1);
        const ready = rest.subarray(0, rest.length - keep);
        if (ready.length) await sink?.write(ready);
        rest = Buffer.from(rest.subarray(rest.length - keep));
        break;
      }
      if (at > 0) await sink?.write(rest.subarray(0, at));
      await sink?.end();
      sink = null;
      rest = rest.subarray(at + delimiter.length);
      phase = 'header';
    }
  }
  if (phase !== 'end' && !(phase === 'header' && rest.toString('latin1').startsWith('--'))) throw broken();
  return { name, fields };
}

function fieldSink(fields: Record<string, string>, field: string): Sink {
  const pieces: Buffer[] = [];
  let size = 0;
  return {
    async write(piece) {
      size += piece.length;
      if (size > MAX_FIELD) throw broken();
      pieces.push(Buffer.from(piece));
    },
    async end() {
      fields[field] = Buffer.concat(pieces).toString('utf8');
    },
  };
}
