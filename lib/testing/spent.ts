/** How many milliseconds of processors a work takes, in all threads of this process: what else the machine does does not count. */
export const spentOn = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
