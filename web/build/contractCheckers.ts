import { type Plugin, runnerImport } from 'vite';
import { contractModules, PART, SERVER_ONLY } from './contractModules.ts';
import type { Contracts } from './contractSchemas.ts';

const CONTRACT = /\/server\/src\/(?:[^/]+\/)+contract\.ts(?:\?part=\w+)?$/;

/**
 * Keeps zod out of the browser: the contracts of the server are evaluated while building, and the pages get their rules
 * with a small checker (`src/api/checkJson.ts`). Types keep coming from the contracts themselves.
 * The build fails when the pages use a schema whose rules the checker does not know.
 */
export function contractCheckers(): Plugin {
  let root = '';
  let made: Promise<ReturnType<typeof contractModules>> | undefined;
  return {
    name: 'contract-checkers',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved(config) {
      root = config.root;
    },
    hotUpdate({ file }) {
      if (CONTRACT.test(file)) made = undefined;
    },
    async load(id) {
      if (!CONTRACT.test(id)) return null;
      made ??= runnerImport<{ contracts: Contracts }>(`${root}/build/everyContract.ts`, { root }).then((r) =>
        contractModules(r.module.contracts, `${root}/src/api/checker.ts`),
      );
      const { whole, part } = await made;
      const [path = ''] = id.split('?');
      const name = PART.exec(id)?.[1];
      return { code: name === undefined ? whole(path) : part(path, name), moduleSideEffects: false };
    },
    renderChunk(code) {
      const from = code.indexOf(SERVER_ONLY);
      if (from >= 0) this.error(`The pages use a contract that is ${code.slice(from, from + 200).split('\n')[0]}`);
      return null;
    },
  };
}
