import { Link } from 'wouter';
import { intakeHref } from '../../app/intakePaths.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import type { PlanView } from '../usePlanView.ts';
import { matrixText } from './text.ts';

/** What can be done where no area has enough reports: a larger area, a longer period, or more eyes. */
export function NextSteps({ planView }: { planView: PlanView }) {
  const text = useTextOf(matrixText).next;
  const language = useLanguage();
  const { view, hrefOf } = planView;
  const { parent, choices, level } = scopeOf(view.code, view.level);
  const coarser = choices[choices.indexOf(level) - 1];
  const higher =
    coarser !== undefined
      ? { level: coarser }
      : parent === null
        ? null
        : { code: parent.split('.').slice(0, -1).join('.') || null, level: null };
  const period = view.from !== null || view.to !== null || view.election !== null;
  return (
    <nav className="matrix-next" aria-label={text.title}>
      {higher && (
        <Link className="button" href={hrefOf(higher, { sel: null })}>
          {text.level}
        </Link>
      )}
      {period && (
        <Link className="button" href={hrefOf({ from: null, to: null, election: null }, { sel: null })}>
          {text.period}
        </Link>
      )}
      <Link className="button" href={intakeHref('cakupan', language)}>
        {text.gaps}
      </Link>
    </nav>
  );
}
