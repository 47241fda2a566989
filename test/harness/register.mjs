// Preloaded into jest and its workers (`node --import`): TypeScript is loaded by Node itself.
import { loadTypeScript } from './typescript.mjs';

loadTypeScript(new URL('./globals.mjs', import.meta.url).href);
