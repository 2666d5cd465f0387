import { type Parsed, parsed, refused } from '../../imports/parse/parsed.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';

const MOST = 500;

/** The address of the evidence of an activity: http or https, without a password, without personal data, at most 500 characters. */
export function evidenceLink(text: string): Parsed<string> {
  const given = text.trim();
  const shown = maskedText(given).slice(0, 120);
  const no = (id: string, en: string) => refused(`“${shown}”: ${id}`, `“${shown}”: ${en}`);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    return no(
      'tautan bukti harus dimulai dengan http:// atau https://.',
      'a link to evidence must begin with http:// or https://.',
    );
  if (url.username || url.password)
    return no('tautan bukti tidak boleh memuat nama pengguna atau kata sandi.', 'a link must hold no user name or password.');
  if (url.href.length > MOST) return no(`tautan lebih dari ${MOST} huruf.`, `the link has more than ${MOST} characters.`);
  if (maskedText(url.href) !== url.href)
    return no(
      'tautan memuat data pribadi (NIK, telepon atau surel).',
      'the link holds personal data (NIK, telephone or e-mail).',
    );
  return parsed(url.href);
}
