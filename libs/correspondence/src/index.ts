export { CorrespondenceModule } from './correspondence.module.js';
export { correspondenceProblems } from './correspondence.problems.js';
export { discreetName, isDiscreet, unlinked } from './discreet.rules.js';
export type { Fact, NoticeContent, Recipient, Sender } from './notice.content.js';
export { type Channel, channelAfterMail, channelOf, type NoticeState, type Ways } from './notice.rules.js';
export { type CallLine, NoticeDesk, type Page } from './notice-desk.service.js';
export type { NoticeLine } from './notice-lists.queries.js';
export { Notices, type NoticeToWrite } from './notices.service.js';
export { type CorrespondenceSettings, correspondence, correspondenceSettings } from './settings.js';
