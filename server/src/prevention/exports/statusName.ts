import { PLAN_STATUS_NAMES, type PlanStatus } from '../plans/contract.ts';
import type { ExportLanguage } from './exportWords.ts';

/** Status of a plan in words. */
export const statusName = (status: PlanStatus, language: ExportLanguage): string => PLAN_STATUS_NAMES[status][language];
