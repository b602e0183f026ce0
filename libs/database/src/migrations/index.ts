import { House0001 } from './0001-house.js';

/** Every migration, oldest first. Listed by hand, so that a file that is only lying about never runs. */
export const migrations = [House0001];
