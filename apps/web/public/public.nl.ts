import { publicAbout } from './about/about.nl.js';
import { publicActivity, publicProgramme } from './programme/programme.nl.js';
import { publicManage, publicSignUp } from './sign-up/sign-up.nl.js';

/** Everything that pages for residents say. */
export const publicTexts = {
  programme: publicProgramme,
  activity: publicActivity,
  signUp: publicSignUp,
  manage: publicManage,
  about: publicAbout,
} as const;
