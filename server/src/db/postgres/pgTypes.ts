import type { CustomTypesConfig } from 'pg';

const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]);
const BOOLEAN = 16;
const TIMESTAMP = 1114;
const TIMESTAMP_TZ = 1184;

const timestamp = (text: string) => new Date(`${text.replace(' ', 'T')}Z`).toISOString();
/** `2024-02-14 05:00:00+00`: sessions run in UTC, so the offset is always whole. */
const timestampTz = (text: string) => new Date(`${text.replace(' ', 'T')}:00`).toISOString();

const parserOf = (oid: number): ((text: string) => unknown) => {
  if (NUMBERS.has(oid)) return Number;
  if (oid === BOOLEAN) return (text) => text === 't';
  if (oid === TIMESTAMP) return timestamp;
  if (oid === TIMESTAMP_TZ) return timestampTz;
  // Dates stay the text PostgreSQL writes: a JavaScript Date would be midnight of this machine.
  return (text) => text;
};

/** PostgreSQL values as the plain values every adapter returns; bigint and numeric become numbers. */
export const PLAIN_TYPES: CustomTypesConfig = { getTypeParser: parserOf as CustomTypesConfig['getTypeParser'] };
