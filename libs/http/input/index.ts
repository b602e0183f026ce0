export { bodyLimit, useBodyParsers } from './body-parsers.js';
export { readForm } from './check-input.js';
export { speakDutch } from './dutch-issues.js';
export { Form, type SentFile } from './form.js';
export { multipartLimits, readMultipart } from './multipart.js';
export { isReadableUrl, longestUrl, unreadableUrl } from './readable-url.js';
export { SchemaPipe } from './schema.pipe.js';
