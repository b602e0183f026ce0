import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import { Icon, type IconName } from './icon.js';
import { ui } from './ui.nl.js';

/** How much room there is. `open` means that nobody needs to sign up. */
export type CapacityState = 'free' | 'few' | 'full' | 'waiting-list' | 'open' | 'cancelled' | 'past';

export interface CapacityBadgeProps {
  state: CapacityState;
  /** Places left, for `free` and `few`. */
  places?: number | undefined;
}

/** The words of a capacity badge, also for mails and lists. */
export function capacityText({ state, places }: CapacityBadgeProps): string {
  if (state === 'few' && places === 1) return ui.capacity.fewOne;
  if (state === 'few' && places !== undefined) return say(ui.capacity.few, { n: places });
  if (state === 'free' && places !== undefined) return say(ui.capacity.freeNumber, { n: places });
  if (state === 'waiting-list') return ui.capacity.waitingList;
  if (state === 'few') return ui.capacity.free;
  return ui.capacity[state];
}

const CAPACITY_ICON: Partial<Record<CapacityState, IconName>> = {
  free: 'check',
  few: 'clock',
  open: 'hand-stop',
  full: 'x',
  'waiting-list': 'x',
  cancelled: 'alert-triangle',
};

/** Places left, in words and with a sign, never by colour alone (UI21). */
export function CapacityBadge(props: CapacityBadgeProps) {
  const icon = CAPACITY_ICON[props.state];
  return (
    <span class={`ke-badge ke-badge--${props.state}`}>
      {icon ? <Icon name={icon} /> : null}
      {capacityText(props)}
    </span>
  );
}

export type Tone = 'neutral' | 'info' | 'ok' | 'warning' | 'error';

/** Where something stands, in one word. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`ke-badge ke-badge--tone-${tone}`}>{children}</span>;
}

const PUBLICATION_TONE = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  published: 'ok',
  withdrawn: 'error',
} as const satisfies Record<keyof typeof ui.publication, Tone>;

export type PublicationState = keyof typeof PUBLICATION_TONE;

/** Concept, Ingediend, Aanpassen, Gepubliceerd, Teruggetrokken. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  return <StatusBadge tone={PUBLICATION_TONE[state]}>{ui.publication[state]}</StatusBadge>;
}

/** A property of an activity: gratis, rolstoel, met vervoer. */
export interface Feature {
  text: string;
  icon?: IconName;
}

export function FeatureList({ features }: { features: readonly Feature[] }) {
  if (features.length === 0) return null;
  return (
    <ul class="ke-features">
      {features.map((feature) => (
        <li class="ke-feature">
          {feature.icon ? <Icon name={feature.icon} /> : null}
          {feature.text}
        </li>
      ))}
    </ul>
  );
}
