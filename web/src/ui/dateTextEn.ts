import { dateText } from './dateText.ts';

dateText.en = {
  form: 'dd/mm/yyyy',
  calendar: (label) => `Calendar: ${label}`,
  wrong: 'Not a date, not used yet. Example: 31/10/2024 or 31 Oct 2024.',
  early: (first) => `Not used yet: the earliest is ${first}.`,
  late: (last) => `Not used yet: the latest is ${last}.`,
};
