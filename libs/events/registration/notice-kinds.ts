/** What a notice is about; also its kind in the table of notices. */
export type RegistrationNoticeKind =
  | 'confirmation'
  | 'repeated'
  | 'restored'
  | 'changed'
  | 'cancelled'
  | 'called_off'
  | 'goes_ahead'
  | 'moved'
  | 'place_changed';

export const reminderNotice = 'reminder';
/** What stops being true when a registration ends or its session moves, and is taken back if it is still waiting. */
export const passingNotices = [
  'confirmation',
  'repeated',
  'restored',
  'changed',
  'moved',
  'place_changed',
  'goes_ahead',
  reminderNotice,
] as const;
