import type { Coalition } from '#libs/coalition';

/** A coalition as everybody may see it. */
export interface CoalitionView {
  id: string;
  slug: string;
  name: string;
  leadName: string;
  /** E.164. */
  phone: string;
  phoneHours: string;
  email: string;
  municipalities: string[];
  neighbourhoods: string[];
}

export function coalitionView(coalition: Coalition): CoalitionView {
  const { id, slug, name, leadName, phone, phoneHours, email, municipalities, neighbourhoods } = coalition;
  return { id, slug, name, leadName, phone, phoneHours, email, municipalities, neighbourhoods };
}
