import { say, vocabulary } from '#platform/i18n';
import type { Config } from '#platform/kernel';
import { root } from '../api/addresses.js';
import type { DemoSignIn } from '../console/demo/prepare-demo.js';
import { routes } from '../web/routes.js';
import { start } from './start.nl.js';

/** What stands on the screen when everything runs: the addresses to open, and who can sign in. */
export function welcomeLines(
  config: Pick<Config, 'baseUrl' | 'SMTP_URL'>,
  signIns: readonly DemoSignIn[],
  seconds: number,
): string[] {
  const addresses: [string, string][] = [
    [start.programme, routes.site.home],
    [start.office, routes.office.start],
    ...(config.SMTP_URL ? [] : [[start.mailbox, routes.mailbox.list] as [string, string]]),
    [start.api, `/${root}/docs`],
  ];
  return [
    '',
    say(start.ready, { seconds: seconds.toFixed(0) }),
    ...addresses.map(([name, path]) => `  ${name.padEnd(12)} ${config.baseUrl}${path}`),
    ...signIns.map(({ email, role }) => `  ${say(start.signIn, { email, role: vocabulary.roles[role] })}`),
    `  ${start.stop}`,
  ];
}
