import { parseArgs } from 'node:util';
import { say } from '#platform/i18n';
import { consoleTexts as texts } from './console.nl.js';

/** The command was called in the wrong way: exit 2, with how it should be. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The command was understood and is not carried out: exit 1, with the reason. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export interface Output {
  /** One line of the answer. */
  print(line: string): void;
  /** One line beside the answer: progress, remarks. */
  remark(line: string): void;
}

export interface Command {
  name: string;
  summary: string;
  usage: string;
  /** Names of the choices: those with a value, and those that stand alone. */
  values: readonly string[];
  switches: readonly string[];
  run(call: Call, output: Output): Promise<void>;
}

/** What was typed behind the name of a command. */
export class Call {
  constructor(
    readonly words: readonly string[],
    private readonly choices: Readonly<Record<string, string | boolean | undefined>>,
  ) {}

  value(name: string): string | undefined {
    const value = this.choices[name];
    return typeof value === 'string' ? value : undefined;
  }

  needed(name: string): string {
    const value = this.value(name);
    if (value === undefined) throw new WrongUsage(say(texts.missingChoice, { name }));
    return value;
  }

  has(name: string): boolean {
    return this.choices[name] === true;
  }
}

/** Reads what was typed for a command. @throws WrongUsage for an unknown choice or one without its value. */
export function readCall(command: Command, args: readonly string[]): Call {
  const options = Object.fromEntries([
    ...command.values.map((name) => [name, { type: 'string' as const }]),
    ...command.switches.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return new Call(positionals, values as Record<string, string | boolean | undefined>);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[\w-]*)/.exec(message)?.[1] ?? '';
    const wrong = command.values.some((value) => name === `--${value}`) ? texts.needsValue : texts.noValue;
    throw new WrongUsage(
      say(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? texts.unknownChoice : wrong, { name }),
    );
  }
}
