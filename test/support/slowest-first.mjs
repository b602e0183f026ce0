import Sequencer from '@jest/test-sequencer';

/**
 * Those that take longest, in order: they kill processes and walk past every page. Jest learns durations, but on a fresh
 * machine it goes by the size of a file, and a minute of killing may be few lines: it would run last, and alone.
 */
const longest = [
  'doors/processes/mail-kills',
  'journeys/pages',
  'doors/processes/mailing',
  'doors/processes/fleet',
  'journeys/sign-up',
  'doors/console/console',
  'doors/processes/crash',
  'laws/permissions',
  'journeys/the-walk',
  'doors/processes/rush',
  'laws/routes-manners',
  'rooms/messages/messages',
];

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}.`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}
