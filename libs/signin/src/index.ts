export { SignInModule } from './sign-in.module.js';
export { lifeMilliseconds as signInMilliseconds } from './sign-in.rules.js';
export { type OpenedLink, type SignInDone, SignIns } from './sign-ins.service.js';
