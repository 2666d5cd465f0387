import type { StatisticCode } from '@petarawan/server/contract/signals/method';
import type { VerificationResponse, VerifiedFigure } from '@petarawan/server/contract/signals/verification';
import { useFormat } from '../../format/useFormat.ts';
import { PageSection } from '../../sources/PageSection.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { printedFigures } from './printedFigures.ts';
import { statisticsText } from './text.ts';
import { useVerification } from './useVerification.ts';

type Names = ReadonlyMap<StatisticCode, string>;

/** Published figures beside those the server has just computed itself, and where they differ on purpose. */
export function VerificationSection({ names }: { names: Names }) {
  const text = useTextOf(statisticsText);
  const format = useFormat();
  const request = useVerification();
  const found = request.data;
  return (
    <PageSection id="pemeriksaan" title={text.verification} request={request}>
      {found && (
        <>
          <p>{text.verificationIntro}</p>
          <p>
            <strong>{text.met(format.integer(found.counts.agrees), format.integer(found.figures.length))}</strong>
          </p>
          <Knowing found={found} names={names} />
          <TableScroll label={text.verification}>
            <table className="figures-table verification-table">
              <thead>
                <tr>
                  <th scope="col">{text.statistic}</th>
                  <th scope="col">{text.figure}</th>
                  <th scope="col" className="number">
                    {text.published}
                  </th>
                  <th scope="col" className="number">
                    {text.own}
                  </th>
                  <th scope="col">{text.verdict}</th>
                </tr>
              </thead>
              <tbody>
                {found.figures.map((figure) => (
                  <Row key={keyOf(figure)} figure={figure} found={found} names={names} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          <Sources found={found} />
        </>
      )}
    </PageSection>
  );
}

const keyOf = (f: VerifiedFigure) => [f.statistic, f.dataset, f.figure.en, f.printed, f.source].join(' ');

function Row({ figure, found, names }: { figure: VerifiedFigure; found: VerificationResponse; names: Names }) {
  const text = useTextOf(statisticsText);
  const say = useSay();
  const format = useFormat();
  const shown = printedFigures(figure, format);
  const set = found.datasets.find((d) => d.id === figure.dataset);
  return (
    <tr>
      <th scope="row">{names.get(figure.statistic) ?? figure.statistic}</th>
      <td>
        {say(figure.figure)}
        <span className="quiet verification-data">
          {set ? say(set.name) : text.formula} · {figure.source}
        </span>
      </td>
      <td className="number">{shown.published}</td>
      <td className="number">{shown.own}</td>
      <td>{{ agrees: text.agrees, knowing: text.onPurpose, differs: text.differs }[figure.verdict]}</td>
    </tr>
  );
}

function Knowing({ found, names }: { found: VerificationResponse; names: Names }) {
  const text = useTextOf(statisticsText);
  const say = useSay();
  const format = useFormat();
  const figures = found.figures.filter((f) => f.verdict === 'knowing');
  const dataOf = (figure: VerifiedFigure) => {
    const set = found.datasets.find((d) => d.id === figure.dataset);
    return set ? say(set.name) : text.formula;
  };
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{text.knowing}</h3>
      <ul className="verification-knowing">
        {figures.map((figure) => {
          const { published, own } = printedFigures(figure, format);
          return (
            <li key={keyOf(figure)}>
              <strong>{names.get(figure.statistic) ?? figure.statistic}.</strong>{' '}
              {text.knowingOne(dataOf(figure), say(figure.figure), published, own)} {figure.note && say(figure.note)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Sources({ found }: { found: VerificationResponse }) {
  const text = useTextOf(statisticsText);
  const say = useSay();
  return (
    <>
      <h3>{text.source}</h3>
      <ul className="plain-list">
        {found.datasets.map((set) => (
          <li key={set.id}>
            {say(set.name)}: <span className="quiet">{set.source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
