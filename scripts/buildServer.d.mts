export function ensureServerBuilt(): Promise<void>;
export function builtNode(name: 'server' | 'cli', ...args: string[]): string[];
export function builtProgram(file: string, ...args: string[]): Promise<string[]>;
