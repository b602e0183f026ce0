/** `outbox` is the only record of what still has to happen; the queue is a job beside it. */
export const messageTables = `
CREATE TABLE outbox (
  id uuid NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  coalition_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  due_at timestamptz NOT NULL DEFAULT now(),
  offers integer NOT NULL DEFAULT 0,
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON outbox (due_at);

CREATE TABLE handled (
  message_id uuid NOT NULL,
  handler text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT handled_pkey PRIMARY KEY (message_id, handler)
);
CREATE INDEX handled_at ON handled (at);

CREATE TABLE set_aside (
  message_id uuid NOT NULL,
  handler text NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  coalition_id uuid,
  reason text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT set_aside_pkey PRIMARY KEY (message_id, handler)
);

-- Not written ahead: after a crash everybody simply starts counting anew.
CREATE UNLOGGED TABLE rate_count (
  key text NOT NULL,
  hits integer NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT rate_count_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_count_expires_at ON rate_count (expires_at);

CREATE TABLE idempotency_key (
  credential text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  sealed text,
  locked_until timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (credential, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
`;
