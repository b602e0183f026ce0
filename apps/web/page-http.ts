import type { ModuleRef } from '@nestjs/core';
import { programmeVersion } from '#events/programme';
import type { HttpSettings } from '#http/errors';
import type { Config } from '#platform/kernel';
import { Frames } from './frame.js';
import { problemPage } from './problem-page.js';
import { pageLinks } from './routes.js';

/** The settings of an app that shows pages: problems are pages in the frame of their coalition. */
export function pageHttp(config: Config): HttpSettings & { use: (modules: Pick<ModuleRef, 'get'>) => void } {
  let frames: Frames | undefined;
  return {
    config,
    pages: pageLinks(config.baseUrl),
    versionOf: programmeVersion,
    problemPage: (problem, request) => (frames ? problemPage(frames, problem, request) : problem.kind.title),
    use: (modules) => {
      frames = modules.get(Frames, { strict: false });
    },
  };
}
