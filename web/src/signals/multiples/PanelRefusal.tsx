import { Link } from 'wouter';
import type { ApiError } from '../../api/apiError.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import type { SignalView } from '../useSignalView.ts';
import { multiplesText } from './text.ts';

/** Why these periods may not share a legend, and the choices that can. */
export function PanelRefusal({ error, hrefOf }: { error: ApiError; hrefOf: SignalView['hrefOf'] }) {
  const text = useTextOf(multiplesText);
  const say = useSay();
  const elections = (useStages().data?.elections ?? []).filter((e) => e.votingDay !== null);
  const about = (where: string) => error.items?.some((item) => item.where === where) ?? false;
  const choices = [
    ...(about('denominator')
      ? [
          ...elections.map((e) => ({ label: e.name, href: hrefOf({ election: e.id, from: null, to: null }, { hingga: null }) })),
          {
            label: text.perElection,
            href: hrefOf({ election: null, from: null, to: null }, { langkah: 'pemilihan', laju: null }),
          },
          { label: text.counts, href: hrefOf({ denominator: 'jumlah' }) },
        ]
      : []),
    ...(about('level') ? [{ label: text.coarser, href: hrefOf({ level: 'kabkota' }) }] : []),
  ];
  return (
    <div className="notice-block" role="alert">
      <div>
        <p className="notice-title">{text.refused}</p>
        <p>{say(error.detail)}</p>
        <ul className="panel-choices">
          {choices.map(({ label, href }) => (
            <li key={href}>
              <Link className="button" href={href}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
