import type { NoticeContent } from './notice.content.js';

/** One kind of notice: how it is composed, and occasions that show it. */
export interface NoticeKind<Source> {
  /** Its kind in the table of notices. */
  kind: string;
  /** Pure, so the same source gives the same words and bytes. */
  compose(source: Source): NoticeContent;
  /** Invented. */
  samples: readonly [Source, ...Source[]];
}

const defined = new Map<string, () => NoticeContent[]>();

/**
 * Declares a kind of notice. The test of reading level takes its kinds and samples from here.
 * @throws when the kind is taken.
 */
export function defineNotice<Source, More extends object>(
  notice: NoticeKind<Source> & More,
): NoticeKind<Source> & More {
  if (defined.has(notice.kind)) throw new Error(`notice "${notice.kind}" is defined twice`);
  defined.set(notice.kind, () => notice.samples.map((sample) => notice.compose(sample)));
  return notice;
}

/** Every kind of notice that the loaded libraries declare, with what its samples become. */
export function definedNotices(): { kind: string; samples: NoticeContent[] }[] {
  return [...defined].map(([kind, samples]) => ({ kind, samples: samples() }));
}
