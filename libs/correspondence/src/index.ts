export { CorrespondenceModule } from './correspondence.module.js';
export type { Fact, NoticeContent, Recipient, Sender } from './notice.content.js';
export { type Channel, channelOf, type NoticeState, type Ways } from './notice.rules.js';
export { Notices, type NoticeToWrite } from './notices.service.js';
export { type CorrespondenceSettings, correspondence, correspondenceSettings } from './settings.js';
