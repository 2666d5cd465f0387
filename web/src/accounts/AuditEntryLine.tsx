import type { AuditEntry } from '@petarawan/server/contract/audit';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { auditSentence } from './auditSentence.ts';
import { moment } from './moment.ts';
import { roleWords } from './roleWords.ts';
import { accountsText } from './text.ts';

interface AuditEntryLineProps {
  entry: AuditEntry;
  /** Logins of accounts by id, as far as they are known. */
  logins: ReadonlyMap<string, string>;
  onActor(id: string): void;
}

/** One row of the log: a sentence, and behind it everything that the row holds. */
export function AuditEntryLine({ entry, logins, onActor }: AuditEntryLineProps) {
  const text = useTextOf(accountsText).audit;
  const language = useLanguage();
  const format = useFormat();
  const { actor, details } = entry;
  const { who, did } = auditSentence(entry, language, text.actor, logins);
  const kinds: Readonly<Record<string, string>> = text.actor;
  // A name alone does not say that a command line or a machine acted; of a guest the kind says everything.
  const kind = actor.kind === 'akun' || actor.kind === 'tamu' || kinds[actor.kind] === who ? null : kinds[actor.kind];
  const role = actor.role !== null && actor.kind !== 'tamu' ? roleWords(actor.role, language) : null;
  const rights = [kind, role, actor.region].filter(Boolean).join(' · ');
  const facts: [string, string | null][] = [
    [text.request, actor.requestId],
    [text.address, actor.ip],
    [text.session, actor.session],
    [text.previous, entry.previous],
    [text.hash, entry.hash],
  ];
  return (
    <li className="audit-entry">
      <time dateTime={entry.at}>{moment(entry.at, format)}</time>
      <div>
        <p>
          {actor.id === null ? (
            <strong>{who}</strong>
          ) : (
            <button type="button" className="link-button" title={text.onlyActor(who)} onClick={() => onActor(actor.id ?? '')}>
              {who}
            </button>
          )}{' '}
          {rights !== '' && <span className="quiet">({rights}) </span>}
          {did}
        </p>
        <details>
          <summary>
            {text.row(format.integer(entry.seq))}, {text.details.toLowerCase()}
          </summary>
          {Object.keys(details).length > 0 && <pre>{JSON.stringify(details, null, 2)}</pre>}
          <dl>
            {facts.map(
              ([label, value]) =>
                value !== null && (
                  <div key={label} className="audit-fact">
                    <dt>{label}</dt>
                    <dd className="hash">{value}</dd>
                  </div>
                ),
            )}
          </dl>
        </details>
      </div>
    </li>
  );
}
