import { type ApiKey, KeyAction } from '../contract.ts';
import type { OwnedKey } from './keyRepository.ts';

/** What a key was given, as it is stored. */
export const keyActions = (stored: string): KeyAction[] =>
  stored.split(',').filter((action): action is KeyAction => KeyAction.safeParse(action).success);

/** A stored key as people see it: nothing of its secret. */
export const keyRow = (k: OwnedKey): ApiKey => ({
  id: k.id,
  name: k.name,
  owner: k.login,
  actions: keyActions(k.actions),
  region: k.region || null,
  regionName: k.region_name || null,
  createdAt: k.created_at,
  expiresAt: k.expires_at,
  lastUsedAt: k.last_used_at || null,
  endedAt: k.ended_at || null,
});
