import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblems } from '#http/errors';
import { hashCapability, Problem } from '#platform/kernel';

/** The tag of a row with a version column: `"v7"`. Strong: another version is another text. */
export function tagOfVersion(version: number): string {
  return `"v${version}"`;
}

/** The tag of a text: for feeds and lists, which have no version of their own. */
export function tagOfText(text: string): string {
  return `"${hashCapability(text).slice(0, 22)}"`;
}

/** Whether the reader says to have the text with this tag (RFC 9110, 13.1.2). */
export function hasTag(request: Pick<IncomingMessage, 'headers'>, tag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  if (known === tag) return true;
  const plain = (text: string) => text.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((one) => plain(one) === plain(tag));
}

/**
 * Sets the tag, and answers whether the reader has this text already (RFC 9110, 13.1.2): then it is 304 and the app
 * sends nothing.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag);
  const same = hasTag(request, tag);
  if (same) reply.code(304);
  return same;
}

/**
 * The version that the sender of a change had before them (fault F11).
 * @throws Problem versionMissing (428) without If-Match, versionStale (412) for a tag that no version of ours has.
 */
export function versionBefore(request: FastifyRequest): number {
  const tag = request.headers['if-match'];
  if (tag === undefined) throw new Problem(httpProblems.versionMissing);
  const version = /^\s*"v(\d{1,9})"\s*$/.exec(tag)?.[1];
  if (version === undefined) throw new Problem(httpProblems.versionStale);
  return Number(version);
}
