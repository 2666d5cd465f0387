import { usePlanView } from '../usePlanView.ts';
import { PlanList } from './PlanList.tsx';
import { PlanPage } from './PlanPage.tsx';
import './plans.css';

/** Plans: the list, or the one that the address names (`?rencana=`). */
export function PlansPage() {
  const { own } = usePlanView('daftar', []);
  const id = own('rencana');
  return id !== null && /^\d{1,9}$/.test(id) ? <PlanPage key={id} id={id} /> : <PlanList />;
}
