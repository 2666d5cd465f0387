import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { createRouter } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { exportName } from './exportName.ts';
import { EXPORT_LANGUAGES, type ExportLanguage } from './exportWords.ts';
import { makeFile } from './makeFile.ts';
import { planCalendar } from './planCalendar.ts';
import { type PlanFacts, planDocument } from './planDocument.ts';
import { planFacts } from './planFacts.ts';

const request = {
  params: z.object({ id: z.coerce.number().int().min(1).max(1_000_000_000) }),
  query: z.object({ lang: z.enum(EXPORT_LANGUAGES).default('id') }),
};
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar',
} as const;
type Ending = keyof typeof TYPES;

const file = (ending: Ending, description: string) => ({
  200: { description, content: { [TYPES[ending]]: { schema: z.string().openapi({ format: 'binary' }) } } },
  ...ownProblems,
});
const xlsxRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/plan.xlsx',
  tags: ['prevention'],
  summary:
    'Rencana sebagai buku kerja: rencana, langkah, bukti, sabuk, sumber / the plan as a workbook: plan, steps, evidence, belts, sources',
  request,
  responses: file('xlsx', 'Buku kerja / workbook'),
});
const docxRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/plan.docx',
  tags: ['prevention'],
  summary: 'Rencana sebagai dokumen untuk ditandatangani / the plan as a document to be signed',
  request,
  responses: file('docx', 'Dokumen / document'),
});
const icsRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/calendar.ics',
  tags: ['prevention'],
  summary: 'Langkah bertanggal sebagai kalender / steps that have a day as a calendar',
  request,
  responses: file('ics', 'Kalender / calendar'),
});

/** A plan as files to take along. Mounted under `/api/v1`. */
export function exportsRoutes(deps: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  const read = (c: Context, { id }: { id: number }, { lang }: { lang: ExportLanguage }) => planFacts(deps, callerOf(c), id, lang);
  const headers = ({ plan }: PlanFacts, ending: Ending) => ({
    'content-type': ending === 'ics' ? `${TYPES.ics}; charset=utf-8` : TYPES[ending],
    'content-disposition': `attachment; filename="${exportName(plan, ending)}"`,
    ...PRIVATE,
  });
  router.openapi(xlsxRoute, async (c) => {
    const facts = await read(c, c.req.valid('param'), c.req.valid('query'));
    return c.body(await makeFile({ ending: 'xlsx', facts }), 200, headers(facts, 'xlsx'));
  });
  router.openapi(docxRoute, async (c) => {
    const facts = await read(c, c.req.valid('param'), c.req.valid('query'));
    return c.body(await makeFile({ ending: 'docx', facts }), 200, headers(facts, 'docx'));
  });
  router.openapi(icsRoute, async (c) => {
    const facts = await read(c, c.req.valid('param'), c.req.valid('query'));
    return c.body(planCalendar(planDocument(facts)), 200, headers(facts, 'ics'));
  });
  return router;
}
