import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { packageByTool, runTool } from "@/lib/server/seal/testing/tools";

type Program = "nginx" | "caddy";
type Ports = { port: number; upstream: number };
type Asked = { path: string; method?: string; headers?: Record<string, string>; body?: Buffer };

export type RunningProxy = {
  /** Sends a request as a browser at `clientAt` does; settles when the headers of the answer are there. */
  send: (asked: Asked) => Promise<IncomingMessage>;
  /** Ends the program; answers all that it logged. */
  stop: () => Promise<string>;
};

export const publicName = "partners.vendor.example";
/** A browser on another address than the proxy's. */
export const clientAt = "127.0.0.5";

/** The example of docs/operating.md for this program. */
export const exampleFor = (program: Program): string => {
  const page = readFileSync("docs/operating.md", "utf8");
  return page.match(new RegExp(`\`\`\`${program}\n([^]*?)\`\`\``))?.[1] ?? "";
};

const fill = (text: string, blanks: Record<string, string>): string =>
  Object.entries(blanks).reduce((filled, [blank, content]) => {
    if (!filled.includes(blank)) throw new Error(`The example has no "${blank}"`);
    return filled.replaceAll(blank, content);
  }, text);

/** The rest of nginx.conf, as Debian has it, with every path in a folder of its own. */
const nginxFile = (folder: string, { port, upstream }: Ports): string => `
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ""}
worker_processes 1;
pid nginx.pid;
error_log stderr notice;
events {}
http {
  access_log access.log;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${kind};`).join(" ")}
  ${fill(exampleFor("nginx"), {
    "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
    "/etc/ssl/partners.pem": path.join(folder, "cert.pem"),
    "/etc/ssl/partners.key": path.join(folder, "key.pem"),
    "127.0.0.1:3000": `127.0.0.1:${upstream}`,
  })}
}
`;

const caddyFile = (folder: string, { port, upstream }: Ports): string => {
  const [cert, key] = ["cert.pem", "key.pem"].map((file) => path.join(folder, file));
  const site = fill(exampleFor("caddy"), {
    [`${publicName} {`]: `${publicName} {\n  bind 127.0.0.1\n  tls ${cert} ${key}`,
    "127.0.0.1:3000": `127.0.0.1:${upstream}`,
  });
  return fill(site, { "{\n  log {": `{\n  admin off\n  auto_https off\n  https_port ${port}\n  log {` });
};

const programs = {
  nginx: {
    file: nginxFile,
    words: ["-p", ".", "-c", "settings", "-e", "stderr", "-g", "daemon off;"],
    ready: "start worker process ",
  },
  caddy: {
    file: caddyFile,
    words: ["run", "--config", "settings", "--adapter", "caddyfile"],
    ready: "serving initial configuration",
  },
};

const makeCertificate = async (folder: string): Promise<string> => {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"];
  const names = ["-subj", `/CN=${publicName}`, "-addext", `subjectAltName=DNS:${publicName}`];
  await runTool("openssl", ["req", "-x509", "-days", "2", ...key, ...names, "-out", "cert.pem"], folder);
  return readFileSync(path.join(folder, "cert.pem"), "utf8");
};

/** Settles once the program says that it serves; keeps what it says in `said`. */
const serving = (program: Program, child: ChildProcess, said: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const missing = `${program} is not installed: install the package ${packageByTool[program]}`;
    child.once("error", () => reject(new Error(missing)));
    child.once("close", () => reject(new Error(`${program} did not start:\n${said.join("\n")}`)));
    if (!child.stderr) throw new Error("A proxy whose words are not read");
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      if (line.includes(programs[program].ready)) resolve();
    });
  });

const sender =
  (port: number, ca: string): RunningProxy["send"] =>
  ({ path: address, method = "GET", headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: "127.0.0.1", port, localAddress: clientAt, servername: publicName, ca, agent: false },
          ...{ path: address, method, headers: { host: `${publicName}:${port}`, ...headers } },
        },
        resolve,
      );
      // What is too large is answered before it has all been sent.
      asked.on("error", reject);
      asked.end(body);
    });

/** Runs the example of docs/operating.md in the real program, on these ports, in a folder that `stop` removes. */
export const startProxy = async (program: Program, ports: Ports): Promise<RunningProxy> => {
  const folder = mkdtempSync(path.join(tmpdir(), `${program}-`));
  const ca = await makeCertificate(folder);
  writeFileSync(path.join(folder, "settings"), programs[program].file(folder, ports));
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(program, programs[program].words, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  const end = (): void => void child.kill("SIGTERM");
  process.once("exit", end);
  const said: string[] = [];
  await serving(program, child, said).catch((error) => {
    rmSync(folder, { recursive: true });
    throw error;
  });
  const closed = once(child, "close");
  const stop = async (): Promise<string> => {
    process.off("exit", end);
    end();
    await closed;
    const access = path.join(folder, "access.log");
    const logged = existsSync(access) ? readFileSync(access, "utf8") : "";
    rmSync(folder, { recursive: true });
    return [...said, logged].join("\n");
  };
  return { send: sender(ports.port, ca), stop };
};
