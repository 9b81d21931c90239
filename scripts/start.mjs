/** `npm start`: installs what is missing, builds what is stale, serves the production build and opens it where there is a display. */
import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, ROOT } from "./packages.mjs";
import { stop } from "./run.mjs";
import { isStale } from "./stale.mjs";

const USAGE = "Usage: npm start -- [--port NUMBER] [--host ADDRESS] [--no-open]";
const FIRST_PORT = 4173;
const SOURCES = ["index.html", "package.json", "package-lock.json", "public", "src", "vite.config.ts", "scripts"];

const options = readOptions();
await ensurePackages();
const { build, preview } = await import("vite");
await buildIfStale();
const server = await preview({
  root: ROOT,
  logLevel: "warn",
  // The next free port where this one is taken, unless it was asked for.
  preview: {
    port: options.port ?? FIRST_PORT,
    strictPort: options.port !== undefined,
    ...(options.host === undefined ? {} : { host: options.host }),
  },
}).catch((error) => stop(`Recto could not be served: ${error instanceof Error ? error.message : error}`));
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? `http://localhost:${FIRST_PORT}/`;
console.log("Recto is ready. Ctrl+C ends it.");
console.log(address);
if (options.open) openInBrowser(address);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string" }, host: { type: "string" }, "no-open": { type: "boolean" } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) stop(USAGE);
    return { port, host: values.host, open: values["no-open"] !== true && hasDisplay() };
  } catch {
    return stop(USAGE);
  }
}

async function buildIfStale() {
  const page = path.join(ROOT, "dist", "index.html");
  if (
    !isStale(
      page,
      SOURCES.map((name) => path.join(ROOT, name)),
    )
  )
    return;
  console.log("Building …");
  await build({ root: ROOT, logLevel: "warn" }).catch((error) => {
    stop(`Recto could not be built: ${error instanceof Error ? error.message : error}`);
  });
}

/** A pipeline, and a Linux without a graphical session, have nobody to show a window to. */
function hasDisplay() {
  if (process.env["CI"]) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  // The address stands in the terminal; a machine without an opener is no failure.
  child.on("error", () => {});
  child.unref();
}
