import { importTexts } from '#events/import';
import { UnreadableSpreadsheet } from '#formats/spreadsheet';
import { UnfitDatabase } from '#platform/database';
import { say } from '#platform/i18n';
import { BadConfig, Problem } from '#platform/kernel';
import { anonymise } from './anonymise.command.js';
import { type Command, type Output, Refused, readCall, WrongUsage } from './command.js';
import { consoleTexts as texts } from './console.nl.js';
import { demo } from './demo.command.js';
import { holdMail } from './hold-mail.command.js';
import { importProgramme } from './import.command.js';
import { migrateCommand } from './migrate.command.js';
import { person } from './person.command.js';

const commands: readonly Command[] = [migrateCommand, demo, importProgramme, person, anonymise, holdMail];

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [texts.usage, '', texts.commands, ...lines, '', texts.helpHint].join('\n');
}

/** Carries out one call. Answers the exit code: 0 done, 1 refused with a reason, 2 wrong usage. */
export async function runCall(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    output.print(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    output.remark(`${say(texts.unknownCommand, { name })}\n\n${overview()}`);
    return 2;
  }
  const help = `npm run -s kom-erbij -- ${command.usage}\n\n${command.name}: ${command.summary}`;
  if (rest.includes('--help')) {
    output.print(help);
    return 0;
  }
  try {
    await command.run(readCall(command, rest), output);
    return 0;
  } catch (failure) {
    if (failure instanceof WrongUsage) {
      output.remark(`${failure.message}\n\n${help}`);
      return 2;
    }
    output.remark(reason(failure));
    return 1;
  }
}

function reason(failure: unknown): string {
  if (failure instanceof Problem) {
    return [failure.kind.title, ...failure.errors.map((error) => error.detail), failure.kind.next].join('\n');
  }
  if (failure instanceof UnreadableSpreadsheet) return importTexts.unreadable[failure.reason];
  const known = [Refused, BadConfig, UnfitDatabase].some((kind) => failure instanceof kind);
  const error = failure as Error;
  return known ? error.message : (error.stack ?? String(failure));
}
