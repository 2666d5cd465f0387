import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { accountsDemanded } from './accountsDemanded.ts';
import { type Caller, reachOf } from './caller.ts';
import { Action, type Me, ROLES } from './contract.ts';
import { regionName } from './repository.ts';

/** Who asks and what the screen may offer. `refused` says why signing in does not work at the address that was used. */
export async function describeCaller(db: Db, config: Config, caller: Caller, refused: Text | null = null): Promise<Me> {
  const { kind, role, region, account } = caller;
  return {
    kind,
    role,
    roleName: ROLES[role],
    region,
    regionName: region && (await regionName(db, region)),
    account: kind === 'akun' ? account : null,
    can: Object.fromEntries(Action.options.map((action) => [action, reachOf(caller, action)])),
    signIn: { demanded: accountsDemanded(config), refused, oidc: config.oidcIssuer ? config.oidcName : null },
  };
}
