import type { Role } from '#platform/kernel';
import { routes } from '../routes.js';
import type { NavItem } from '../ui/index.js';
import { officeTexts } from './office.nl.js';
import { deskRoles, logbookRoles, noticeRoles, programmeRoles } from './roles.js';

const { frame, desk } = officeTexts;

const items: readonly { href: string; text: string; roles?: readonly Role[] }[] = [
  { href: routes.office.start, text: frame.start },
  { href: routes.office.places, text: officeTexts.places.menu, roles: programmeRoles },
  { href: routes.office.find, text: desk.menu.find, roles: deskRoles },
  { href: routes.office.calls, text: desk.menu.calls, roles: deskRoles },
  { href: routes.office.letters, text: desk.menu.letters, roles: deskRoles },
  { href: routes.office.notices, text: desk.menu.notices, roles: noticeRoles },
  { href: routes.office.logbook, text: desk.menu.logbook, roles: logbookRoles },
  { href: routes.office.ownSessions, text: frame.myself },
];

/** The pages that somebody with these roles may open, the present one marked. */
export function officeMenu(roles: readonly Role[], address: string): NavItem[] {
  const path = address.split('?')[0];
  return items
    .filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)))
    .map(({ href, text }) => ({ href, text, current: href === path }));
}
