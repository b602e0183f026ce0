import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from './sources.js';
import { lineOf, nodesIn, parse } from './syntax.js';

/** One `.named('name', sql…)`: a statement that PostgreSQL prepares once per connection under its name. */
export interface Statement {
  name: string;
  /** The SQL with its lines brought to the margin; undefined when the text is only known while running. */
  sql: string | undefined;
  place: string;
}

interface Call {
  call: ts.CallExpression;
  file: ts.SourceFile;
  path: string;
  fileAt: FileAt;
}

/** Every call of a method of this name, in all files. */
function callsOf(method: string, sources: readonly Source[]): Call[] {
  const files = new Map<string, ts.SourceFile>();
  const fileAt = (path: string) => {
    const source = sources.find((candidate) => candidate.path === path);
    if (source && !files.has(path)) files.set(path, parse(source));
    return files.get(path);
  };
  const isCall = (node: ts.Node): node is ts.CallExpression =>
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === method;
  return sources
    .filter(({ text }) => text.includes(`.${method}`))
    .flatMap(({ path }) => {
      const file = fileAt(path)!;
      return [...nodesIn(file)].filter(isCall).map((call) => ({ call, file, path, fileAt }));
    });
}

/**
 * The named statements of all files. Text may come from constants of the file, or of a file beside it. The declaration
 * of `named` itself calls the driver, not `.named`, so every such call is a use.
 */
export function namedStatements(sources: readonly Source[]): Statement[] {
  return callsOf('named', sources).map(({ call, file, path, fileAt }) => {
    const [name, sql] = call.arguments;
    return {
      name: textOf(name, file, fileAt) ?? '(only known while running)',
      sql: atTheMargin(textOf(sql, file, fileAt)),
      place: `${path}:${lineOf(file, call)}`,
    };
  });
}

/** Each `.query(sql…)` whose text is only known while running (security 24). */
export function madeWhileRunning(sources: readonly Source[]): string[] {
  return callsOf('query', sources)
    .filter(({ call, file, fileAt }) => textOf(call.arguments[0], file, fileAt) === undefined)
    .map(({ call, file, path }) => `${path}: ${call.arguments[0]?.getText(file).split('\n')[0]}`);
}

type FileAt = (path: string) => ts.SourceFile | undefined;

/** The text of an expression as far as it stands in the source. */
function textOf(node: ts.Node | undefined, file: ts.SourceFile, fileAt: FileAt): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
    return textOf(node.expression, file, fileAt);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([textOf(node.left, file, fileAt), textOf(node.right, file, fileAt)]);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap((span) => [
      textOf(span.expression, file, fileAt),
      span.literal.text,
    ]);
    return joined([node.head.text, ...spans]);
  }
  if (ts.isIdentifier(node)) return constantText(node.text, file, fileAt);
  return undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}

function constantText(name: string, file: ts.SourceFile, fileAt: FileAt): string | undefined {
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find(
        (declaration) => declaration.name.getText() === name,
      );
      const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
      if (found) return isConstant ? textOf(found.initializer, file, fileAt) : undefined;
    }
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
      if (!bindings || !ts.isNamedImports(bindings) || !specifier.startsWith('.')) continue;
      const found = bindings.elements.find((element) => element.name.text === name);
      const other = fileAt(join(dirname(file.fileName), specifier).replace(/\.js$/, '.ts'));
      if (found && other) return constantText((found.propertyName ?? found.name).text, other, fileAt);
    }
  }
  return undefined;
}

function atTheMargin(sql: string | undefined): string | undefined {
  return sql
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Statements whose text is not fixed, and names that stand for more than one text. */
export function statementComplaints(statements: readonly Statement[]): string[] {
  const texts = new Map<string, string>();
  return statements.flatMap(({ name, sql, place }) => {
    if (sql === undefined) return [`${place}: the SQL of "${name}" is put together while running`];
    const known = texts.get(name);
    texts.set(name, known ?? sql);
    return known !== undefined && known !== sql ? [`${place}: "${name}" stands for another text too`] : [];
  });
}

/** All statements as one SQL text to review, by name. */
export function reviewText(statements: readonly Statement[]): string {
  const byName = new Map(statements.map(({ name, sql }) => [name, sql]));
  return [...byName]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sql]) => `-- ${name}\n${sql};\n`)
    .join('\n');
}
