import { MEASURE_STAGE_NAMES, type MeasureStage } from '@petarawan/server/contract/prevention/measures';
import type { ItemStatus } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useCatalogues, useIssueName } from '../../reports/useCatalogues.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { useMeasures } from '../measures/useMeasures.ts';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { plansText } from './text.ts';

/** Any field of a plan or an item in words: codes by their names, days and sums as everywhere. */
export function useFieldWords(): (field: string, value: unknown) => string {
  const text = useTextOf(plansText);
  const say = useSay();
  const format = useFormat();
  const issueName = useIssueName();
  const nameOf = usePreventionName();
  const channels = new Map((useCatalogues().data?.channels ?? []).map((c) => [c.code, say(c.name)]));
  const measures = new Map((useMeasures({ retired: true }).data?.items ?? []).map((m) => [m.code, say(m.name)]));
  const elections = new Map((useStages().data?.elections ?? []).map((e) => [e.id, e.name]));
  return (field, value) => {
    if (value === null || value === undefined || value === '') return text.nothing;
    if (Array.isArray(value)) {
      if (value.length === 0) return text.nothing;
      if (field === 'outcomes') return value.map((o: { issue: string }) => issueName(o.issue)).join(', ');
      const words = field === 'channels' ? value.map((code: string) => channels.get(code) ?? code) : value;
      return words.join(field === 'targets' ? '; ' : ', ');
    }
    if (typeof value === 'number' && (field === 'cost' || field === 'budget')) return `Rp${format.integer(value)}`;
    if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : undefined);
    if (field === 'evidence') {
      const { count, dataVersion } = value as { count: number | null; dataVersion: number };
      return `${count === null ? text.evidenceUnseen : format.integer(count)} · ${text.evidenceVersion(format.integer(dataVersion))}`;
    }
    const word = String(value);
    if (field === 'from' || field === 'to') return format.date(word);
    if (field === 'issue') return issueName(word);
    if (field === 'form' || field === 'kind') return nameOf(word);
    if (field === 'measure') return measures.get(word) ?? word;
    if (field === 'election') return elections.get(word) ?? word;
    if (field === 'status') return text.itemStatuses[word as ItemStatus] ?? word;
    if (field === 'stage' && word in MEASURE_STAGE_NAMES) return say(MEASURE_STAGE_NAMES[word as MeasureStage]);
    return word;
  };
}
