import { zone } from '#platform/kernel';
import type { IntakeActivity, IntakeResult } from './model.js';

/** The result in the form of the exchange file `activities.json`, version 1. */
export function toActivitiesJson({ event, counts, activities }: IntakeResult): ActivitiesJson {
  const { name, municipality = null, startDate, endDate, neighbourhoods } = event;
  return {
    schemaVersion: 1,
    event: {
      timezone: zone,
      name,
      municipality,
      startDate,
      endDate,
      ...(neighbourhoods && { neighbourhoods }),
    },
    counts,
    activities: activities.map(asJson),
  };
}

export interface ActivitiesJson {
  schemaVersion: 1;
  event: Pick<IntakeResult['event'], 'name' | 'municipality' | 'startDate' | 'endDate' | 'neighbourhoods'> & {
    timezone: string;
  };
  counts: IntakeResult['counts'];
  activities: JsonActivity[];
}

export type JsonActivity = Omit<
  IntakeActivity,
  'row' | 'sheet' | 'raw' | 'notes' | 'remarks' | 'duplicateOf'
> & {
  csvRow: number;
  notes?: string[];
};

function asJson(activity: IntakeActivity): JsonActivity {
  const {
    row,
    sheet: _sheet,
    raw: _raw,
    notes,
    remarks: _remarks,
    duplicateOf: _duplicateOf,
    ...rest
  } = activity;
  return { csvRow: row, ...rest, ...(notes.length > 0 && { notes }) };
}
