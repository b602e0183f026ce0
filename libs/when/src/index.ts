export type { WrittenRecurrence } from './recurrence.js';
export { type Moment, makeSchedule, type Schedule } from './schedule.js';
export { clockText, isoMoment } from './slots.js';
export type { WhenEntry } from './when-entries.js';
export { parseWhen } from './when-parser.js';
export { isNear, resolveDay, type WhenContext } from './written-days.js';
