import ts from 'typescript';
import { routes } from '../../apps/web/routes.js';
import type { Source } from './sources.js';
import { lineOf, nodesIn, parse } from './syntax.js';

/** The fixed parts of all addresses: `kantoor`, `aanmelden`, `agenda.ics`. */
const parts = new Set(
  Object.values(routes)
    .flatMap((group) => Object.values(group))
    .flatMap((pattern) => pattern.split('/').filter((part) => part !== '' && !part.startsWith(':'))),
);

/** Which answers the page of another site may read is decided for API and pages alike, before either is asked. */
const mayKnow = ['apps/web/routes.ts', 'libs/http/caching/answer-headers.ts'];

/** Addresses that a file of apps or libs spells by itself. */
export function addressComplaints(source: Source): string[] {
  if (mayKnow.includes(source.path) || /\.spec\.tsx?$/.test(source.path)) return [];
  const file = parse(source);
  return [...nodesIn(file)]
    .filter((node) => isAddress(node) || isOwnPath(node))
    .map((node) => `${source.path}:${lineOf(file, node)}: ${node.getText(file).slice(0, 60)}`);
}

/** `'/kantoor/brieven'`, `${here}/afmelden`, `/${event.slug}`. */
function isAddress(node: ts.Node): boolean {
  if (ts.isTemplateHead(node)) {
    const span = (node.parent as ts.TemplateExpression).templateSpans[0]!;
    if (node.text === '/' && /\bslug\b/i.test(span.expression.getText())) return true;
  }
  const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node);
  const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if ((!isText && !isPiece) || ts.isImportDeclaration(node.parent)) return false;
  const [before, part] = node.text.split(/[?#]/)[0]!.split('/');
  return before === '' && part !== undefined && parts.has(part);
}

/** `@Get('brieven')`, `@Controller('kantoor')`, `@OfficePage('GET', 'brieven', …)` in the pages. */
function isOwnPath(node: ts.Node): boolean {
  if (!ts.isDecorator(node) || !node.getSourceFile().fileName.startsWith('apps/web/')) return false;
  return /^@(Controller|Get|Post|Put|Patch|Delete)\(['"`[]|^@OfficePage\(\s*'\w+',\s*(filesOf\()?['"`[]/.test(
    node.getText(),
  );
}
