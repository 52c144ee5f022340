import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
};

/** PgBouncer in front of the server of this address, in transaction mode with so few connections that all are shared. */
const settings = (server: URL, port: number, folder: string): string => `
[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${path.join(folder, "users")}
pool_mode = transaction
default_pool_size = 2
`;

const listening = async (child: ChildProcess): Promise<void> => {
  if (!child.stderr) throw new Error("A pooler whose words are not read");
  for await (const line of createInterface({ input: child.stderr })) if (line.includes("process up")) return;
  throw new Error("PgBouncer did not start: install the package pgbouncer");
};

/** Starts a pooler in front of a database; `address` leads there through it. */
export const startPooler = async (directUrl: string) => {
  const [server, port] = [new URL(directUrl), await freePort()];
  const folder = await mkdtemp(path.join(tmpdir(), "pooler-"));
  const [file, users] = [path.join(folder, "pgbouncer.ini"), path.join(folder, "users")];
  await writeFile(file, settings(server, port, folder));
  await writeFile(users, `"${server.username}" "${decodeURIComponent(server.password)}"\n`);
  // It refuses to run as root, and reads its files as the account it runs as.
  for (const [place, mode] of [
    [folder, 0o755],
    [file, 0o644],
    [users, 0o644],
  ] as const)
    await chmod(place, mode);
  const asOther = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn("pgbouncer", [...asOther, file], { stdio: ["ignore", "ignore", "pipe"] });
  const failed = new Promise<never>((_, reject) => child.once("error", reject));
  await Promise.race([listening(child), failed]);
  const address = new URL(directUrl);
  Object.assign(address, { hostname: "127.0.0.1", port: String(port) });
  const stop = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address: address.href, stop };
};
