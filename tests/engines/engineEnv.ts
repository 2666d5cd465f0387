import { inject } from 'vitest';

// Before each test file: what the project's global setup found out, for this process and those it starts.
Object.assign(process.env, inject('engineEnv'));
