import { type Plugin, runnerImport } from 'vite';
import { contractModule, SERVER_ONLY } from './contractModule.ts';
import type { Contracts } from './contractSchemas.ts';

const CONTRACT = /\/server\/src\/(?:[^/]+\/)+contract\.ts$/;

/**
 * Keeps zod out of the browser: the contracts of the server are evaluated while building, and the pages get their rules
 * with a small checker (`src/api/checkJson.ts`). Types keep coming from the contracts themselves.
 * The build fails when the pages use a schema whose rules the checker does not know.
 */
export function contractCheckers(): Plugin {
  let root = '';
  let evaluated: Promise<Contracts> | undefined;
  return {
    name: 'contract-checkers',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved(config) {
      root = config.root;
    },
    hotUpdate({ file }) {
      if (CONTRACT.test(file)) evaluated = undefined;
    },
    async load(id) {
      if (!CONTRACT.test(id)) return null;
      evaluated ??= runnerImport<{ contracts: Contracts }>(`${root}/build/everyContract.ts`, { root }).then(
        (r) => r.module.contracts,
      );
      return contractModule(id, await evaluated, `${root}/src/api/checker.ts`);
    },
    renderChunk(code) {
      const from = code.indexOf(SERVER_ONLY);
      if (from >= 0) this.error(`The pages use a contract that is ${code.slice(from, from + 200).split('\n')[0]}`);
      return null;
    },
  };
}
