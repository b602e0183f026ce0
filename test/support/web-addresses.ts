import { dirname, join, relative } from 'node:path/posix';
import ts from 'typescript';
import { routes } from '../../apps/web/routes.js';
import { type Source, sourcesIn } from '../laws/sources.js';
import { nodesIn, parse } from '../laws/syntax.js';

/** One address of apps/web as its controller answers to it. */
export interface WebAddress {
  method: string;
  path: string;
  /** From `apps/web`: the controller, and the pages that it shows here. */
  files: string[];
}

const every = new Map(
  Object.entries(routes).flatMap(([group, of]) =>
    Object.entries(of).map(([name, path]): [string, string] => [`routes.${group}.${name}`, path]),
  ),
);

/** Every address that a controller of apps/web answers to, in the order of routes.ts. @throws when one answers nowhere */
export function webAddresses(): WebAddress[] {
  const found = sourcesIn(['apps/web'], ['.controller.ts']).flatMap(addressesIn);
  const paths = [...every.values()];
  const unused = paths.filter((path) => !found.some((address) => address.path.startsWith(path)));
  if (unused.length > 0) throw new Error(`no controller answers to ${unused.join(', ')}`);
  const place = ({ path }: WebAddress) => paths.indexOf(path.replace(/\.(csv|xlsx)$/, ''));
  return found.sort((a, b) => place(a) - place(b) || (a.method < b.method ? -1 : 1));
}

function addressesIn(source: Source): WebAddress[] {
  const file = parse(source);
  const members = [...nodesIn(file)].filter(ts.isMethodDeclaration);
  const pages = pagesOf(file, source.path);
  return members.flatMap((member) =>
    routesOn(member).flatMap(({ method, path }) => ({
      method,
      path,
      files: [relative('apps/web', source.path), ...pagesIn(member, members, pages)],
    })),
  );
}

/** `@Get(routes.a.b)` or `@OfficePage('GET', withFiles(routes.a.b), …)`, which answers with the page and its files. */
function routesOn(member: ts.MethodDeclaration): { method: string; path: string }[] {
  return (ts.getDecorators(member) ?? []).flatMap(({ expression }) => {
    const [, verb, given, files, name] =
      /^(Get|Post|OfficePage)\((?:'(GET|POST)', )?(withFiles\()?([\w.]+)/.exec(expression.getText()) ?? [];
    if (!verb) return [];
    const path = every.get(name!);
    if (path === undefined) throw new Error(`${expression.getText()}: not in routes.ts`);
    const method = given ?? verb.toUpperCase();
    return files ? ['', '.csv', '.xlsx'].map((end) => ({ method, path: path + end })) : [{ method, path }];
  });
}

/** What is imported from a page, with the file of that page. */
function pagesOf(file: ts.SourceFile, path: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const node of file.statements.filter(ts.isImportDeclaration)) {
    const from = (node.moduleSpecifier as ts.StringLiteral).text;
    if (!/\.(pages?|list)\.js$/.test(from)) continue;
    const page = relative(
      'apps/web',
      join(dirname(path), from.replace(/js$/, /\.list\.js$/.test(from) ? 'ts' : 'tsx')),
    );
    for (const name of nodesIn(node)) if (ts.isImportSpecifier(name)) pages.set(name.name.text, page);
  }
  return pages;
}

/** The pages that a method shows, by itself or by a method of its controller. */
function pagesIn(
  member: ts.MethodDeclaration,
  members: readonly ts.MethodDeclaration[],
  pages: ReadonlyMap<string, string>,
): string[] {
  const reached = new Set([member]);
  const shown = new Set<string>();
  for (const method of reached)
    for (const node of nodesIn(method)) {
      if (!ts.isIdentifier(node)) continue;
      const page = pages.get(node.text);
      if (page) shown.add(page);
      const own = ts.isPropertyAccessExpression(node.parent) && node.parent.expression.getText() === 'this';
      for (const other of own ? members : []) if (other.name.getText() === node.text) reached.add(other);
    }
  return [...shown];
}
