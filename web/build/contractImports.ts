import type { Plugin } from 'vite';

const CONTRACT = '@petarawan/server/contract/';

/**
 * Lets each import of a contract name the parts it uses (`contractModules.ts`), so that the graph of modules says the truth about
 * who needs what. Runs on plain JavaScript, after the types are gone; line numbers stay.
 */
export function contractImports(): Plugin {
  return {
    name: 'contract-imports',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /\/web\/src\//, code: CONTRACT },
      async handler(code, importer) {
        let written = code;
        for (const node of [...this.parse(code).body].reverse()) {
          if (node.type !== 'ImportDeclaration' || !node.source.value.startsWith(CONTRACT)) continue;
          const contract = await this.resolve(node.source.value, importer);
          if (!contract || !node.specifiers.every((one) => one.type === 'ImportSpecifier')) continue;
          const parts = node.specifiers.map(({ imported, local }) => {
            const name = imported.type === 'Identifier' ? imported.name : imported.value;
            return `import { ${name} as ${local.name} } from ${JSON.stringify(`${contract.id}?part=${name}`)};`;
          });
          const lines = '\n'.repeat(code.slice(node.start, node.end).split('\n').length - 1);
          written = written.slice(0, node.start) + parts.join(' ') + lines + written.slice(node.end);
        }
        return { code: written, map: null };
      },
    },
  };
}
