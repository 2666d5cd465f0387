import { AppError, type ErrorItem } from '../../errors.ts';
import { codeAtLevel, isWithin, levelOf } from '../../regions/regionCode.ts';
import type { PlanContent, PlanItem } from './contract.ts';
import type { PlanWords } from './planWords.ts';

/** What a content is checked against. */
export interface CheckFacts {
  words: PlanWords;
  /** Whether a region is in the list. */
  known: (code: string) => boolean;
  /** Whether a kecamatan outside of the plan's area stands in a border belt that touches it. */
  inBelt: (area: string, code: string, belt: string) => boolean;
  /** Activities of the register that the author sees, of those named. */
  activities: ReadonlySet<string>;
}

/**
 * Refuses a plan that names what is not there. Throws AppError `invalid_request` that names every unknown region, issue, measure, stage,
 * channel, form, kind, election and activity, keys used twice, days in the wrong order and areas outside of the plan's. What stood in
 * the state before (`before`) may stay, even where a list has lost it since.
 */
export function checkContent(content: PlanContent, before: PlanContent | null, facts: CheckFacts): void {
  const items: ErrorItem[] = [];
  const say = (where: string, id: string, en: string) => items.push({ where, message: { id, en } });
  const { words } = facts;
  const old = new Map((before?.items ?? []).map((item) => [item.key, item]));

  if (before === null) {
    if (!facts.known(content.code)) unknownRegion('code', content.code);
    else if (levelOf(content.code) === 'desa')
      say(
        'code',
        'Rencana dibuat untuk provinsi, kabupaten/kota atau kecamatan.',
        'Plans are made for a province, regency/city or district.',
      );
  } else if (before.code !== content.code) {
    say(
      'code',
      'Wilayah rencana tidak dapat diganti. Buat rencana baru.',
      'The area of a plan cannot be changed. Make a new plan.',
    );
  }
  if (content.title === '') say('title', 'Tulis judul rencana.', 'Write a title for the plan.');
  if (content.owner === '') say('owner', 'Tulis jabatan penanggung jawab.', 'Write the office that answers for the plan.');
  if (content.election !== null && content.election !== before?.election && !words.elections.has(content.election))
    unknown('election', 'Pemilihan', 'election', content.election);
  wrongDays('to', content);
  const keys = new Set<string>();
  content.items.forEach((item, i) => {
    const at = (field: string) => `items[${i}].${field}`;
    if (keys.has(item.key))
      say(at('key'), `Kunci butir “${item.key}” dipakai dua kali.`, `The item key “${item.key}” is used twice.`);
    keys.add(item.key);
    if (item.title === '') say(at('title'), 'Tulis nama kegiatan.', 'Write what is to be done.');
    wrongDays(at('to'), item);
    checkArea(item, at('code'));
    const was = old.get(item.key);
    const word = (field: 'issue' | 'measure' | 'stage' | 'form' | 'kind', list: ReadonlySet<string>, id: string, en: string) => {
      const code = item[field];
      if (code !== null && code !== was?.[field] && !list.has(code)) unknown(at(field), id, en, code);
    };
    word('issue', words.issues, 'Isu', 'issue');
    word('measure', words.measures, 'Langkah', 'measure');
    word('stage', words.stages, 'Tahapan', 'stage');
    word('form', words.forms, 'Bentuk', 'form');
    word('kind', words.kinds, 'Jenis', 'kind');
    for (const channel of item.channels)
      if (!words.channels.has(channel) && !was?.channels.includes(channel)) unknown(at('channels'), 'Kanal', 'channel', channel);
    for (const id of item.activities)
      if (!facts.activities.has(id) && !was?.activities.includes(id)) unknown(at('activities'), 'Kegiatan', 'activity', id);
  });
  for (const outcome of content.outcomes)
    if (!words.issues.has(outcome.issue)) unknown('outcomes', 'Isu', 'issue', outcome.issue);
  if (items.length > 0) {
    throw new AppError(
      'invalid_request',
      { id: 'Rencana belum dapat disimpan.', en: 'The plan cannot be saved yet.' },
      { items: items.slice(0, MOST_REASONS) },
    );
  }

  function unknownRegion(where: string, code: string) {
    say(
      where,
      `Wilayah ${code} tidak ada dalam daftar. Cari namanya lalu pilih lagi.`,
      `There is no region ${code} in the list. Search its name and choose again.`,
    );
  }
  function unknown(where: string, id: string, en: string, code: string) {
    say(
      where,
      `${id} “${code}” tidak ada dalam daftar. Pilih dari daftar.`,
      `There is no ${en} “${code}” in the list. Choose from the list.`,
    );
  }
  function wrongDays(where: string, { from, to }: { from: string | null; to: string | null }) {
    if (from !== null && to !== null && to < from)
      say(where, `Hari terakhir (${to}) sebelum hari pertama (${from}).`, `The last day (${to}) is before the first (${from}).`);
  }
  function checkArea({ key, code, belt }: PlanItem, where: string) {
    const was = old.get(key);
    if (was?.code === code && was.belt === belt) return;
    if (!facts.known(code)) return unknownRegion(where, code);
    if (isWithin(code, content.code)) return;
    if (belt !== null && codeAtLevel(code, 'kecamatan') === code && facts.inBelt(content.code, code, belt)) return;
    say(
      where,
      `${code} berada di luar wilayah rencana (${content.code}). Hanya kecamatan dalam sabuk perbatasan yang menyentuhnya yang boleh.`,
      `${code} lies outside of the plan's area (${content.code}). Only districts of a border belt that touches it are allowed.`,
    );
  }
}

const MOST_REASONS = 100;
