import { z } from 'zod';
import {
  Account,
  AccountCreated,
  AccountsResponse,
  ApiKey,
  KeyCreated,
  KeysResponse,
  LinkInfo,
  LinkResponse,
  Me,
  PolicyResponse,
  RecoveryCodes,
  SessionsResponse,
  SignInResponse,
  TotpBegin,
} from '../../server/src/accounts/contract.ts';
import { OidcLinkResponse } from '../../server/src/accounts/oidc/contract.ts';
import { AuditResponse } from '../../server/src/audit/contract.ts';
import { ImportDetail, ImportSummary, ImportsResponse, QuarantineRow } from '../../server/src/imports/contract.ts';
import { EditionsResponse, FactsResponse, ScoresResponse } from '../../server/src/indices/contract.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { ActivitiesResponse, PreventionCatalogue } from '../../server/src/prevention/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { BoundaryManifest, RegionDetail, RegionsResponse } from '../../server/src/regions/contract.ts';
import { CataloguesResponse, CountsResponse, CoverageResponse, TrendResponse } from '../../server/src/reports/contract.ts';
import { StagesResponse } from '../../server/src/stages/contract.ts';

const V1 = '/api/v1';

/** What a good answer of each JSON operation is; an operation without an entry fails the fuzz run. */
export const CONTRACTS: Record<string, z.ZodType> = {
  [`GET ${V1}/accounts/me`]: Me,
  [`GET ${V1}/accounts/policy`]: PolicyResponse,
  [`POST ${V1}/accounts/sign-in`]: SignInResponse,
  [`POST ${V1}/accounts/links/open`]: LinkInfo,
  [`POST ${V1}/accounts/links/use`]: SignInResponse,
  [`GET ${V1}/accounts/sessions`]: SessionsResponse,
  [`POST ${V1}/accounts/totp`]: TotpBegin,
  [`POST ${V1}/accounts/totp/confirm`]: RecoveryCodes,
  [`GET ${V1}/accounts`]: AccountsResponse,
  [`POST ${V1}/accounts`]: AccountCreated,
  [`PATCH ${V1}/accounts/{id}`]: Account,
  [`POST ${V1}/accounts/{id}/link`]: LinkResponse,
  [`GET ${V1}/accounts/keys`]: KeysResponse,
  [`POST ${V1}/accounts/keys`]: KeyCreated,
  [`DELETE ${V1}/accounts/keys/{id}`]: ApiKey,
  [`POST ${V1}/accounts/oidc/link`]: OidcLinkResponse,
  [`GET ${V1}/boundaries/manifest`]: BoundaryManifest,
  [`GET ${V1}/boundaries/{version}/{file}`]: z.json(),
  [`GET ${V1}/audit`]: AuditResponse,
  [`GET ${V1}/stages`]: StagesResponse,
  [`GET ${V1}/reports/counts`]: CountsResponse,
  [`GET ${V1}/reports/trend`]: TrendResponse,
  [`GET ${V1}/reports/catalogues`]: CataloguesResponse,
  [`GET ${V1}/reports/coverage`]: CoverageResponse,
  [`POST ${V1}/reports/imports`]: ImportSummary,
  [`GET ${V1}/reports/imports`]: ImportsResponse,
  [`GET ${V1}/reports/imports/{id}`]: ImportDetail,
  [`POST ${V1}/reports/imports/{id}/undo`]: ImportSummary,
  [`GET ${V1}/reports/imports/{id}/quarantine`]: z.object({ items: z.array(QuarantineRow), next: z.string().nullable() }),
  [`POST ${V1}/reports/quarantine/{id}`]: z.object({
    admitted: z.boolean(),
    import: ImportSummary.nullable(),
    row: QuarantineRow.nullable(),
  }),
  [`GET ${V1}/indices`]: EditionsResponse,
  [`GET ${V1}/indices/facts`]: FactsResponse,
  [`GET ${V1}/indices/{edition}/scores`]: ScoresResponse,
  [`GET ${V1}/prevention/activities`]: ActivitiesResponse,
  [`GET ${V1}/prevention/catalogue`]: PreventionCatalogue,
  [`GET ${V1}/layers/{layer}`]: LayerResponse,
  [`GET ${V1}/regions/{code}/profile`]: RegionProfile,
  [`GET ${V1}/regions`]: RegionsResponse,
  [`GET ${V1}/regions/{code}`]: RegionDetail,
};
