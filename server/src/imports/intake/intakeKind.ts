import type { Queryable } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import type { ImportSpec, SpecSource } from '../importSpec.ts';
import type { IntakeColumn, IntakeKindName } from './contract.ts';

/** A column in words, for people who fill it in. */
export interface ColumnWords {
  label: Text;
  description: Text;
  example: string | null;
  type?: IntakeColumn['type'];
  /** A day that may lie ahead of today. */
  ahead?: true;
}

/** Words of a column from their parts, Indonesian before English. */
export const columnWords = (
  id: string,
  en: string,
  descriptionId: string,
  descriptionEn: string,
  example: string | null = null,
  type?: ColumnWords['type'],
): ColumnWords => ({
  label: { id, en },
  description: { id: descriptionId, en: descriptionEn },
  example,
  ...(type ? { type } : {}),
});

/** Words of a closed list. */
export type ColumnChoices = NonNullable<IntakeColumn['choices']>;

/** Entries of a catalogue as words a file may hold: their Indonesian names, which every rule understands. */
export const namedChoices = (entries: readonly { name: Text }[]): ColumnChoices =>
  entries.map(({ name }) => ({ value: name.id, label: name }));

/** A kind of file that the data screen takes. */
export interface IntakeKind {
  kind: IntakeKindName;
  label: Text;
  description: Text;
  /** False for kinds without a channel. */
  channel: boolean;
  /** The channel that stands for all while none was named. */
  anyChannel?: string;
  /** Name of the sample file that ships with the product, for a kind without channels; those of channels are named after them. */
  sample?: string;
  source: SpecSource;
  words: Record<string, ColumnWords>;
  /** Closed lists: column -> what a file may write there. */
  choices(db: Queryable, channel: string | null): Promise<Record<string, ColumnChoices>>;
}

/** The spec of a kind, for questions about its columns: a kind with channels answers for its first one when none is named. */
export async function specOf(db: Queryable, kind: IntakeKind, channel: string | null): Promise<ImportSpec> {
  const { source, anyChannel = null } = kind;
  return typeof source === 'function' ? await source(db, channel ?? anyChannel) : source;
}

/** One of the kinds. Throws AppError `invalid_request` with those there are. */
export function kindNamed(kinds: readonly IntakeKind[], name: string): IntakeKind {
  const found = kinds.find((k) => k.kind === name);
  if (found) return found;
  const all = kinds.map((k) => k.kind).join(', ');
  throw new AppError('invalid_request', {
    id: `Jenis berkas “${name}” tidak ada. Yang ada: ${all}.`,
    en: `There is no kind of file “${name}”. There are: ${all}.`,
  });
}

const plain = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The columns of a kind in their order, with words, groups and closed lists. */
export async function intakeColumns(
  db: Queryable,
  kind: IntakeKind,
  spec: ImportSpec,
  channel: string | null,
): Promise<IntakeColumn[]> {
  const choices = await kind.choices(db, channel);
  return spec.columns.map((column) => {
    const words = kind.words[column.name];
    const label = words?.label ?? { id: plain(column.name), en: plain(column.name) };
    const list = choices[column.name] ?? null;
    const group = spec.oneOf?.findIndex((g) => g.includes(column.name)) ?? -1;
    return {
      name: column.name,
      required: column.required,
      oneOf: group < 0 ? null : group,
      label,
      description: words?.description ?? label,
      example: words?.example ?? null,
      choices: list,
      type: column.date ? 'date' : list ? 'choice' : (words?.type ?? 'text'),
      ahead: words?.ahead ?? false,
    };
  });
}
