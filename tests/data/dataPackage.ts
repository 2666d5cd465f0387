import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseCsv, type TextRow } from '../../server/src/db/parseCsv.ts';

export const DATA = resolve(import.meta.dirname, '../../data');

const Field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'date']),
  /** Our own mark: the value is a code of today's official regions (or `00`, Indonesia). */
  wilayah: z.literal(true).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .optional(),
});
export type Field = z.infer<typeof Field>;

const Schema = z.strictObject({
  fields: z.array(Field).min(1),
  primaryKey: z.array(z.string()).optional(),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()),
        reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()) }),
      }),
    )
    .optional(),
});

const Resource = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^(?!\/)(?!.*\.\.).+\.csv$/),
  title: z.string(),
  profile: z.literal('tabular-data-resource'),
  format: z.literal('csv'),
  encoding: z.literal('utf-8'),
  bytes: z.number().int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  licenses: z.array(z.object({ name: z.string(), path: z.url() })).min(1),
  sources: z.array(z.object({ title: z.string().min(1) })).min(1),
  schema: Schema,
});
export type Resource = z.infer<typeof Resource>;

/** A Frictionless tabular data package, as far as we use it. */
const DataPackage = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  profile: z.literal('tabular-data-package'),
  version: z.string(),
  licenses: z.array(z.object({ name: z.string() })).min(1),
  resources: z.array(Resource).min(1),
});
export type DataPackage = z.infer<typeof DataPackage>;

/** Reads `data/datapackage.json`; throws when it is not a valid descriptor. */
export function readDataPackage(): DataPackage {
  return DataPackage.parse(JSON.parse(readFileSync(join(DATA, 'datapackage.json'), 'utf8')));
}

export const readResource = (path: string): TextRow[] => parseCsv(readFileSync(join(DATA, path), 'utf8'), path);

/** What is wrong with one value, or null. */
export function fieldProblem(field: Field, value: string | null, regions: ReadonlySet<string>): string | null {
  const { required, enum: allowed, pattern, minimum, maximum } = field.constraints ?? {};
  if (value === null) return required ? 'is empty' : null;
  if (value !== value.trim()) return 'has blanks around it';
  if (field.type === 'integer' && !/^-?\d+$/.test(value)) return 'is no integer';
  if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return 'is no number with a point';
  if (field.type === 'date' && !isDate(value)) return 'is no calendar date';
  if (allowed && !allowed.includes(value)) return `is none of ${allowed.join(', ')}`;
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return `does not match ${pattern}`;
  if (minimum !== undefined && Number(value) < minimum) return `is below ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `is above ${maximum}`;
  if (field.wilayah && value !== '00' && !regions.has(value)) return 'is no code of an official region';
  return null;
}

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Every problem of a resource's rows: header, types, constraints, keys. `tables` holds the rows of all resources by name. */
export function resourceProblems(
  resource: Resource,
  tables: ReadonlyMap<string, TextRow[]>,
  regions: ReadonlySet<string>,
): string[] {
  const rows = tables.get(resource.name) ?? [];
  const problems: string[] = [];
  const say = (row: number, text: string) => problems.push(`${resource.path} row ${row + 2}: ${text}`);
  const names = resource.schema.fields.map((f) => f.name);
  if (rows.length === 0) return [`${resource.path}: no rows`];
  if (Object.keys(rows[0] ?? {}).join() !== names.join())
    problems.push(`${resource.path}: header is ${Object.keys(rows[0] ?? {}).join()}, schema says ${names.join()}`);
  rows.forEach((row, i) => {
    for (const field of resource.schema.fields) {
      const problem = fieldProblem(field, row[field.name] ?? null, regions);
      if (problem) say(i, `${field.name} "${row[field.name] ?? ''}" ${problem}`);
    }
  });
  const unique = resource.schema.fields.filter((f) => f.constraints?.unique).map((f) => [f.name]);
  for (const key of [...unique, ...(resource.schema.primaryKey ? [resource.schema.primaryKey] : [])]) {
    const seen = new Set<string>();
    rows.forEach((row, i) => {
      const value = JSON.stringify(key.map((k) => row[k] ?? null));
      if (seen.has(value)) say(i, `${key.join('+')} ${value} is not unique`);
      seen.add(value);
    });
  }
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const known = new Set(
      (tables.get(reference.resource) ?? []).map((r) => JSON.stringify(reference.fields.map((f) => r[f] ?? null))),
    );
    rows.forEach((row, i) => {
      const values = fields.map((f) => row[f] ?? null);
      if (values.some((v) => v !== null) && !known.has(JSON.stringify(values)))
        say(i, `${values.join(' ')} is not in ${reference.resource}`);
    });
  }
  return problems;
}
