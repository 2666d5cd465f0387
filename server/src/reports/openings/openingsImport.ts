import type { Queryable } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import type { ImportRule, ImportSpec, RuleProblem } from '../../imports/importSpec.ts';
import { parseDate } from '../../imports/parse/parseDate.ts';
import { isMatched, RegionMatcher } from '../../regions/regionMatcher.ts';
import { catalogueChoices } from '../catalogues.ts';
import { given } from '../given.ts';
import { listCatalogue } from '../repository.ts';

const EMPTY: Text = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };

/**
 * Channel, place, days and name of an opening. It is known by channel, place and first day, so the same opening brought again with
 * another name is a change of it. Without a place it counts for the whole country; without a name it gets one from the channel.
 */
async function openingRule(db: Queryable): Promise<ImportRule> {
  const matcher = await RegionMatcher.load(db);
  const channels = await catalogueChoices(db, 'channels');
  const names = new Map((await listCatalogue(db, 'channels')).map((c) => [c.num, c]));
  return {
    inputs: ['kanal', 'kode', 'dibuka', 'ditutup', 'nama'],
    outputs: {
      id: 'varchar',
      channel: 'smallint',
      code: 'varchar',
      opened_on: 'date',
      closed_on: 'date',
      title_id: 'varchar',
      title_en: 'varchar',
    },
    decide(raw) {
      const [channelText, codeText, openedText, closedText, name] = raw.map(given);
      const problems: RuleProblem[] = [];
      const wrong = (column: string, reason: Text, suggestion: string | null = null) => {
        problems.push({ column, reason, suggestion });
        return null;
      };
      const day = (column: string, text: string | null | undefined): string | null => {
        if (!text) return null;
        const found = parseDate(text);
        return found.ok ? found.value : wrong(column, found.reason, found.suggestion);
      };
      const channel = channelText ? channels.parse(channelText) : null;
      if (channel === null) wrong('kanal', EMPTY);
      else if (!channel.ok) wrong('kanal', channel.reason, channel.suggestion);
      const match = codeText ? matcher.byCode(codeText) : null;
      if (match && !isMatched(match)) wrong('kode', match.reason, match.suggestion);
      if (!openedText) wrong('dibuka', EMPTY);
      const [opened, closed] = [day('dibuka', openedText), day('ditutup', closedText)];
      if (opened && closed && closed < opened) {
        wrong('ditutup', {
          id: `${closed} mendahului hari dibuka ${opened}.`,
          en: `${closed} is before the opening on ${opened}.`,
        });
      }
      if (problems.length > 0 || !channel?.ok || !opened) return { problems };
      const entry = names.get(channel.value);
      const code = match && isMatched(match) ? match.code : null;
      return {
        values: {
          id: `${entry?.code ?? channel.value}|${code ?? ''}|${opened}`,
          channel: channel.value,
          code,
          opened_on: opened,
          closed_on: closed,
          title_id: name ?? `${entry?.name_id} dibuka`,
          title_en: name ?? `${entry?.name_en} opened`,
        },
      };
    },
  };
}

/** `reports openings`: days on which an office opened a way to report (a corner, a call centre), each with where that is said. */
export async function openingsImport(db: Queryable): Promise<ImportSpec> {
  return {
    kind: 'openings',
    columns: [
      { name: 'kanal', aliases: ['channel', 'nama kanal'], required: true },
      { name: 'kode', aliases: ['kode wilayah', 'kode kemendagri', 'region code', 'code'], required: false },
      { name: 'dibuka', aliases: ['tanggal dibuka', 'tgl dibuka', 'mulai', 'opened'], required: true, date: true },
      { name: 'ditutup', aliases: ['tanggal ditutup', 'tgl ditutup', 'selesai', 'closed'], required: false, date: true },
      { name: 'nama', aliases: ['judul', 'nama pojok', 'name', 'title'], required: false, text: true },
      { name: 'sumber', aliases: ['source', 'dasar'], required: true },
      { name: 'tanggal', aliases: ['tanggal sumber', 'source date'], required: false, date: true },
    ],
    rules: [await openingRule(db)],
    passThrough: [
      { column: 'sumber', required: true },
      { column: 'tanggal', required: false },
    ],
    target: {
      table: 'channel_openings',
      key: ['id'],
      columns: {
        id: 'id',
        channel: 'channel',
        code: 'code',
        opened_on: 'opened_on',
        closed_on: 'closed_on',
        title_id: 'title_id',
        title_en: 'title_en',
        source: 'sumber',
        source_date: 'tanggal',
      },
      place: { column: 'kode', code: 'code' },
    },
  };
}
