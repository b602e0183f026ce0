import { UnfitDatabase } from '#platform/database';
import { BadConfig, type Config, neededDatabase, readConfig } from '#platform/kernel';

/**
 * The main of a process: reads the settings, then opens the app. What an operator can mend ends it with 1 and a plain
 * sentence for each complaint; a fault of ours with its trace.
 */
export async function startProcess(
  open: (config: Config, databaseUrl: string) => Promise<unknown>,
): Promise<void> {
  try {
    const config = readConfig();
    await open(config, neededDatabase(config));
  } catch (failure) {
    process.stderr.write(`${whatToMend(failure)}\n`);
    process.exit(1);
  }
}

function whatToMend(failure: unknown): string {
  if (failure instanceof BadConfig || failure instanceof UnfitDatabase) return failure.message;
  const { code, message, stack } = failure as NodeJS.ErrnoException;
  // A database or port that cannot be had: the system's own words, such as "connect ECONNREFUSED 127.0.0.1:5432".
  if (code && /^E[A-Z]+$/.test(code)) return message || code;
  return stack ?? String(failure);
}
