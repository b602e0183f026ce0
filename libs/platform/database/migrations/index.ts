import { Initial1795305600000 } from './1795305600000-initial.js';
import { DeadLetter1795910400000 } from './1795910400000-dead-letter.js';
import { ReachedBy1796515200000 } from './1796515200000-reached-by.js';

/** Every migration, oldest first. Listed by hand, so that a file that is only lying about never runs. */
export const migrations = [Initial1795305600000, DeadLetter1795910400000, ReachedBy1796515200000];
