import { deskRoles, logbookRoles, noticeRoles, programmeRoles, type Role } from '#platform/kernel';
import { routes } from '../routes.js';
import type { NavItem } from '../ui/index.js';
import { findTexts } from './desk/desk.nl.js';
import { kitTexts } from './kit/kit.nl.js';
import { logbookTexts } from './logbook/logbook.nl.js';
import { callTexts, letterTexts, noticeTexts } from './notices/notices.nl.js';
import { placeTexts } from './places/places.nl.js';
import { signInTexts } from './sign-in/sign-in.nl.js';

const items: readonly { href: string; text: string; roles?: readonly Role[] }[] = [
  { href: routes.office.start, text: kitTexts.start },
  { href: routes.office.places, text: placeTexts.title, roles: programmeRoles },
  { href: routes.office.find, text: findTexts.menu, roles: deskRoles },
  { href: routes.office.calls, text: callTexts.title, roles: deskRoles },
  { href: routes.office.letters, text: letterTexts.menu, roles: deskRoles },
  { href: routes.office.notices, text: noticeTexts.title, roles: noticeRoles },
  { href: routes.office.logbook, text: logbookTexts.title, roles: logbookRoles },
  { href: routes.office.ownSessions, text: signInTexts.sessions.title },
];

/** The pages that somebody with these roles may open, the present one marked. */
export function officeMenu(roles: readonly Role[], address: string): NavItem[] {
  const path = address.split('?')[0];
  return items
    .filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)))
    .map(({ href, text }) => ({ href, text, current: href === path }));
}
