// Writes docs/access.md anew; `npm run access`.
import { writeFileSync } from 'node:fs';
import { accessPage } from './accessPage.ts';

writeFileSync(new URL('../docs/access.md', import.meta.url), accessPage());
