import ts from 'typescript';
import { type Source, wordsOf } from './sources.js';
import { lineOf, nodesIn, parse } from './syntax.js';

/** Words that say nothing about what a thing is. */
export const emptyWords = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'manager',
  'base',
  'generic',
  'dto',
];

export const mostLines = 600;

export function lengthComplaints({ path, text }: Source): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > mostLines ? [`${path}: ${lines} lines`] : [];
}

const saysNothing = (name: string) => wordsOf(name).some((word) => emptyWords.includes(word));

export function fileNameComplaints({ path }: Source): string[] {
  return path.split('/').some(saysNothing) ? [path] : [];
}

/** Names that a file gives away: exported declarations and what an export list calls them. */
export function exportedNameComplaints(source: Source): string[] {
  const file = parse(source);
  return [...nodesIn(file)]
    .flatMap((node) => exportedNames(node).map((name) => ({ node, name })))
    .filter(({ name }) => saysNothing(name))
    .map(({ node, name }) => `${source.path}:${lineOf(file, node)} ${name}`);
}

function exportedNames(node: ts.Node): string[] {
  if (ts.isExportSpecifier(node)) return [node.name.text];
  if (!ts.canHaveModifiers(node)) return [];
  if (!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map((declaration) => declaration.name.getText());
  const { name } = node as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}
