import ts from 'typescript';
import type { Source } from './sources.js';
import { nodesIn, parse } from './syntax.js';

/** What law (n) reads: an id of docs/scenarios.md, or a document, and where it is cited. */
export interface Citation {
  place: string;
  cited: string;
}

interface Passage {
  place: string;
  text: string;
}

/** `Q6`, `F3a`, `UI8`, `S0-20`. What looks like the first and is none: sizes of paper and levels of language. */
const lettered = /\bS\d-\d{1,2}\b|\b(?!A[345]\b|[ABC][12]\b)(?:UI|[A-Z])\d{1,2}[a-c]?\b/g;
/** `security 12 and 14`, `check 3`, `calendar row 5`. */
const numbered = /\b(security|check|calendar row)s? (\d+(?:(?:,| and| to) \d+)*)/gi;
const laws = /\blaw \([a-z]\)/g;
const documents = /[\w-]+\.md\b/gi;

/** The ids of the page: the first cell of each row of its tables. */
export function scenarioIds(page: string): string[] {
  return [...page.matchAll(/^\| ([^|]+?) +\|/gm)]
    .map(([, cell]) => cell!)
    .filter((cell) => cell !== 'id' && !/^-+$/.test(cell));
}

/** What a source cites, in comments, in the sentences of a test, and in documentation; documents without their folder. */
export function citationsIn(source: Source): Citation[] {
  return passagesOf(source).flatMap(({ place, text }) => {
    // What stands between back-quotes is code.
    const prose = text.replace(/`[^`]*`/g, '');
    const ofFamilies = [...prose.matchAll(numbered)].flatMap(([, family, numbers]) =>
      numbers!.match(/\d+/g)!.map((number) => `${family!.toLowerCase()} ${number}`),
    );
    const others = [lettered, laws, documents].flatMap((pattern) => prose.match(pattern) ?? []);
    return [...ofFamilies, ...others].map((cited) => ({ place, cited }));
  });
}

/** Each citation of what is not there, as "place: what". */
export function unknown(citations: readonly Citation[], known: readonly string[]): string[] {
  return citations
    .filter(({ cited }) => !known.includes(cited))
    .map(({ place, cited }) => `${place}: ${cited}`);
}

function passagesOf(source: Source): Passage[] {
  const { path, text } = source;
  // Reading code takes its time, and most files cite nothing.
  if ([lettered, numbered, laws, documents].every((pattern) => inOneLine(text).search(pattern) < 0))
    return [];
  if (/\.(tsx?|m?js)$/.test(path)) return passagesOfCode(source);
  if (path.endsWith('.css'))
    return [...text.matchAll(/\/\*.*?\*\//gs)].map(([comment]) => ({
      place: path,
      text: inOneLine(comment),
    }));
  return text
    .split('\n')
    .map((line, index) => ({ place: `${path}:${index + 1}`, text: line }))
    .filter((line) => path.endsWith('.md') || line.text.trimStart().startsWith('#'));
}

function passagesOfCode(source: Source): Passage[] {
  const file = parse(source);
  const at = (position: number) => `${source.path}:${file.getLineAndCharacterOfPosition(position).line + 1}`;
  const comments = [...commentsIn(file)].map(([start, end]) => ({
    place: at(start),
    text: inOneLine(source.text.slice(start, end)),
  }));
  if (!/\.(test|spec)\.tsx?$/.test(source.path)) return comments;
  return [...comments, ...sentencesIn(file).map((node) => ({ place: at(node.getStart()), text: node.text }))];
}

/** A comment without the stars that begin its lines, so that "privacy" and the id on the next line meet. */
function inOneLine(comment: string): string {
  return comment.replace(/\s*\n\s*\*?\s*/g, ' ');
}

/** Start and end of every comment: the parser finds them before and after each token. */
function commentsIn(file: ts.SourceFile): Map<number, number> {
  const comments = new Map<number, number>();
  const visit = (node: ts.Node) => {
    if (node.kind !== ts.SyntaxKind.JsxText)
      for (const { pos, end } of [
        ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
      ])
        comments.set(pos, end);
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return comments;
}

type Text = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/**
 * The sentences of a test: its names, also when they come from a table or are handed to `it` by another name. A cell of a
 * spreadsheet, the path of a drawing and a piece of a sheet hold no sentence.
 */
function sentencesIn(file: ts.SourceFile): Text[] {
  return [...nodesIn(file)].filter((node): node is Text => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    return isText && node.text.includes(' ') && !node.text.includes('<');
  });
}
