/**
 * A registration is a party for one session. `identity` is a hash of who signed up with which contact, so that the
 * same person twice is one registration (scenario R1) while two residents may share a mailbox (R15).
 * `secret` holds what manage links are derived from; each installation draws its own when it migrates.
 */
export const registrationTables = `
CREATE TABLE registration (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  event_id uuid NOT NULL,
  session_id uuid NOT NULL,
  status text NOT NULL,
  party_size integer NOT NULL,
  channel text NOT NULL,
  form_id uuid NOT NULL,
  manage_hash text NOT NULL,
  spoken_code text NOT NULL,
  identity text,
  name text NOT NULL,
  email text,
  phone text,
  address text,
  arranged_by text,
  sequence integer NOT NULL DEFAULT 0,
  registered_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  called_off boolean NOT NULL DEFAULT false,
  changed_at timestamptz NOT NULL,
  CONSTRAINT registration_pkey PRIMARY KEY (id),
  CONSTRAINT registration_form UNIQUE (form_id),
  CONSTRAINT registration_manage_hash UNIQUE (manage_hash),
  CONSTRAINT registration_spoken_code UNIQUE (coalition_id, spoken_code),
  CONSTRAINT registration_once UNIQUE (session_id, identity),
  CONSTRAINT registration_status CHECK (status IN ('confirmed', 'cancelled')),
  CONSTRAINT registration_called_off CHECK (NOT called_off OR status = 'cancelled'),
  CONSTRAINT registration_party CHECK (party_size > 0),
  CONSTRAINT registration_channel CHECK (channel IN ('web', 'api', 'phone', 'desk', 'paper')),
  CONSTRAINT registration_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT registration_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT registration_session FOREIGN KEY (session_id) REFERENCES session (id)
);
CREATE INDEX registration_event_id ON registration (event_id);

CREATE TABLE secret (
  name text NOT NULL,
  value text NOT NULL,
  CONSTRAINT secret_pkey PRIMARY KEY (name)
);
INSERT INTO secret (name, value) VALUES
  ('manage_links', encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

CREATE TABLE attendee (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  position integer NOT NULL,
  name text,
  CONSTRAINT attendee_pkey PRIMARY KEY (id),
  CONSTRAINT attendee_position UNIQUE (registration_id, position),
  CONSTRAINT attendee_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT attendee_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
);
CREATE INDEX attendee_coalition_id ON attendee (coalition_id);

CREATE TABLE reminder (
  registration_id uuid NOT NULL,
  kind text NOT NULL,
  session_start timestamptz NOT NULL,
  coalition_id uuid NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT reminder_pkey PRIMARY KEY (registration_id, kind, session_start),
  CONSTRAINT reminder_kind CHECK (kind IN ('week_before', 'three_days', 'day_before')),
  CONSTRAINT reminder_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id),
  CONSTRAINT reminder_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
);
CREATE INDEX reminder_coalition_id ON reminder (coalition_id);
`;
