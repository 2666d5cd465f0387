import { may, mayIn } from '../accounts/reach.ts';
import { SignInHint } from '../accounts/SignInHint.tsx';
import { useMe } from '../accounts/useMe.ts';
import { useFormat } from '../format/useFormat.ts';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { PageSection } from './PageSection.tsx';
import { sourcesText } from './text.ts';
import { useImports } from './useImports.ts';

/** Files that were imported, newest first, with what each brought and whether it is sample data or has been undone. */
export function ImportsSection() {
  const text = useTextOf(sourcesText);
  const format = useFormat();
  const say = useSay();
  const me = useMe();
  const seen = may(me.data, 'read_records');
  // Whoever looks after one region sees what was imported in its name, and runs no commands on the server.
  const none = mayIn(me.data, 'read_records', null) ? text.importsEmpty : text.importsOwnEmpty;
  const imports = useImports(seen);
  const kinds: Readonly<Record<string, string>> = text.kind;
  const channels = new Map(useCatalogues().data?.channels.map((c) => [c.code, say(c.name)]));
  const items = imports.data?.items ?? [];
  if (me.data && !seen) {
    return (
      <PageSection id="impor" title={text.imports}>
        <p>
          {text.importsOthers} <SignInHint />
        </p>
      </PageSection>
    );
  }
  return (
    <PageSection id="impor" title={text.imports} request={imports}>
      <p>{items.length === 0 ? none : text.importsNote}</p>
      {items.length > 0 && (
        <TableScroll label={text.imports}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{text.importFile}</th>
                <th scope="col">{text.importKind}</th>
                <th scope="col">{text.importDate}</th>
                {[text.importRows, text.importNew, text.importChanged, text.importUnchanged, text.importQuarantined].map(
                  (head) => (
                    <th key={head} scope="col" className="number">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id} className={item.undoneAt === null ? undefined : 'quiet'}>
                  <th scope="row">
                    <span className={item.undoneAt === null ? undefined : 'import-undone'}>{item.file}</span>{' '}
                    {item.sample && <span className="badge">{text.importSample}</span>}
                    {item.undoneAt !== null && (
                      <>
                        {' '}
                        {text.importUndone} {format.date(item.undoneAt)}
                      </>
                    )}
                  </th>
                  <td>
                    {[kinds[item.kind] ?? item.kind, item.channel && (channels.get(item.channel) ?? item.channel)]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                  <td className="nowrap">{format.date(item.startedAt)}</td>
                  {[item.rows, item.new, item.changed, item.unchanged, item.quarantined].map((count, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: five fixed columns
                    <td key={i} className="number">
                      {format.integer(count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </PageSection>
  );
}
