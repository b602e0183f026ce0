/**
 * One message to one person by the channel that the person has. `recipient` is the id of the registration or person
 * it is for, never an address, so that the unique key holds when somebody corrects their address.
 */
export const correspondenceTables = `
CREATE TABLE notice (
  id uuid NOT NULL,
  coalition_id uuid,
  message_id uuid NOT NULL,
  recipient uuid NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL DEFAULT 'queued',
  to_name text NOT NULL,
  to_address text,
  subject text NOT NULL,
  body jsonb,
  mail_id text NOT NULL,
  mail_date timestamptz NOT NULL,
  repeatable boolean NOT NULL,
  not_before timestamptz NOT NULL,
  expires_at timestamptz,
  claimed_at timestamptz,
  lease_until timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  settled_at timestamptz,
  failure text,
  created_at timestamptz NOT NULL,
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_once UNIQUE (message_id, recipient),
  CONSTRAINT notice_channel CHECK (channel IN ('email', 'letter', 'call')),
  CONSTRAINT notice_state CHECK (state IN ('queued', 'sending', 'accepted', 'failed', 'unknown', 'withdrawn', 'printed', 'spoken')),
  CONSTRAINT notice_coalition FOREIGN KEY (coalition_id) REFERENCES coalition (id)
);
CREATE INDEX notice_coalition_id ON notice (coalition_id, channel, state);
CREATE INDEX notice_recipient ON notice (recipient);
CREATE INDEX notice_due ON notice (not_before) WHERE channel = 'email' AND state = 'queued';
CREATE INDEX notice_claimed_at ON notice (claimed_at);
CREATE INDEX notice_leased ON notice (lease_until) WHERE state = 'sending';
`;
