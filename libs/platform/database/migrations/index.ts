import { House1795305600000 } from './1795305600000-house.js';
import { DeadLetter1795910400000 } from './1795910400000-dead-letter.js';

/** Every migration, oldest first. Listed by hand, so that a file that is only lying about never runs. */
export const migrations = [House1795305600000, DeadLetter1795910400000];
