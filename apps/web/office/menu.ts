import { startOfStaff } from '#http/errors';
import type { Role } from '#platform/kernel';
import type { NavItem } from '../ui/index.js';
import { officeTexts } from './office.nl.js';
import { deskRoles, logbookRoles, noticeRoles, programmeRoles } from './roles.js';

const { frame, desk } = officeTexts;

const items: readonly { href: string; text: string; roles?: readonly Role[] }[] = [
  { href: startOfStaff, text: frame.start },
  { href: '/kantoor/locaties', text: officeTexts.places.menu, roles: programmeRoles },
  { href: '/kantoor/zoeken', text: desk.menu.find, roles: deskRoles },
  { href: '/kantoor/bellijst', text: desk.menu.calls, roles: deskRoles },
  { href: '/kantoor/brieven', text: desk.menu.letters, roles: deskRoles },
  { href: '/kantoor/berichten', text: desk.menu.notices, roles: noticeRoles },
  { href: '/kantoor/logboek', text: desk.menu.logbook, roles: logbookRoles },
  { href: '/kantoor/mijn-inlog', text: frame.myself },
];

/** The pages that somebody with these roles may open, the present one marked. */
export function officeMenu(roles: readonly Role[], address: string): NavItem[] {
  const path = address.split('?')[0];
  return items
    .filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)))
    .map(({ href, text }) => ({ href, text, current: href === path }));
}
