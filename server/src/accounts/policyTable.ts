import { ACTIONS, Action, type PolicyResponse, ROLES, Role } from './contract.ts';
import { BOUND_TO, POLICY } from './policy.ts';

/** The rule as people read it, roles and actions in the order of their lists. */
export const policyTable = (): PolicyResponse => ({
  roles: Role.options.map((role) => ({ role, name: ROLES[role], boundTo: BOUND_TO[role] })),
  actions: Action.options.map((action) => ({ action, name: ACTIONS[action] })),
  reach: POLICY,
});
