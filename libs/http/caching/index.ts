export { isOpenToAllPages, markPrivate } from './answer-headers.js';
export { isKnown, tagOfText, tagOfVersion, versionBefore } from './entity-tag.js';
export { PageCache, type Source } from './page-cache.js';
