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
import { DeckDetail, DeckOffice, DecksResponse } from '../../server/src/briefings/saved/contract.ts';
import { ImportSummary, ImportsResponse, ShownImport } from '../../server/src/imports/contract.ts';
import {
  CorrectionResult,
  FileInspection,
  Forgotten,
  ImportDifference,
  IntakeCatalogue,
  QuarantineGroups,
  WaitingRow,
  WaitingRows,
} from '../../server/src/imports/intake/contract.ts';
import { EditionsResponse, FactsResponse, ScoresResponse } from '../../server/src/indices/contract.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { PanelsResponse } from '../../server/src/layers/panels/contract.ts';
import { ActivityDetail, Numbering } from '../../server/src/prevention/activities/contract.ts';
import { AllocationAnswer, AllocationsResponse, SavedAllocation } from '../../server/src/prevention/allocation/contract.ts';
import { BeltItemsResponse, BeltsResponse } from '../../server/src/prevention/belts/contract.ts';
import { ActivitiesResponse, PreventionCatalogue } from '../../server/src/prevention/contract.ts';
import { MarksResponse } from '../../server/src/prevention/marks/contract.ts';
import { MatrixResponse } from '../../server/src/prevention/matrix/contract.ts';
import { MeasureDetail, MeasuresResponse } from '../../server/src/prevention/measures/contract.ts';
import { NeedResponse } from '../../server/src/prevention/need/contract.ts';
import { OutcomeJudgement, PlanOutcomes, SuggestResponse } from '../../server/src/prevention/outcome/contract.ts';
import { GatheredResponse, PlaceDetail, PlacesResponse } from '../../server/src/prevention/places/contract.ts';
import {
  Plan,
  PlanComment,
  PlanCommentsResponse,
  PlansResponse,
  PlanVersionContent,
  PlanVersionsResponse,
} from '../../server/src/prevention/plans/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { BoundaryManifest, RegionDetail, RegionsResponse } from '../../server/src/regions/contract.ts';
import { RegionGroup, RegionGroupsResponse } from '../../server/src/regions/groups/contract.ts';
import { ReleaseDetail, ReleaseSuggestion, ReleasesResponse } from '../../server/src/releases/contract.ts';
import { PublicRelease } from '../../server/src/releases/public/contract.ts';
import { ContentResponse } from '../../server/src/reports/content/contract.ts';
import { CataloguesResponse, CountsResponse, CoverageResponse, TrendResponse } from '../../server/src/reports/contract.ts';
import { CoverageCalendarResponse } from '../../server/src/reports/coverage/contract.ts';
import { DisputesResponse } from '../../server/src/reports/disputes/contract.ts';
import { EntriesResponse, EntryKey } from '../../server/src/reports/entries/contract.ts';
import {
  DeadlineRulesResponse,
  DeadlineSummaryResponse,
  DeadlinesResponse,
  LadderResponse,
} from '../../server/src/reports/ladder/contract.ts';
import { SupervisionResponse } from '../../server/src/reports/supervision/contract.ts';
import { AgreementResponse } from '../../server/src/signals/agreement/contract.ts';
import { AlarmsResponse } from '../../server/src/signals/alarms/contract.ts';
import { ClassesResponse } from '../../server/src/signals/classes/contract.ts';
import { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import { MethodResponse } from '../../server/src/signals/method/contract.ts';
import { NeighbourEdit, NeighboursResponse } from '../../server/src/signals/neighbours/contract.ts';
import { RanksResponse } from '../../server/src/signals/ranks/contract.ts';
import { RatesResponse } from '../../server/src/signals/rates/contract.ts';
import { ReadingsResponse } from '../../server/src/signals/readings/contract.ts';
import { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import { SignalTrendResponse } from '../../server/src/signals/trend/contract.ts';
import { VerificationResponse } from '../../server/src/signals/verification/contract.ts';
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
  [`GET ${V1}/signals/agreement`]: AgreementResponse,
  [`GET ${V1}/signals/alarms`]: AlarmsResponse,
  [`GET ${V1}/signals/classes`]: ClassesResponse,
  [`GET ${V1}/signals/clusters`]: ClustersResponse,
  [`GET ${V1}/signals/method`]: MethodResponse,
  [`GET ${V1}/signals/neighbours`]: NeighboursResponse,
  [`POST ${V1}/signals/neighbours`]: NeighbourEdit,
  [`DELETE ${V1}/signals/neighbours/{id}`]: NeighbourEdit,
  [`GET ${V1}/signals/ranks`]: RanksResponse,
  [`GET ${V1}/signals/rates`]: RatesResponse,
  [`GET ${V1}/signals/readings`]: ReadingsResponse,
  [`GET ${V1}/signals/signature`]: SignatureResponse,
  [`GET ${V1}/signals/trend`]: SignalTrendResponse,
  [`GET ${V1}/signals/verification`]: VerificationResponse,
  [`GET ${V1}/stages`]: StagesResponse,
  [`GET ${V1}/reports/counts`]: CountsResponse,
  [`GET ${V1}/reports/disputes`]: DisputesResponse,
  [`GET ${V1}/reports/content`]: ContentResponse,
  [`GET ${V1}/reports/supervision`]: SupervisionResponse,
  [`GET ${V1}/reports/trend`]: TrendResponse,
  [`GET ${V1}/reports/catalogues`]: CataloguesResponse,
  [`GET ${V1}/reports/coverage`]: CoverageResponse,
  [`GET ${V1}/reports/coverage/calendar`]: CoverageCalendarResponse,
  [`GET ${V1}/reports/deadlines`]: DeadlinesResponse,
  [`GET ${V1}/reports/deadlines/rules`]: DeadlineRulesResponse,
  [`GET ${V1}/reports/deadlines/summary`]: DeadlineSummaryResponse,
  [`GET ${V1}/reports/ladder`]: LadderResponse,
  [`POST ${V1}/reports/entries`]: EntriesResponse,
  [`POST ${V1}/reports/entries/key`]: EntryKey,
  [`POST ${V1}/reports/imports`]: ImportSummary,
  [`GET ${V1}/reports/imports`]: ImportsResponse,
  [`GET ${V1}/reports/imports/{id}`]: ShownImport,
  [`POST ${V1}/reports/imports/{id}/undo`]: ImportSummary,
  [`GET ${V1}/reports/imports/{id}/compare`]: ImportDifference,
  [`GET ${V1}/reports/imports/{id}/quarantine`]: WaitingRows,
  [`GET ${V1}/reports/imports/{id}/quarantine/groups`]: QuarantineGroups,
  [`POST ${V1}/reports/imports/{id}/quarantine/correct`]: CorrectionResult,
  [`POST ${V1}/reports/imports/inspect`]: FileInspection,
  [`GET ${V1}/reports/intake`]: IntakeCatalogue,
  [`POST ${V1}/reports/remembered/forget`]: Forgotten,
  [`POST ${V1}/reports/quarantine/{id}`]: z.object({
    admitted: z.boolean(),
    import: ImportSummary.nullable(),
    row: WaitingRow.nullable(),
  }),
  [`GET ${V1}/indices`]: EditionsResponse,
  [`GET ${V1}/indices/facts`]: FactsResponse,
  [`GET ${V1}/indices/{edition}/scores`]: ScoresResponse,
  [`GET ${V1}/prevention/activities`]: ActivitiesResponse,
  [`POST ${V1}/prevention/activities`]: ActivityDetail,
  [`GET ${V1}/prevention/activities/{id}`]: ActivityDetail,
  [`PUT ${V1}/prevention/activities/{id}`]: ActivityDetail,
  [`GET ${V1}/prevention/numbering`]: Numbering,
  [`PUT ${V1}/prevention/numbering`]: z.object({ pattern: z.string() }),
  [`GET ${V1}/prevention/measures`]: MeasuresResponse,
  [`POST ${V1}/prevention/measures`]: MeasureDetail,
  [`GET ${V1}/prevention/measures/{code}`]: MeasureDetail,
  [`PUT ${V1}/prevention/measures/{code}`]: MeasureDetail,
  [`POST ${V1}/prevention/allocation`]: AllocationAnswer,
  [`GET ${V1}/prevention/allocation`]: AllocationsResponse,
  [`GET ${V1}/prevention/allocation/{id}`]: SavedAllocation,
  [`GET ${V1}/prevention/belts`]: BeltsResponse,
  [`GET ${V1}/prevention/belts/items`]: BeltItemsResponse,
  [`POST ${V1}/prevention/outcome`]: OutcomeJudgement,
  [`GET ${V1}/prevention/outcome/suggest`]: SuggestResponse,
  [`GET ${V1}/prevention/plans/{id}/outcome`]: PlanOutcomes,
  [`GET ${V1}/prevention/catalogue`]: PreventionCatalogue,
  [`GET ${V1}/prevention/plans`]: PlansResponse,
  [`POST ${V1}/prevention/plans`]: Plan,
  [`GET ${V1}/prevention/plans/{id}`]: Plan,
  [`PUT ${V1}/prevention/plans/{id}`]: Plan,
  [`POST ${V1}/prevention/plans/{id}/status`]: Plan,
  [`GET ${V1}/prevention/plans/{id}/versions`]: PlanVersionsResponse,
  [`GET ${V1}/prevention/plans/{id}/versions/{version}`]: PlanVersionContent,
  [`GET ${V1}/prevention/plans/{id}/comments`]: PlanCommentsResponse,
  [`POST ${V1}/prevention/plans/{id}/comments`]: PlanComment,
  [`GET ${V1}/prevention/marks`]: MarksResponse,
  [`GET ${V1}/prevention/places`]: PlacesResponse,
  [`POST ${V1}/prevention/places`]: PlaceDetail,
  [`GET ${V1}/prevention/places/gathered`]: GatheredResponse,
  [`GET ${V1}/prevention/places/{id}`]: PlaceDetail,
  [`PUT ${V1}/prevention/places/{id}`]: PlaceDetail,
  [`GET ${V1}/prevention/matrix`]: MatrixResponse,
  [`GET ${V1}/prevention/need`]: NeedResponse,
  [`GET ${V1}/briefings/decks`]: DecksResponse,
  [`POST ${V1}/briefings/decks`]: DeckDetail,
  [`GET ${V1}/briefings/decks/{id}`]: DeckDetail,
  [`PUT ${V1}/briefings/decks/{id}`]: DeckDetail,
  [`POST ${V1}/briefings/decks/{id}/refresh`]: DeckDetail,
  [`GET ${V1}/briefings/offices/{code}`]: DeckOffice,
  [`PUT ${V1}/briefings/offices/{code}`]: DeckOffice,
  [`GET ${V1}/releases`]: ReleasesResponse,
  [`POST ${V1}/releases`]: ReleaseDetail,
  [`GET ${V1}/releases/suggest`]: ReleaseSuggestion,
  [`GET ${V1}/releases/{number}`]: ReleaseDetail,
  [`GET ${V1}/releases/{number}/document`]: PublicRelease,
  [`POST ${V1}/releases/{number}/status`]: ReleaseDetail,
  'GET /publik/rilis/{number}/data/rilis-{same}.json': PublicRelease,
  'GET /publik/rilis/{number}/data/datapackage.json': z.object({ $schema: z.string(), resources: z.array(z.object({})).min(1) }),
  [`GET ${V1}/layers/{layer}`]: LayerResponse,
  [`GET ${V1}/layers/laporan/panels`]: PanelsResponse,
  [`GET ${V1}/regions/{code}/profile`]: RegionProfile,
  [`GET ${V1}/regions`]: RegionsResponse,
  [`GET ${V1}/regions/groups`]: RegionGroupsResponse,
  [`POST ${V1}/regions/groups`]: RegionGroup,
  [`GET ${V1}/regions/groups/{id}`]: RegionGroup,
  [`PUT ${V1}/regions/groups/{id}`]: RegionGroup,
  [`DELETE ${V1}/regions/groups/{id}`]: RegionGroup,
  [`GET ${V1}/regions/{code}`]: RegionDetail,
};
