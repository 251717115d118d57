/** `npm run build`: the app, ready to be served, in `dist`. */
import { buildApp } from './buildApp.ts';

await buildApp();
console.log('Built into dist.');
