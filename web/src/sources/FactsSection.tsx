import { useMemo, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { FactList } from '../indices/FactList.tsx';
import { useFacts } from '../indices/useFacts.ts';
import { useTextOf } from '../text/useText.ts';
import { filterFacts } from './filterFacts.ts';
import { PageSection } from './PageSection.tsx';
import { sourcesText } from './text.ts';

/** Every published figure by topic, to be searched, with the contradicted ones marked. */
export function FactsSection() {
  const text = useTextOf(sourcesText);
  const format = useFormat();
  const facts = useFacts();
  const [words, setWords] = useState('');
  const [onlyConflicts, setOnlyConflicts] = useState(false);
  const all = facts.data?.facts ?? [];
  const shown = useMemo(() => filterFacts(facts.data?.facts ?? [], words, onlyConflicts), [facts.data, words, onlyConflicts]);
  return (
    <PageSection id="terbitan" title={text.facts} request={facts}>
      <p>{text.factsNote(format.integer(all.length), format.integer(all.filter((f) => f.conflict).length))}</p>
      <div className="page-tools">
        <input
          type="search"
          className="control"
          value={words}
          onChange={(e) => setWords(e.target.value)}
          placeholder={text.factsFilter}
          aria-label={text.factsFilter}
        />
        <label className="check">
          <input type="checkbox" checked={onlyConflicts} onChange={(e) => setOnlyConflicts(e.target.checked)} />{' '}
          {text.factsOnlyConflicts}
        </label>
      </div>
      {shown.length === 0 ? <p className="quiet">{text.factsNone}</p> : <FactList facts={shown} withArea />}
    </PageSection>
  );
}
