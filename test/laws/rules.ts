import ts from 'typescript';
import type { Source } from './sources.js';
import { lineOf, nodesIn, parse } from './syntax.js';

/** What of the kernel is a clock, a dice or a setting: rules get its outcome handed in. */
const notForRules = ['Clock', 'MovableClock', 'newId', 'newCapability', 'newSpokenCode', 'readConfig'];

/** Rules are functions: data in, a decision out; no clock, no dice, no database, no framework. */
export function ruleComplaints(source: Source): string[] {
  const file = parse(source);
  return [...nodesIn(file)].flatMap((node) => {
    const complaint = ts.isImportDeclaration(node) ? importComplaint(node) : impurity(node);
    return complaint ? [`${source.path}:${lineOf(file, node)} ${complaint}`] : [];
  });
}

function importComplaint(node: ts.ImportDeclaration): string | undefined {
  const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
  if (specifier === '#platform/i18n' || /^\.{1,2}\/[^/]+\.(rules|nl)\.js$/.test(specifier)) return undefined;
  if (specifier === '#platform/kernel') {
    const forbidden = valueNames(node).filter((name) => notForRules.includes(name));
    return forbidden.length > 0 ? `imports ${forbidden.join(', ')}` : undefined;
  }
  if (/^\.\/[^/]+\.js$/.test(specifier) && valueNames(node).length === 0) return undefined;
  return `imports "${specifier}"`;
}

/** The names that an import brings in to be used as values. */
function valueNames({ importClause }: ts.ImportDeclaration): string[] {
  if (!importClause) return ['its effects'];
  if (importClause.isTypeOnly) return [];
  const { namedBindings, name } = importClause;
  const named =
    namedBindings && ts.isNamedImports(namedBindings)
      ? namedBindings.elements
          .filter((element) => !element.isTypeOnly)
          .map((element) => (element.propertyName ?? element.name).text)
      : namedBindings
        ? ['everything']
        : [];
  return name ? [name.text, ...named] : named;
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length)
    return 'asks the clock: new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'asks the clock: Date()';
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return 'imports while it runs';
  if (ts.isPropertyAccessExpression(node)) {
    const named = `${node.expression.getText()}.${node.name.text}`;
    if (/^(Date|performance|Temporal\.Now)\.|^Temporal\.Now$/.test(named) && !named.startsWith('Date.UTC'))
      return `asks the clock: ${named}`;
    if (/^(Math\.random|crypto\.)/.test(named)) return `throws a dice: ${named}`;
  }
  if (isNamed(node, 'process') && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    return 'looks at the process';
  return undefined;
}

function isNamed(node: ts.Node, name: string): boolean {
  return (
    ts.isIdentifier(node) &&
    node.text === name &&
    !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
  );
}

/** Where a file reads the environment: `process.env`, however it is spelled. */
export function environmentComplaints(source: Source): string[] {
  const file = parse(source);
  return [...nodesIn(file)]
    .filter(readsEnvironment)
    .map((node) => `${source.path}:${lineOf(file, node)} ${node.getText()}`);
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return (
      node.name.text === 'env' && /^(globalThis\.)?process$|^import\.meta$/.test(node.expression.getText())
    );
  if (ts.isElementAccessExpression(node)) return node.expression.getText() === 'process';
  if (ts.isVariableDeclaration(node))
    return ts.isObjectBindingPattern(node.name) && node.initializer?.getText() === 'process';
  if (ts.isImportDeclaration(node))
    return /^(node:)?process$/.test((node.moduleSpecifier as ts.StringLiteral).text);
  return false;
}
