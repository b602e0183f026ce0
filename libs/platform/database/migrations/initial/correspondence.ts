/**
 * One message to one person by the channel that the person has. `recipient` is the id of the registration or person
 * it is for, never an address, so that the unique key holds when somebody corrects their address. All the ways to
 * reach the person are kept, because a mail that is refused becomes a letter or a call. No foreign key to coalition:
 * that library stands to the right of this one; row-level security holds all the same.
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
  name text NOT NULL,
  email text,
  phone text,
  address text,
  subject text NOT NULL,
  content jsonb,
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
  CONSTRAINT notice_state CHECK (state IN ('queued', 'sending', 'accepted', 'failed', 'unknown', 'withdrawn', 'printed', 'spoken'))
);
CREATE INDEX notice_coalition_id ON notice (coalition_id, channel, state);
CREATE INDEX notice_recipient ON notice (recipient);
CREATE INDEX notice_due ON notice (not_before) WHERE channel = 'email' AND state = 'queued';
CREATE INDEX notice_claimed_at ON notice (claimed_at);
CREATE INDEX notice_leased ON notice (lease_until) WHERE state = 'sending';
`;
