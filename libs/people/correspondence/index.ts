export { MailModule } from './mail/mail.module.js';
export { MailSender } from './mail/mail-sender.js';
export { Mailbox, type MailboxLine, type MailboxMessage } from './mail/mailbox.js';
export { CorrespondenceModule } from './notices/correspondence.module.js';
export { correspondenceProblems } from './notices/correspondence.problems.js';
export { definedNotices, defineNotice, type NoticeKind } from './notices/define-notice.js';
export { discreetName, isDiscreet, unlinked } from './notices/discreet.rules.js';
export type { Fact, NoticeContent, Recipient, Sender } from './notices/notice.content.js';
export {
  type Channel,
  channelAfterMail,
  channelOf,
  type NoticeState,
  type Ways,
} from './notices/notice.rules.js';
export { type CallLine, NoticeDesk, type Page } from './notices/notice-desk.service.js';
export type { NoticeLine } from './notices/notice-lists.queries.js';
export { Notices, type NoticeToWrite } from './notices/notices.service.js';
export { type CorrespondenceSettings, correspondence, correspondenceSettings } from './notices/settings.js';
