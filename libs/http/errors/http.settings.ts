import type { FastifyRequest } from 'fastify';
import type { Config, Problem } from '#platform/kernel';

/** Renders a problem as a page for people: Dutch, with the next step and the telephone number of the office. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string;

/** What an app tells its doors. */
export interface DoorSettings {
  config: Pick<Config, 'baseUrl'>;
  problemPage: ProblemPage;
}

/** Under which the settings of the doors are found: `@Inject(doorSettings)`. */
export const doorSettings = Symbol('door settings');
