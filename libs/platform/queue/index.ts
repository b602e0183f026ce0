export { handleWaiting } from './handle-waiting.js';
export { BadHandlers, handlerTable } from './handler-table.js';
export { addHandler, Handles, handlersOf, type Sweep, Sweeps, sweepsOf } from './handles.js';
export { type Delivery, definedMessages, defineMessage, type Message } from './message.js';
export { type MessageSettings, MessagesModule, Worker } from './messages.module.js';
