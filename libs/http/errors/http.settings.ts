import type { FastifyRequest } from 'fastify';
import type { Reader } from '#platform/database';
import type { Config, Problem } from '#platform/kernel';

/** Renders a problem as a page for people: Dutch, with the next step and the telephone number of the office. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string;

/** Where an app has the pages that an answer leads to. */
export interface HttpPages {
  /** Whole address of the page about a kind of problem. */
  problem(slug: string): string;
  /** Path of the page where staff sign in. */
  askToSignIn: string;
}

/** What an app tells about the pages that it shows. */
export interface HttpSettings {
  config: Pick<Config, 'baseUrl'>;
  pages: HttpPages;
  problemPage: ProblemPage;
  /** The version of what the public pages of an event are made from; null when there is no such event. */
  versionOf?: (reader: Reader, eventId: string) => Promise<string | null>;
}

/** Under which the settings are found: `@Inject(httpSettings)`. */
export const httpSettings = Symbol('http settings');
