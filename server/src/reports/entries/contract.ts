import { z } from 'zod';
import { MaskedValues, RowProblem } from '../../imports/contract.ts';

/** Most notes of one batch; more are sent as several. */
export const MOST_NOTES = 100;
/** Longest note in characters: what somebody types in half a minute. */
export const LONGEST_NOTE = 280;
/** Shape of the channels whose preliminary information comes in by hand (a counter, a telephone): see `ChannelEntry`. */
export const ENTRY_SHAPE = 'informasi';

/**
 * One quick note of preliminary information. Only `id` must be right for the batch to be taken; everything else is judged by the
 * rules of imports, note by note.
 */
export const EntryNote = z.object({
  /** Made where the note is written and kept for ever: sending it again changes nothing. */
  id: z.uuid(),
  issue: z.string().max(60),
  /** Region code of the place. */
  code: z.string().max(40),
  /** Day of the event, `YYYY-MM-DD`. */
  date: z.string().max(40),
  /** Day on which the note was written, `YYYY-MM-DD`: it may be sent days later. */
  noted: z.string().max(40),
  /** Number of events. */
  quantity: z.number().int().min(0).max(1_000_000),
  /** A few words without names; null for none. */
  note: z.string().max(LONGEST_NOTE).nullable(),
});
export type EntryNote = z.infer<typeof EntryNote>;

export const EntriesBody = z.object({
  /** Whose notes they are, as `EntryKey` said; refused when somebody else sends them. */
  owner: z.string().max(80),
  /** A channel of shape `informasi`. */
  channel: z.string().max(60),
  notes: z.array(EntryNote).min(1).max(MOST_NOTES),
});
export type EntriesBody = z.infer<typeof EntriesBody>;

/** What became of a note: brought by this batch, there already, or waiting in the quarantine. */
export const ENTRY_STATES = ['new', 'unchanged', 'quarantined'] as const;
export const EntryAnswer = z.object({
  id: z.string(),
  state: z.enum(ENTRY_STATES),
  /** Number of its row in the quarantine; null unless it waits there. */
  quarantine: z.number().int().nullable(),
  problems: z.array(RowProblem),
});
export type EntryAnswer = z.infer<typeof EntryAnswer>;
export const EntriesResponse = z.object({
  /** The import that this batch is: listed, compared and undone like any other. */
  import: z.number().int(),
  /** One answer per note, in the order of the batch. */
  answers: z.array(EntryAnswer),
  /** Personal data that were masked before anything was stored. */
  masked: z.array(MaskedValues),
});
export type EntriesResponse = z.infer<typeof EntriesResponse>;

/** With what an account's notes are locked while they wait in a browser. */
export const EntryKey = z.object({
  owner: z.string(),
  /** 32 bytes, base64url; the same for every session of the owner, and of nobody else. */
  key: z.string(),
});
export type EntryKey = z.infer<typeof EntryKey>;
