/** Who makes the programme: writes, judges and publishes activities, and puts places right. */
export const programmeRoles = ['coordinator', 'reviewer', 'organiser'] as const;
/** Who takes over partners' lists. */
export const listRoles = ['coordinator', 'organiser'] as const;
/** Who signs people up, prints letters and calls. */
export const deskRoles = ['coordinator', 'desk', 'organiser'] as const;
/** Who sees how notices fare. */
export const noticeRoles = ['coordinator', 'desk'] as const;
/** Who sees the logbook. */
export const logbookRoles = ['coordinator'] as const;
