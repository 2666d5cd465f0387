import type { Plugin } from 'vite';

/** A part of the query library that only late pages use: where it is asked for at the start, and who brings it later. */
interface Late {
  readonly file: string;
  /** Our stand-in for everybody else. */
  readonly standIn: string;
  /** The module of the library that every later use comes through, and what it takes itself. */
  readonly bringer: string;
  readonly takes: string;
  readonly from: string;
  /** Hands the real part over to the stand-in. */
  readonly register: string;
  readonly name: string;
}

const LATE: readonly Late[] = [
  {
    file: 'mutationCache.js',
    standIn: '/src/api/lateMutations.ts',
    bringer: 'mutationObserver.js',
    takes: 'getDefaultState',
    from: 'mutation.js',
    register: 'realMutations',
    name: 'MutationCache',
  },
  {
    file: 'infiniteQueryBehavior.js',
    standIn: '/src/api/latePages.ts',
    bringer: 'infiniteQueryObserver.js',
    takes: 'hasNextPage, hasPreviousPage',
    from: 'infiniteQueryBehavior.js',
    register: 'realPages',
    name: 'infiniteQueryBehavior',
  },
];
const CORE = /^(.*\/@tanstack\/query-core\/build\/modern\/)(\w+\.js)$/;
const BRINGS = '\0late-queries:';

/**
 * Leaves out of the first screen what the query library has for changes and for lists that grow, which no map page uses: the
 * library's own modules arrive with the first page that calls `useMutation` or `useInfiniteQuery`, before it can use them.
 */
export function lateQueries(): Plugin {
  let root = '';
  const found = new Set<string>();
  return {
    name: 'late-queries',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId(source, importer) {
      const [, folder, by] = CORE.exec(importer ?? '') ?? [];
      if (folder === undefined) return null;
      const brought = LATE.find((late) => by === late.bringer && source === `./${late.from}`);
      if (brought) found.add(brought.bringer);
      if (brought) return `${BRINGS}${folder}:${brought.file}`;
      const late = LATE.find(({ file }) => source === `./${file}`);
      if (late) found.add(late.standIn);
      return late ? root + late.standIn : null;
    },
    load(id) {
      if (!id.startsWith(BRINGS)) return null;
      const [folder = '', file = ''] = id.slice(BRINGS.length).split(':');
      const late = LATE.find((one) => one.file === file);
      if (!late) return null;
      const code = [
        `import { ${late.name} } from ${JSON.stringify(folder + late.file)};`,
        `import { ${late.register} } from ${JSON.stringify(root + late.standIn)};`,
        `${late.register}(${late.name});`,
        `export { ${late.takes} } from ${JSON.stringify(folder + late.from)};`,
      ];
      return { code: code.join('\n'), moduleSideEffects: true };
    },
    buildEnd(error) {
      const lost = LATE.flatMap((late) => [late.standIn, late.bringer]).filter((one) => !found.has(one));
      if (!error && lost.length > 0)
        this.error(`The query library is built otherwise than lateQueries.ts expects: ${lost.join(', ')}`);
    },
  };
}
