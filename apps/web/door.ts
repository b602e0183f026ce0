import type { ModuleRef } from '@nestjs/core';
import type { DoorSettings } from '#http/errors';
import type { Config } from '#platform/kernel';
import { Frames } from './frame.js';
import { problemPage } from './problem-page.js';

/** The settings of a door that shows pages: problems are pages in the frame of their coalition. */
export function pageDoor(config: Config): DoorSettings & { use: (modules: Pick<ModuleRef, 'get'>) => void } {
  let frames: Frames | undefined;
  return {
    config,
    problemPage: (problem, request) => (frames ? problemPage(frames, problem, request) : problem.kind.title),
    use: (modules) => {
      frames = modules.get(Frames, { strict: false });
    },
  };
}
