import type { ModuleRef } from '@nestjs/core';
import { programmeVersion } from '#events/programme';
import type { HttpSettings } from '#http/errors';
import type { Config } from '#platform/kernel';
import { PageLayouts } from './page-layouts.js';
import { problemPage } from './problem-page.js';
import { pageLinks } from './routes.js';

/** The settings of an app that shows pages: problems are pages in the layout of their coalition. */
export function pageHttp(config: Config): HttpSettings & { use: (modules: Pick<ModuleRef, 'get'>) => void } {
  let frames: PageLayouts | undefined;
  return {
    config,
    pages: pageLinks(config.baseUrl),
    versionOf: programmeVersion,
    problemPage: (problem, request) => (frames ? problemPage(frames, problem, request) : problem.kind.title),
    use: (modules) => {
      frames = modules.get(PageLayouts, { strict: false });
    },
  };
}
