export { MailModule } from './mail.module.js';
export { MailSender } from './mail-sender.js';
export { Mailbox, type MailboxLine, type MailboxMessage } from './mailbox.js';
