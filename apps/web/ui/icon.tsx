import type { IconName } from '../assets/icons.js';
import { assets } from './assets.js';

export type { IconName };

/** A picture beside words; it never stands alone, so it is hidden from those who hear the page. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg
      class={extra ? `ke-icon ${extra}` : 'ke-icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={assets.icons[name]} />
    </svg>
  );
}
