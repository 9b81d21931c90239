/** Serves a build of the app as any static server would, at a port of its own; it can be stopped, started again, and given another version of the app. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { writeWorker } from "../../scripts/offline.mjs";
import { SECURITY_HEADERS } from "../../scripts/security-headers.mjs";

const DIST = path.join(import.meta.dirname, "../../dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export class AppServer {
  #folder = DIST;
  #server: Server | null = null;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** From now on its files are another version's. */
  serve(folder: string): void {
    this.#folder = folder;
  }

  /** At the port it had before, where it had one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", this.address);
      const name = pathname === "/" ? "index.html" : pathname.slice(1);
      try {
        const body = readFileSync(path.join(this.#folder, name));
        const type = TYPES[path.extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { ...SECURITY_HEADERS, "Content-Type": type, "Cache-Control": "no-cache" }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** As if it were killed: connections are cut. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The next version: the same app, all code of which has other names. */
export async function writeNextVersion(folder: string): Promise<void> {
  cpSync(DIST, folder, { recursive: true });
  const assets = path.join(folder, "assets");
  const names = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const renamed = new Map(names.map((name) => [name, name.replace(/\.(js|css)$/, "-next.$1")]));
  const inText = new RegExp(names.map((name) => name.replaceAll(/[.$]/g, "\\$&")).join("|"), "g");
  const files = [path.join(folder, "index.html"), ...names.map((name) => path.join(assets, name))];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replaceAll(inText, (name) => renamed.get(name) ?? name),
    );
  }
  for (const [from, to] of renamed) renameSync(path.join(assets, from), path.join(assets, to));
  await writeWorker(folder);
}
