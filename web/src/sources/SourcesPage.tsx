import { useEditions } from '../indices/useEditions.ts';
import { useStages } from '../stages/queries.ts';
import { useTextOf } from '../text/useText.ts';
import { BoundarySection } from './BoundarySection.tsx';
import { EditionCard } from './EditionCard.tsx';
import { FactsSection } from './FactsSection.tsx';
import { ImportsSection } from './ImportsSection.tsx';
import { PageContents } from './PageContents.tsx';
import { PageSection } from './PageSection.tsx';
import './sources.css';
import { StageSection } from './StageSection.tsx';
import { sourcesText } from './text.ts';

/** `/sumber`: where every figure comes from, with date, licence and coverage. */
export function SourcesPage() {
  const text = useTextOf(sourcesText);
  const editions = useEditions();
  const sample = useStages().data?.meta.sample ?? false;
  return (
    <div className="text-page">
      <h1>{text.title}</h1>
      <p className="page-intro">{text.intro}</p>
      {sample && (
        <p>
          <span className="badge">{text.sample}</span> {text.sampleNote}
        </p>
      )}
      <PageContents
        label={text.contents}
        items={[
          { id: 'impor', title: text.imports },
          { id: 'edisi', title: text.editions },
          { id: 'terbitan', title: text.facts },
          { id: 'penyebut', title: text.denominators },
          { id: 'kode', title: text.regions },
          { id: 'batas', title: text.boundaries },
          { id: 'tahapan', title: text.stages },
        ]}
      />
      <ImportsSection />
      <PageSection id="edisi" title={text.editions} request={editions}>
        <p>{text.editionsNote}</p>
        <div className="edition-cards">
          {editions.data?.editions.map((edition) => (
            <EditionCard key={edition.id} edition={edition} />
          ))}
        </div>
      </PageSection>
      <FactsSection />
      <PageSection id="penyebut" title={text.denominators}>
        <p>{text.denominatorsNote}</p>
        <p>{text.denominatorsWhere}</p>
      </PageSection>
      <PageSection id="kode" title={text.regions}>
        <p>{text.regionsNote}</p>
      </PageSection>
      <BoundarySection />
      <StageSection />
    </div>
  );
}
