import { z } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';

/** A JSON answer of a route. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Rows are shown, not left lying in a browser. */
export const NOT_KEPT = { 'cache-control': 'no-store' };
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Number of an import or of a row, in the path. */
export const Id = z.object({ id: z.coerce.number().int().positive() });
export const Switch = z.enum(['0', '1', 'true', 'false']);

/** Header of the file -> column, null to leave it out; also column -> corrected value. */
export const Mapping = z.record(z.string(), z.string().nullable());

const FILE = { type: 'string', format: 'binary' } as const;
/** Declared beside a route and not as `request.body`: the body is streamed, so it must not be read for validation. */
export const UPLOAD_BODY = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['file'],
        properties: {
          file: FILE,
          channel: { type: 'string' as const },
          mapping: { type: 'string' as const, description: 'JSON' },
        },
      },
    },
    'application/octet-stream': { schema: FILE },
    'text/csv': { schema: FILE },
  },
};

/** Field `mapping` of an upload. Throws AppError `invalid_request` when it is no JSON of that form. */
export function readMapping(text: string | undefined): Record<string, string | null> {
  if (!text) return {};
  try {
    return Mapping.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      'invalid_request',
      { id: 'Kolom “mapping” bukan JSON {"judul": "kolom"}.', en: 'Field “mapping” is not JSON {"header": "column"}.' },
      { cause },
    );
  }
}

/** Position in a list from a cursor. Throws AppError `invalid_request` for anything we did not hand out. */
export function cursorNumber(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const value = Number(cursor);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) tidak dikenal.', en: 'Unknown cursor.' });
}
