import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { preventionCatalogue } from '../catalogue.ts';
import type { EffortChoice } from './contract.ts';

/** What is counted as effort, and per how many voters it is told. */
export interface ChosenEffort {
  id: EffortChoice;
  kind: 'activities' | 'supervisors' | 'villages';
  /** Code of a form or kind of Form Cegah; null = all. */
  form: string | null;
  activityKind: string | null;
  name: Text;
  per: number;
  /** "per 10.000 DPT". */
  perText: Text;
}

const PER_10K: Pick<ChosenEffort, 'per' | 'perText'> = {
  per: 10_000,
  perText: { id: 'per 10.000 DPT', en: 'per 10,000 registered voters (DPT)' },
};
/** A Kampung is one village: few areas have one for every ten thousand voters. */
const PER_100K: Pick<ChosenEffort, 'per' | 'perText'> = {
  per: 100_000,
  perText: { id: 'per 100.000 DPT', en: 'per 100,000 registered voters (DPT)' },
};

/** Reads an axis of effort. Throws AppError `not_found` for a form or kind that Form Cegah does not have, naming those it has. */
export function chosenEffort(id: EffortChoice): ChosenEffort {
  const none = { id, form: null, activityKind: null };
  if (id === 'kegiatan') return { ...none, kind: 'activities', name: ALL, ...PER_10K };
  if (id === 'pengawas') return { ...none, kind: 'supervisors', name: SUPERVISORS, ...PER_10K };
  if (id === 'kampung') return { ...none, kind: 'villages', name: VILLAGES, ...PER_100K };
  const [what, code = ''] = id.split(':');
  const { forms, kinds } = preventionCatalogue();
  const words = what === 'bentuk' ? forms : kinds;
  const word = words.find((w) => w.code === code);
  if (!word) {
    const list = words.map((w) => w.code).join(', ');
    throw new AppError('not_found', {
      id: `Form Cegah tidak mempunyai ${what} “${code}”. Yang ada: ${list}.`,
      en: `Form Cegah has no ${what === 'bentuk' ? 'form' : 'kind'} “${code}”. Known: ${list}.`,
    });
  }
  const name = {
    id: `kegiatan ${what} ${word.name.id}`,
    en: `activities of the ${what === 'bentuk' ? 'form' : 'kind'} ${word.name.en}`,
  };
  const chosen = what === 'bentuk' ? { form: code } : { activityKind: code };
  return { ...none, ...chosen, kind: 'activities', name, ...PER_10K };
}

const ALL: Text = { id: 'kegiatan pencegahan', en: 'prevention activities' };
const SUPERVISORS: Text = { id: 'pengawas', en: 'supervisors' };
const VILLAGES: Text = {
  id: 'Kampung Pengawasan Partisipatif hidup atau baru diluncurkan',
  en: 'active or newly launched Kampung Pengawasan Partisipatif',
};
