import { officeTexts } from '#libs/catalogue';
import { startOfStaff } from '#libs/http';
import type { Role } from '#libs/kernel';
import type { NavItem } from '../ui/index.js';

const texts = officeTexts.frame;

const items: readonly { href: string; text: string; roles?: readonly Role[] }[] = [
  { href: startOfStaff, text: texts.start },
  { href: '/kantoor/mijn-inlog', text: texts.myself },
];

/** The pages that somebody with these roles may open, the present one marked. */
export function officeMenu(roles: readonly Role[], address: string): NavItem[] {
  const path = address.split('?')[0];
  return items
    .filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)))
    .map(({ href, text }) => ({ href, text, current: href === path }));
}
