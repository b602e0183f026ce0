/** What a coalition offers. A session's counter of places stands beside the row that it counts for, with a second wall. */
export const programmeTables = `
CREATE TABLE organization (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  kind text NOT NULL DEFAULT 'other',
  phone text,
  email text,
  website text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT organization_pkey PRIMARY KEY (id),
  CONSTRAINT organization_once UNIQUE (coalition_id, name_key),
  CONSTRAINT organization_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id)
);

CREATE TABLE place (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  name text NOT NULL,
  place_key text NOT NULL,
  street text,
  postcode text,
  town text,
  neighbourhood text,
  directions text NOT NULL DEFAULT '',
  wheelchair boolean,
  walker boolean,
  accessible_toilet boolean,
  hearing_loop boolean,
  lift boolean,
  access_note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT place_pkey PRIMARY KEY (id),
  CONSTRAINT place_once UNIQUE (coalition_id, place_key),
  CONSTRAINT place_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id)
);

CREATE TABLE event (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  welcome text NOT NULL DEFAULT '',
  first_day date NOT NULL,
  last_day date NOT NULL,
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT event_pkey PRIMARY KEY (id),
  CONSTRAINT event_slug UNIQUE (coalition_id, slug),
  CONSTRAINT event_kind CHECK (kind IN ('week', 'conference')),
  CONSTRAINT event_days CHECK (first_day <= last_day),
  CONSTRAINT event_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id)
);

CREATE TABLE role_grant (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  organization_id uuid,
  event_id uuid,
  CONSTRAINT role_grant_pkey PRIMARY KEY (id),
  CONSTRAINT role_grant_once UNIQUE NULLS NOT DISTINCT (person_id, coalition_id, role, organization_id, event_id),
  CONSTRAINT role_grant_role CHECK (role IN ('coordinator', 'reviewer', 'desk', 'partner', 'organiser', 'door', 'reader')),
  CONSTRAINT role_grant_narrow CHECK ((role <> 'partner' OR organization_id IS NOT NULL) AND (role <> 'door' OR event_id IS NOT NULL)),
  CONSTRAINT role_grant_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT role_grant_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT role_grant_event FOREIGN KEY (event_id) REFERENCES event (id)
);
CREATE INDEX role_grant_coalition_id ON role_grant (coalition_id);
CREATE INDEX role_grant_organization_id ON role_grant (organization_id);
CREATE INDEX role_grant_event_id ON role_grant (event_id);

CREATE TABLE activity (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  event_id uuid NOT NULL,
  organization_id uuid,
  slug text NOT NULL,
  short_code text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL DEFAULT '',
  category text,
  target_groups text[] NOT NULL DEFAULT '{}',
  age_min integer,
  age_max integer,
  booking_mode text NOT NULL DEFAULT 'none',
  booking_note text NOT NULL DEFAULT '',
  booking_until timestamptz,
  price_kind text NOT NULL DEFAULT 'unknown',
  price_cents integer,
  price_note text NOT NULL DEFAULT '',
  access_note text NOT NULL DEFAULT '',
  address_private boolean NOT NULL DEFAULT false,
  remarks text NOT NULL DEFAULT '',
  contact_name text NOT NULL DEFAULT '',
  contact_phone text,
  contact_email text,
  publication text NOT NULL DEFAULT 'draft',
  attention jsonb NOT NULL DEFAULT '[]',
  imported jsonb,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT activity_pkey PRIMARY KEY (id),
  CONSTRAINT activity_slug UNIQUE (event_id, slug),
  CONSTRAINT activity_short_code UNIQUE (short_code),
  CONSTRAINT activity_booking_mode CHECK (booking_mode IN ('none', 'on_the_day', 'preferred', 'required')),
  CONSTRAINT activity_price CHECK (price_kind IN ('free', 'paid', 'donation', 'unknown') AND (price_cents IS NULL OR price_cents >= 0)),
  CONSTRAINT activity_publication CHECK (publication IN ('draft', 'submitted', 'returned', 'published', 'withdrawn')),
  CONSTRAINT activity_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT activity_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT activity_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);
CREATE INDEX activity_coalition_id ON activity (coalition_id);
CREATE INDEX activity_organization_id ON activity (organization_id);

CREATE TABLE session (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  event_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  place_id uuid,
  online boolean NOT NULL DEFAULT false,
  day date,
  day_part text,
  starts_at timestamptz,
  ends_at timestamptz,
  capacity integer,
  taken integer NOT NULL DEFAULT 0,
  overbooked integer NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'scheduled',
  reason text NOT NULL DEFAULT '',
  last_step jsonb,
  sequence integer NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_state CHECK (state IN ('scheduled', 'rescheduled', 'cancelled')),
  CONSTRAINT session_times CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)),
  CONSTRAINT session_never_oversold CHECK (taken >= 0 AND overbooked >= 0 AND (capacity IS NULL OR taken <= capacity + overbooked)),
  CONSTRAINT session_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT session_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT session_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
  CONSTRAINT session_place FOREIGN KEY (place_id) REFERENCES place (id)
);
CREATE INDEX session_coalition_id ON session (coalition_id);
CREATE INDEX session_event_id ON session (event_id);
CREATE INDEX session_activity_id ON session (activity_id);
CREATE INDEX session_place_id ON session (place_id);
CREATE INDEX session_starts_at ON session (starts_at);

CREATE TABLE programme_import (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  event_id uuid NOT NULL,
  person_id uuid,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  sheets jsonb NOT NULL,
  corrections jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'preview',
  outcome jsonb,
  created_at timestamptz NOT NULL,
  CONSTRAINT programme_import_pkey PRIMARY KEY (id),
  CONSTRAINT programme_import_state CHECK (state IN ('preview', 'saved', 'discarded')),
  CONSTRAINT programme_import_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT programme_import_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT programme_import_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL
);
CREATE INDEX programme_import_coalition_id ON programme_import (coalition_id);
CREATE INDEX programme_import_event_id ON programme_import (event_id);
CREATE INDEX programme_import_person_id ON programme_import (person_id);
`;
