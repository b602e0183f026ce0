import { publicAbout } from './public-about.nl.js';
import { publicActivity, publicProgramme } from './public-programme.nl.js';
import { publicManage, publicSignUp } from './public-sign-up.nl.js';

/** Everything that pages for residents say. */
export const publicTexts = {
  programme: publicProgramme,
  activity: publicActivity,
  signUp: publicSignUp,
  manage: publicManage,
  about: publicAbout,
} as const;
