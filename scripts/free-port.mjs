// Prints a port that nothing listens on.
import { findFreePort } from './ports.mjs';

console.log(await findFreePort());
