import { ABSENCES } from '@petarawan/server/contract/layers';
import { classColors, zeroColor } from '@petarawan/server/drawing/colors/dataColors';
import { lazy, Suspense } from 'react';
import { AbsenceSwatch } from '../ranking/AbsenceSwatch.tsx';
import { useText, useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { methodText } from './methodText.ts';
import { PageContents } from './PageContents.tsx';
import './sources.css';

const StatisticsSection = lazy(() =>
  import('../signals/method/StatisticsSection.tsx').then((m) => ({ default: m.StatisticsSection })),
);

/** `/metode`: every concept of the interface in a few sentences, each with an address of its own (`#selang`). */
export function MethodPage() {
  const text = useTextOf(methodText);
  const terms = Object.entries(text.terms);
  return (
    <div className="text-page">
      <h1>{text.title}</h1>
      <p className="page-intro">{text.intro}</p>
      <PageContents
        label={text.contents}
        items={[
          ...terms.map(([key, term]) => ({ id: key, title: term.name })),
          { id: 'kosong', title: text.absencesTitle },
          { id: 'statistik', title: text.statistics },
          { id: 'pemeriksaan', title: text.verification },
        ]}
      />
      <dl className="concepts">
        {terms.map(([key, term]) => (
          <div key={key} id={key}>
            <dt>{term.name}</dt>
            <dd>
              <p>{term.text}</p>
              {key === 'kelas' && <ClassColors label={text.colors} />}
            </dd>
          </div>
        ))}
      </dl>
      <Absences />
      <Suspense fallback={<section id="statistik" className="page-section" aria-busy="true" />}>
        <StatisticsSection />
      </Suspense>
    </div>
  );
}

function ClassColors({ label }: { label: string }) {
  const mode = useMode();
  return (
    <p className="class-colors" role="img" aria-label={label}>
      {classColors('laporan', 5, mode).map((color) => (
        <span key={color} className="ranking-swatch" style={{ background: color }} />
      ))}
    </p>
  );
}

function Absences() {
  const shared = useText();
  const text = useTextOf(methodText);
  const mode = useMode();
  return (
    <section id="kosong" className="page-section" aria-labelledby="kosong-title">
      <h2 id="kosong-title">{text.absencesTitle}</h2>
      <p>{text.absencesNote}</p>
      <ul className="swatch-list">
        <li>
          <span className="ranking-swatch" style={{ background: zeroColor('laporan', mode) }} aria-hidden="true" />
          <span>
            <strong>{text.zero}.</strong> {text.zeroMeaning}
          </span>
        </li>
        {ABSENCES.map((absence) => (
          <li key={absence}>
            <AbsenceSwatch absence={absence} />
            <span>
              <strong>{shared.absence[absence]}.</strong> {shared.absenceHint[absence]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
