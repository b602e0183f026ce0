/** What playwright-core's `chromium.launch` needs; `from` says, for people, which Chromium it is. */
export interface FoundChromium {
  executablePath: string;
  args: string[];
  /** To add to the environment: `launch({ env: { ...process.env, ...env } })`. */
  env: Record<string, string>;
  from: string;
}

export function findChromium(): Promise<FoundChromium>;
