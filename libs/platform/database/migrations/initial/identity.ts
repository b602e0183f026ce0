/** Staff only: residents have no account. A person exists once; what they may do is a grant in a coalition. */
export const identityTables = `
CREATE TABLE person (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  blocked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_email UNIQUE (email)
);

CREATE TABLE sign_in (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  link_hash text NOT NULL,
  code_hash text NOT NULL,
  browser_hash text NOT NULL,
  next text,
  tries integer NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT sign_in_pkey PRIMARY KEY (id),
  CONSTRAINT sign_in_link_hash UNIQUE (link_hash),
  CONSTRAINT sign_in_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX sign_in_person_id ON sign_in (person_id);
CREATE INDEX sign_in_browser_hash ON sign_in (browser_hash);
CREATE INDEX sign_in_expires_at ON sign_in (expires_at);

CREATE TABLE staff_session (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  cookie_hash text NOT NULL,
  form_token text NOT NULL,
  device text NOT NULL DEFAULT '',
  coalition_id uuid,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT staff_session_pkey PRIMARY KEY (id),
  CONSTRAINT staff_session_cookie_hash UNIQUE (cookie_hash),
  CONSTRAINT staff_session_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX staff_session_person_id ON staff_session (person_id);

CREATE TABLE coalition (
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  lead_name text NOT NULL,
  phone text NOT NULL,
  phone_hours text NOT NULL,
  email text NOT NULL,
  postal_address text NOT NULL DEFAULT '',
  colour text NOT NULL DEFAULT '#0b5e62',
  municipality_codes text[] NOT NULL DEFAULT '{}',
  municipalities text[] NOT NULL DEFAULT '{}',
  neighbourhoods text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT coalition_pkey PRIMARY KEY (id),
  CONSTRAINT coalition_slug UNIQUE (slug)
);

CREATE TABLE audit_line (
  id uuid NOT NULL,
  coalition_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  action text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  fields text[] NOT NULL DEFAULT '{}',
  CONSTRAINT audit_line_pkey PRIMARY KEY (id),
  CONSTRAINT audit_line_actor CHECK (actor IN ('staff', 'resident', 'system'))
);
CREATE INDEX audit_line_coalition_at ON audit_line (coalition_id, at);
CREATE INDEX audit_line_subject ON audit_line (coalition_id, subject_id, at);
`;
