import { stagesText } from './text.ts';

stagesText.en = {
  election: 'Election',
  allElections: 'All elections',
  from: 'From',
  to: 'To',
  wholePeriod: 'Whole period',
  stage: 'Stages',
  dragHint: 'Drag a handle or choose a stage. Left/right arrows move one day, Page Up/Down thirty days.',
};
