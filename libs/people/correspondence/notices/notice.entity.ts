import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NoticeContent } from './notice.content.js';
import type { Channel, NoticeState } from './notice.rules.js';

@Entity('notice')
@Unique('notice_once', ['messageId', 'recipient'])
@Check('notice_channel', `channel IN ('email', 'letter', 'call')`)
@Check(
  'notice_state',
  `state IN ('queued', 'sending', 'accepted', 'failed', 'unknown', 'withdrawn', 'printed', 'spoken')`,
)
@Index('notice_coalition_id', ['coalitionId', 'channel', 'state'])
@Index('notice_recipient', ['recipient'])
@Index('notice_due', ['notBefore'], { where: `channel = 'email' AND state = 'queued'` })
@Index('notice_claimed_at', ['claimedAt'])
@Index('notice_leased', ['leaseUntil'], { where: `state = 'sending'` })
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id: string;

  @Column('uuid', { nullable: true })
  coalitionId: string | null;

  /** The message that caused it: with the recipient the key for "only once". */
  @Column('uuid')
  messageId: string;

  @Column('uuid')
  recipient: string;

  @Column('text')
  kind: string;

  @Column('text')
  channel: Channel;

  @Column('text', { default: 'queued' })
  state: NoticeState;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text')
  subject: string;

  /** Null after the retention time: an outbox is no archive (privacy V22). */
  @Column('jsonb', { nullable: true })
  content: NoticeContent | null;

  /** Message-ID of the mail, the same for every attempt. */
  @Column('text')
  mailId: string;

  /** Date of the mail, the same for every attempt. */
  @Column('timestamptz')
  mailDate: Date;

  /** Whether it may be sent again when nobody knows if it arrived. A sign-in link may not. */
  @Column('boolean')
  repeatable: boolean;

  @Column('timestamptz')
  notBefore: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
