export {
  anyOf,
  type DayPart,
  dayPartWords,
  monthNumbers,
  numberWords,
  ordinalWords,
  weekdayNumbers,
} from './dutch-words.js';
export { bare, cutLong, fold, isDitto, isUnknown, nameKey, orNull, squeeze } from './text.js';
