export { isOpenToAllPages, markPrivate } from './answer-headers.js';
export { isKnown, tagOfText, tagOfVersion, versionBefore } from './entity-tag.js';
export { ReadyBytes, type Source } from './ready-bytes.js';
export { ReadyBytesModule } from './ready-bytes.module.js';
