/** Milliseconds of processor time since then: what a program works, however busy the machine is with other things. */
export function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
